/// Numbers as decimal strings with exactly six digits after the point, "-2.190900": the same text and the same `Double` everywhere.
enum Millionths {
  /// The most digits before the point.
  private static let wholeDigits = 4

  /// The text of a number whose size is below 10,000; others, and what is no number, become the nearest that is.
  static func text(_ value: Double) -> String {
    let bounded = value.isNaN ? 0 : min(max(value, -9999.999999), 9999.999999)
    let count = Int((bounded * 1_000_000).rounded())
    let digits = String(count.magnitude % 1_000_000)
    return (count < 0 ? "-" : "") + "\(count.magnitude / 1_000_000)."
      + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// The number that a text of it is read as.
  static func rounded(_ value: Double) -> Double { self.value(text(value)) ?? value }

  /// The number of a text; nil for anything that `text` does not write.
  static func value(_ text: String) -> Double? {
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let parts = text.utf8.dropFirst(isNegative ? 1 : 0).split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 2, (1...wholeDigits).contains(parts[0].count), parts[1].count == 6,
      parts.joined().allSatisfy({ (0x30...0x39).contains($0) }),
      let count = Int(String(decoding: parts.joined(), as: UTF8.self))
    else { return nil }
    let value = Double(isNegative ? -count : count) / 1_000_000
    return self.text(value) == text ? value : nil
  }
}
