import Testing

@testable import Fetching

@Suite struct AddressRuleTests {
  @Test(arguments: [
    "0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.0.1",
    "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.1.1", "198.18.0.1",
    "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255",
    "168.63.129.16", "100.100.100.200",
    "[::]", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:10.0.0.1]", "[::ffff:169.254.169.254]", "[::127.0.0.1]",
    "[::8.8.8.8]", "[64:ff9b::10.0.0.1]", "[64:ff9b::7f00:1]", "[64:ff9b:1::8.8.8.8]", "[2002:7f00:1::1]",
    "[2002:a00:1::]", "[2002:c0a8:101::1]", "[fc00::1]", "[fd12:3456::1]", "[fe80::1]", "[fe80::1%25eth0]",
    "[fec0::1]", "[ff02::1]", "[2001:db8::1]", "[2001::1]", "[2001:10::1]", "[2001:2::1]", "[3fff::1]",
    "[100::1]", "[5f00::1]", "[fd00:ec2::254]", "[4000::1]",
  ])
  func `what is not of the public network is refused`(_ host: String) throws {
    let address = try #require(AddressRule.literal(host))
    #expect(!AddressRule(allowsPrivate: false).permits(address))
    #expect(AddressRule(allowsPrivate: true).permits(address))
  }

  @Test(arguments: [
    "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
    "128.0.0.0", "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.0.1.0",
    "192.167.255.255",
    "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255", "[2606:4700:4700::1111]", "[2a00::1]",
    "[2001:200::1]", "[2001:db7::1]", "[::ffff:8.8.8.8]", "[64:ff9b::8.8.8.8]", "[2002:808:808::1]",
    "[3ffe::1]",
  ])
  func `what is of the public network is asked`(_ host: String) throws {
    #expect(AddressRule(allowsPrivate: false).permits(try #require(AddressRule.literal(host))))
  }

  @Test func `bytes that are no address are refused, whatever is allowed`() {
    for count in [0, 1, 3, 5, 15, 17] {
      #expect(!AddressRule(allowsPrivate: true).permits([UInt8](repeating: 8, count: count)))
    }
  }

  @Test func `every IPv4 address inside of IPv6 is as public as itself`() {
    let inner: [[UInt8]] = [
      [8, 8, 8, 8], [127, 0, 0, 1], [10, 1, 2, 3], [169, 254, 169, 254], [93, 184, 216, 34],
    ]
    for address in inner {
      let zeros = [UInt8](repeating: 0, count: 10)
      for outer in [
        zeros + [0xFF, 0xFF] + address, [0x00, 0x64, 0xFF, 0x9B] + zeros.prefix(8) + address,
        [0x20, 0x02] + address + zeros,
      ] {
        #expect(AddressRule.isPublic(outer) == AddressRule.isPublic(address), "\(AddressRule.text(outer))")
      }
    }
  }
}
