#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Which machines may be asked: those of the public network, by their numeric address.
///
/// What is reserved is from the registries of special-purpose addresses (RFC 6890 and what followed it). An IPv6 address
/// that carries an IPv4 address is as public as that one.
package struct AddressRule: Sendable {
  let allowsPrivate: Bool
  /// Addresses that are asked although they are not public, in network order; the tests play the public network with them.
  var exceptions: [[UInt8]] = []

  package init(allowsPrivate: Bool) { self.allowsPrivate = allowsPrivate }

  init(allowsPrivate: Bool, exceptions: [[UInt8]]) {
    self.allowsPrivate = allowsPrivate
    self.exceptions = exceptions
  }

  /// Whether a machine may be asked.
  /// - Parameter address: 4 or 16 bytes in network order; any other number is refused.
  package func permits(_ address: [UInt8]) -> Bool {
    guard address.count == 4 || address.count == 16 else { return false }
    return allowsPrivate || exceptions.contains(address) || Self.isPublic(address)
  }

  /// Whether a machine is of the public network.
  static func isPublic(_ address: [UInt8]) -> Bool {
    switch address.count {
    case 4: !reserved4.contains { Self.isInside(address[...], $0.0, $0.1) }
    case 16: isPublic6(address)
    default: false
    }
  }

  private static let reserved4: [([UInt8], Int)] = [
    ([0, 0, 0, 0], 8),  // this network, RFC 791
    ([10, 0, 0, 0], 8),  // private, RFC 1918
    ([100, 64, 0, 0], 10),  // shared between carriers and customers, RFC 6598
    ([127, 0, 0, 0], 8),  // loopback, RFC 1122
    ([168, 63, 129, 16], 32),  // the metadata service of one large provider, on a public number
    ([169, 254, 0, 0], 16),  // link-local and most metadata services, RFC 3927
    ([172, 16, 0, 0], 12),  // private, RFC 1918
    ([192, 0, 0, 0], 24),  // protocol assignments, RFC 6890
    ([192, 0, 2, 0], 24),  // documentation, RFC 5737
    ([192, 88, 99, 0], 24),  // relays of 6to4, RFC 7526
    ([192, 168, 0, 0], 16),  // private, RFC 1918
    ([198, 18, 0, 0], 15),  // benchmarks, RFC 2544
    ([198, 51, 100, 0], 24),  // documentation, RFC 5737
    ([203, 0, 113, 0], 24),  // documentation, RFC 5737
    ([224, 0, 0, 0], 4),  // multicast, RFC 1112
    ([240, 0, 0, 0], 4),  // reserved, and broadcast, RFC 1112
  ]

  private static func isPublic6(_ address: [UInt8]) -> Bool {
    let zeros = [UInt8](repeating: 0, count: 10)
    // Mapped, RFC 4291 section 2.5.5.2. The compatible ones of 2.5.5.1 are outside of 2000::/3.
    if address.starts(with: zeros + [0xFF, 0xFF]) { return isPublic(Array(address[12...])) }
    // Translated, RFC 6052; 64:ff9b:1::/48 is for local use (RFC 8215).
    if address.starts(with: [0x00, 0x64, 0xFF, 0x9B] + zeros.prefix(8)) {
      return isPublic(Array(address[12...]))
    }
    // All that is given out as global unicast, RFC 4291 section 2.4.
    guard isInside(address[...], [0x20], 3) else { return false }
    // 6to4, RFC 3056.
    if address.starts(with: [0x20, 0x02]) { return isPublic(Array(address[2..<6])) }
    return !reserved6.contains { isInside(address[...], $0.0, $0.1) }
  }

  private static let reserved6: [([UInt8], Int)] = [
    ([0x20, 0x01, 0x00], 23),  // protocol assignments with Teredo, RFC 2928 and 4380
    ([0x20, 0x01, 0x0D, 0xB8], 32),  // documentation, RFC 3849
    ([0x3F, 0xFF, 0x00], 20),  // documentation, RFC 9637
  ]

  /// Whether the first `length` bits are those of the prefix, which has at least as many.
  private static func isInside(_ address: ArraySlice<UInt8>, _ prefix: [UInt8], _ length: Int) -> Bool {
    let whole = length / 8
    guard address.prefix(whole).elementsEqual(prefix.prefix(whole)) else { return false }
    let rest = length % 8
    guard rest > 0 else { return true }
    return (address[address.startIndex + whole] ^ prefix[whole]) >> UInt8(8 - rest) == 0
  }

  /// The text of an address, as in `169.254.169.254`.
  static func text(_ address: [UInt8]) -> String {
    var bytes = [CChar](repeating: 0, count: 64)
    unsafe inet_ntop(
      address.count == 4 ? AF_INET : AF_INET6, address, &bytes, socklen_t(bytes.count))
    return String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The numeric address of a host as it stands in an address, brackets and all; nil for a name.
  static func literal(_ host: String) -> [UInt8]? {
    let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
    // A zone behind the percent sign belongs to this machine alone.
    let text = isBracketed ? String(host.dropFirst().dropLast().prefix { $0 != "%" }) : host
    var bytes = [UInt8](repeating: 0, count: isBracketed ? 16 : 4)
    return unsafe inet_pton(isBracketed ? AF_INET6 : AF_INET, text, &bytes) == 1 ? bytes : nil
  }

  /// Whether a host names this machine, by the names and numbers that no resolver is asked for.
  static func isThisMachine(_ host: String) -> Bool {
    let name = (host.hasSuffix(".") ? String(host.dropLast()) : host).lowercased()
    if name == "localhost" || name.hasSuffix(".localhost") { return true }
    guard let address = literal(host) else { return false }
    return address.count == 4 ? address[0] == 127 : address == [UInt8](repeating: 0, count: 15) + [1]
  }
}
