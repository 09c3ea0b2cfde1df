/// The position of an entry in a log, from 0.
package struct LeafIndex: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The position itself; the first entry has 0.
  package let value: UInt64

  /// Names a position; whether a log holds it depends on the log's size.
  package init(_ value: UInt64) {
    self.value = value
  }

  package static func < (left: LeafIndex, right: LeafIndex) -> Bool { left.value < right.value }

  /// The decimal number.
  package var description: String { String(value) }
}

/// The number of entries in a log or tree.
package struct TreeSize: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The number of entries; 0 for an empty tree.
  package let value: UInt64

  /// Names a size.
  package init(_ value: UInt64) {
    self.value = value
  }

  package static func < (left: TreeSize, right: TreeSize) -> Bool { left.value < right.value }

  /// The decimal number.
  package var description: String { String(value) }
}

/// Decimal numbers of the text formats: digits only, no sign, no leading zero.
enum CanonicalDecimal {
  /// The number that a text spells; nil if it is empty, has another character, a leading zero, or exceeds 64 bits.
  static func parse(_ text: some Collection<UInt8>) -> UInt64? {
    guard let first = text.first, text.count == 1 || first != UInt8(ascii: "0") else { return nil }
    var number: UInt64 = 0
    for digit in text {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      let (product, overflow) = number.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(UInt64(digit - UInt8(ascii: "0")))
      guard !overflow, !carry else { return nil }
      number = sum
    }
    return number
  }
}
