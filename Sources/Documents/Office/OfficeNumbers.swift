/// The numbers of lists, headings and notes as office programs write them.
enum OfficeNumbers {
  /// A number in a format by Word's name (ST_NumberFormat); what a format cannot say is said in digits.
  static func text(_ number: Int, format: String) -> String {
    switch format {
    case "lowerLetter": letters(number)
    case "upperLetter": letters(number).uppercased()
    case "lowerRoman": HTMLListMarkers.text(number, style: "i")
    case "upperRoman": HTMLListMarkers.text(number, style: "I")
    case "decimalZero": (0..<10).contains(number) ? "0\(number)" : String(number)
    case "ordinal": ordinal(number)
    case "chicago": chicago(number)
    case "none", "bullet": ""
    default: String(number)
    }
  }

  /// "a" to "z", then "aa", "bb": Word doubles the letter.
  private static func letters(_ number: Int) -> String {
    guard (1...780).contains(number) else { return String(number) }
    let letter = Character(Unicode.Scalar(UInt8(0x61 + (number - 1) % 26)))
    return String(repeating: letter, count: (number - 1) / 26 + 1)
  }

  private static func ordinal(_ number: Int) -> String {
    guard number > 0 else { return String(number) }
    if (11...13).contains(number % 100) { return "\(number)th" }
    let endings = [1: "st", 2: "nd", 3: "rd"]
    return "\(number)\(endings[number % 10] ?? "th")"
  }

  private static func chicago(_ number: Int) -> String {
    guard (1...40).contains(number) else { return String(number) }
    return String(repeating: ["*", "†", "‡", "§"][(number - 1) % 4], count: (number - 1) / 4 + 1)
  }
}
