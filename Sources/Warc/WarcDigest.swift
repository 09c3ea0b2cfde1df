import Crypto

/// A digest with the name of its algorithm: `sha1:B2LTWWPUOYAH7UIPQ7ZUPQ4VMBSVC36A`.
package struct WarcDigest: Sendable, Hashable {
  /// In lower case, without a hyphen: "sha1", "sha256", "sha512", "md5", or one that is not known here.
  package let algorithm: String
  /// The bytes; those of the text where the algorithm is not known.
  package let bytes: [UInt8]

  private static let lengths = ["md5": 16, "sha1": 20, "sha256": 32, "sha384": 48, "sha512": 64]

  /// A digest as files have it, in base 16 or 32 of either letter case, or base 64; nil where it is none.
  package init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    algorithm = text[..<colon].lowercased().filter { $0 != "-" }
    let value = text[text.index(after: colon)...]
    guard !value.isEmpty else { return nil }
    guard let length = Self.lengths[algorithm] else {
      bytes = Array(value.utf8)
      return
    }
    let characters = Array(value.utf8)
    let padded = characters.prefix { $0 != UInt8(ascii: "=") }
    let bits: Int
    switch padded.count {
    case length * 2: bits = 4
    case (length * 8 + 4) / 5: bits = 5
    case (length * 8 + 5) / 6: bits = 6
    default: return nil
    }
    guard let decoded = Self.decode(padded, bits: bits), decoded.count == length else { return nil }
    bytes = decoded
  }

  /// Whether the algorithm is one that can be checked.
  package var isKnown: Bool { Self.lengths[algorithm] != nil }

  /// Whether it is the digest of some bytes; nil where the algorithm is not known.
  package func matches(_ content: some Sequence<UInt8>) -> Bool? {
    let content = Array(content)
    switch algorithm {
    case "md5": return Insecure.MD5.hash(data: content).elementsEqual(bytes)
    case "sha1": return Insecure.SHA1.hash(data: content).elementsEqual(bytes)
    case "sha256": return SHA256.hash(data: content).elementsEqual(bytes)
    case "sha384": return SHA384.hash(data: content).elementsEqual(bytes)
    case "sha512": return SHA512.hash(data: content).elementsEqual(bytes)
    default: return nil
    }
  }

  /// RFC 4648, sections 4 to 8, with what is left of the last bits dropped; nil for a character of none of them.
  private static func decode(_ text: ArraySlice<UInt8>, bits: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var held: UInt32 = 0
    var count = 0
    for character in text {
      guard let value = value(character, bits: bits) else { return nil }
      held = held << UInt32(bits) | value
      count += bits
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: held >> UInt32(count)))
      }
    }
    return bytes
  }

  private static func value(_ character: UInt8, bits: Int) -> UInt32? {
    let (digit, upper, lower) = (
      character &- 0x30, character &- 0x41, character &- 0x61
    )
    switch bits {
    case 4:
      if digit < 10 { return UInt32(digit) }
      if upper < 6 { return UInt32(upper) + 10 }
      return lower < 6 ? UInt32(lower) + 10 : nil
    case 5:
      if (2..<8).contains(digit) { return UInt32(digit) + 24 }
      if upper < 26 { return UInt32(upper) }
      return lower < 26 ? UInt32(lower) : nil
    default:
      if upper < 26 { return UInt32(upper) }
      if lower < 26 { return UInt32(lower) + 26 }
      if digit < 10 { return UInt32(digit) + 52 }
      switch character {
      case UInt8(ascii: "+"), UInt8(ascii: "-"): return 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): return 63
      default: return nil
      }
    }
  }
}
