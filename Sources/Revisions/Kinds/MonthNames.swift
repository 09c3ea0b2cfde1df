/// Names of the months as English writes them.
enum MonthNames {
  static let all: Set<String> = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
  ]
  /// Those that are other words or names too.
  static let ambiguous: Set<String> = ["March", "April", "May", "June", "August", "Mar", "Jan"]
}
