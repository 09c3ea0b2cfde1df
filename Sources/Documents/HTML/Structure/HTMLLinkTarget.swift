/// Where a link leads.
enum HTMLLinkTarget {
  /// Bytes of an address; a longer one carries data, and a part of it would lead elsewhere, so that it is left out.
  private static let longest = 2_048

  /// The target of an `href`: as the source has it, without what the URL Standard (section 4.4) takes away first:
  /// white space and controls at the ends, tabs and line ends anywhere.
  ///
  /// Nil for what leads nowhere (nothing, `#`) and for scripts and data, which are no places.
  static func target(_ bytes: [UInt8], _ place: Range<Int>) -> String? {
    guard place.count <= 2 * longest else { return nil }
    // Nearly all addresses have nothing to take away.
    guard place.contains(where: { bytes[$0] <= 0x20 }) else { return leading(bytes, place) }
    let rest = stripped(bytes[place])
    return leading(rest, 0..<rest.count)
  }

  private static func leading(_ bytes: [UInt8], _ place: Range<Int>) -> String? {
    guard !place.isEmpty, place.count <= longest else { return nil }
    let first = bytes[place.lowerBound]
    guard first != UInt8(ascii: "#") || place.count > 1 else { return nil }
    // "javascript:", "data:" and "vbscript:".
    if first | 0x20 == 0x6A || first | 0x20 == 0x64 || first | 0x20 == 0x76 {
      let scheme = HTMLBytes(bytes: Array(bytes[place].prefix(11)))
      if scheme.has("javascript:", at: 0) || scheme.has("data:", at: 0) || scheme.has("vbscript:", at: 0) {
        return nil
      }
    }
    return String(decoding: bytes[place], as: UTF8.self)
  }

  private static func stripped(_ href: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in href where byte != 0x09 && byte != 0x0A && byte != 0x0D {
      if bytes.isEmpty, byte <= 0x20 { continue }
      bytes.append(byte)
    }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return bytes
  }
}
