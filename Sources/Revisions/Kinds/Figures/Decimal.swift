/// Numbers in digits, made equal: "1,250.50", "1250.5"; "1.5" with six more places is "1500000".
enum Decimal {
  /// The digits without zeros at both ends, with the power of ten ("15e5"); nil where it is no plain number.
  static func canonical(_ text: some StringProtocol, power: Int = 0) -> String? {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, isDigit(first), let plain = ungrouped(bytes) else { return nil }
    var digits: [UInt8] = []
    var exponent = power
    var isFraction = false
    for byte in plain {
      if byte == UInt8(ascii: ".") {
        if isFraction { return nil }
        isFraction = true
      } else if isDigit(byte) {
        if !(digits.isEmpty && byte == UInt8(ascii: "0")) { digits.append(byte) }
        if isFraction { exponent -= 1 }
      } else {
        return nil
      }
    }
    while digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      exponent += 1
    }
    if digits.isEmpty { return "0" }
    let number = String(decoding: digits, as: UTF8.self)
    return exponent == 0 ? number : "\(number)e\(exponent)"
  }

  static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  /// Without the commas, or the full stops where there are several, between groups of three digits.
  private static func ungrouped(_ bytes: [UInt8]) -> [UInt8]? {
    let comma = UInt8(ascii: ",")
    if bytes.contains(comma) {
      let halves = bytes.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
      guard isGrouped(halves[0].split(separator: comma, omittingEmptySubsequences: false)) else { return nil }
      if halves.count > 1, halves[1].contains(comma) { return nil }
      return bytes.filter { $0 != comma }
    }
    let groups = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return groups.count > 2 ? (isGrouped(groups) ? Array(groups.joined()) : nil) : bytes
  }

  private static func isGrouped(_ groups: [ArraySlice<UInt8>]) -> Bool {
    guard let first = groups.first, 1...3 ~= first.count else { return false }
    return groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// The digits at the beginning (with what groups them) and the letters behind: "5bn", "30km", "3rd".
  static func split(_ text: String) -> (number: Substring, letters: Substring)? {
    let letters = text.drop { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    let number = text[..<letters.startIndex]
    return number.isEmpty || letters.isEmpty || !letters.allSatisfy(\.isLetter) ? nil : (number, letters)
  }

  static func roman(_ text: String) -> Int? {
    let values: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50, "C": 100]
    guard 1...8 ~= text.utf8.count else { return nil }
    var (sum, last) = (0, 0)
    for letter in text.reversed() {
      guard let value = values[letter] else { return nil }
      sum += value < last ? -value : value
      last = max(last, value)
    }
    return sum
  }
}
