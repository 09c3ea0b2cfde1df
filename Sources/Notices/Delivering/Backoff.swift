/// How long a target that did not take a notice is left alone.
enum Backoff {
  private static let first: Int64 = 30
  private static let longest: Int64 = 6 * 3600
  /// As long as a receiver may ask for.
  private static let longestAsked = 24 * 3600

  /// Seconds until the next try, behind a number of tries: 30 s, doubled each time up to 6 h; longer where the receiver asks for it.
  static func seconds(behind tries: Int, asked: Int?) -> Int64 {
    let doubled = tries > 20 ? longest : min(longest, first << Int64(max(0, tries - 1)))
    return max(doubled, Int64(min(asked ?? 0, longestAsked)))
  }
}
