import Testing

@testable import Fetching

@Suite struct PrivateAddressTests {
  private let strict = testPolicy { $0.allowsPrivate = false }

  @Test(arguments: [
    "127.0.0.1", "127.1", "2130706433", "0x7f.0.0.1", "0177.0.0.1", "0x7f000001", "localhost",
    "sub.localhost", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::]", "0.0.0.0", "0",
  ])
  func `this machine is refused, however it is written, and hears nothing`(_ host: String) async throws {
    let server = try HostileServer { connection, _, _ in
      connection.answer("secret")
      return true
    }
    defer { server.stop() }
    let reason = try await fetch("http://\(host):\(server.port)/", policy: strict).reason
    if case .privateAddress = reason {} else { Issue.record("\(String(describing: reason))") }
    #expect(server.accepted == 0)
  }

  @Test(arguments: [
    "10.0.0.1", "172.16.1.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "[fd00:ec2::254]", "[fe80::1]",
    "[64:ff9b::a9fe:a9fe]", "[2002:a9fe:a9fe::]", "224.0.0.1", "255.255.255.255",
  ])
  func `no private machine is asked, and the failure names it`(_ host: String) async throws {
    let address = try #require(AddressRule.literal(host))
    for url in ["http://\(host)/latest/meta-data/", "https://\(host)/"] {
      let failure = try #require(try await fetch(url, policy: strict).failure)
      #expect(failure.reason == .privateAddress(AddressRule.text(address)))
      #expect(failure.description.contains(AddressRule.text(address)))
    }
  }

  @Test(arguments: ["169.254.169.254", "10.1.2.3", "127.0.0.1", "::1", "fd00::1", "::ffff:192.168.0.1"])
  func `a name that leads to a private machine is refused by the address of the connection`(_ address: String)
    async throws
  {
    var surroundings = FetchSurroundings()
    surroundings.pins = { _ in ["harmless.test:80:\(address.contains(":") ? "[\(address)]" : address)"] }
    let reason = try await fetch("http://harmless.test/", policy: strict, surroundings: surroundings).reason
    let bytes = try #require(AddressRule.literal(address.contains(":") ? "[\(address)]" : address))
    #expect(reason == .privateAddress(AddressRule.text(bytes)))
  }

  @Test(arguments: [
    "http://169.254.169.254/latest/", "http://127.0.0.2:80/", "//[::1]/", "http://2852039166/",
  ])
  func `a redirect to a private machine is not followed`(_ location: String) async throws {
    let server = try HostileServer { connection, _, _ in
      connection.send("HTTP/1.1 302 Found\r\nLocation: \(location)\r\nContent-Length: 0\r\n\r\n")
    }
    defer { server.stop() }
    var surroundings = FetchSurroundings()
    surroundings.exceptions = [[127, 0, 0, 1]]
    let failure = try #require(
      try await fetch(server.url(), policy: strict, surroundings: surroundings).failure)
    if case .privateAddress = failure.reason {} else { Issue.record("\(failure)") }
    #expect(failure.hops.count == 1)
  }

  @Test func `a name whose answer changes between two hops is vetted each time`() async throws {
    let server = try HostileServer { connection, target, _ in
      if target == "/" {
        connection.send("HTTP/1.1 302 Found\r\nLocation: /second\r\nContent-Length: 0\r\n\r\n")
      } else {
        connection.answer("secret")
      }
      return false
    }
    defer { server.stop() }
    let port = server.port
    var surroundings = FetchSurroundings()
    // The first answer plays a machine of the public network; behind the second is one that is not.
    surroundings.exceptions = [[127, 0, 0, 1]]
    surroundings.pins = { number in ["changing.test:\(port):\(number == 0 ? "127.0.0.1" : "127.0.0.2")"] }
    let failure = try #require(
      try await fetch("http://changing.test:\(port)/", policy: strict, surroundings: surroundings).failure)
    #expect(failure.reason == .privateAddress("127.0.0.2"))
    #expect(failure.hops.map(\.machine) == ["127.0.0.1"])
    #expect(server.targets == ["/"])
  }

  @Test func `of several addresses of a name only those are connected to that may be`() async throws {
    let server = try HostileServer { connection, _, _ in
      connection.answer("public")
      return false
    }
    defer { server.stop() }
    let port = server.port
    var surroundings = FetchSurroundings()
    surroundings.exceptions = [[127, 0, 0, 1]]
    surroundings.pins = { _ in ["both.test:\(port):10.0.0.1,127.0.0.1"] }
    let fetched = try await fetch("http://both.test:\(port)/", policy: strict, surroundings: surroundings)
      .get()
    #expect(fetched.machine == "127.0.0.1")
  }

  @Test(arguments: ["127.0.0.1", "localhost", "[::1]", "10.0.0.1", "2130706433"])
  func `through a proxy the literal addresses are refused before it is asked`(_ host: String) async throws {
    let proxy = try HostileServer { connection, _, _ in
      connection.answer("secret")
      return true
    }
    defer { proxy.stop() }
    var policy = strict
    policy.proxy = "http://127.0.0.1:\(proxy.port)"
    let reason = try await fetch("http://\(host)/", policy: policy).reason
    if case .privateAddress = reason {} else { Issue.record("\(String(describing: reason))") }
    #expect(proxy.accepted == 0)
    let fetched = try await fetch("http://named.test/x", policy: policy).get()
    #expect(proxy.targets == ["http://named.test/x"])
    #expect(fetched.status == 200)
  }
}
