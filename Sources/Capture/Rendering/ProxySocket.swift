#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The system's calls on sockets, each with its limits; no pointer leaves this file.
enum ProxySocket {
  /// A socket that listens on a port of 127.0.0.1 that the system chooses.
  static func listening() -> (CInt, UInt16)? {
    let socket = make(AF_INET)
    guard socket >= 0 else { return nil }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = unsafe withUnsafeMutablePointer(to: &address) { place in
      unsafe place.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe bind(socket, $0, length) == 0 && listen(socket, 64) == 0
          && getsockname(socket, $0, &length) == 0
      }
    }
    guard isBound else {
      close(socket)
      return nil
    }
    return (socket, UInt16(bigEndian: address.sin_port))
  }

  /// The next client, or a negative number.
  static func accepted(_ listener: CInt) -> CInt {
    let client = accept(listener, nil, nil)
    if client >= 0 { _ = fcntl(client, F_SETFD, FD_CLOEXEC) }
    return client
  }

  private static func make(_ family: CInt) -> CInt {
    socket(family, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
  }

  /// A numeric address as the system has it, with its port.
  struct Address: Sendable {
    let family: CInt
    let bytes: [UInt8]
  }

  /// The addresses of a host; as long as the system's resolver takes.
  static func addresses(of host: String, port: UInt16) -> [Address] {
    var hints = unsafe addrinfo()
    unsafe hints.ai_family = AF_UNSPEC
    unsafe hints.ai_socktype = CInt(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    guard unsafe getaddrinfo(host, String(port), &hints, &list) == 0 else { return [] }
    defer { unsafe freeaddrinfo(list) }
    var found: [Address] = []
    var next = unsafe list
    while let entry = unsafe next {
      if let place = unsafe entry.pointee.ai_addr,
        unsafe [AF_INET, AF_INET6].contains(entry.pointee.ai_family)
      {
        let bytes = unsafe [UInt8](UnsafeRawBufferPointer(start: place, count: Int(entry.pointee.ai_addrlen)))
        unsafe found.append(Address(family: entry.pointee.ai_family, bytes: bytes))
      }
      unsafe next = entry.pointee.ai_next
    }
    return found
  }

  /// The number alone: 4 or 16 bytes in network order, behind family and port (and flow) in the system's form.
  static func number(of address: Address) -> [UInt8] {
    let range = address.family == AF_INET ? 4..<8 : 8..<24
    return address.bytes.count >= range.upperBound ? Array(address.bytes[range]) : []
  }

  /// A connection to an address, within some seconds.
  static func connected(to address: Address, seconds: Int) -> CInt? {
    let socket = make(address.family)
    guard socket >= 0 else { return nil }
    let flags = fcntl(socket, F_GETFL)
    _ = fcntl(socket, F_SETFL, flags | O_NONBLOCK)
    let code = unsafe address.bytes.withUnsafeBytes { bytes in
      unsafe bytes.baseAddress.map {
        unsafe connect(socket, $0.assumingMemoryBound(to: sockaddr.self), socklen_t(bytes.count))
      } ?? -1
    }
    var isThere = code == 0
    if !isThere, errno == EINPROGRESS, isReady(socket, POLLOUT, milliseconds: seconds * 1000) {
      var (error, length) = (CInt(0), socklen_t(MemoryLayout<CInt>.size))
      isThere = unsafe getsockopt(socket, SOL_SOCKET, SO_ERROR, &error, &length) == 0 && error == 0
    }
    guard isThere else {
      close(socket)
      return nil
    }
    _ = fcntl(socket, F_SETFL, flags)
    return socket
  }

  static func isReady(_ socket: CInt, _ event: Int32, milliseconds: Int) -> Bool {
    var place = pollfd(fd: socket, events: Int16(event), revents: 0)
    return unsafe poll(&place, 1, CInt(milliseconds)) > 0
  }

  /// Which of two can be read.
  static func ready(_ first: CInt, _ second: CInt, milliseconds: Int) -> (first: Bool, second: Bool) {
    var places = [
      pollfd(fd: first, events: Int16(POLLIN), revents: 0),
      pollfd(fd: second, events: Int16(POLLIN), revents: 0),
    ]
    guard unsafe poll(&places, 2, CInt(milliseconds)) > 0 else { return (false, false) }
    return (places[0].revents != 0, places[1].revents != 0)
  }

  /// What can be read now; nil at the end.
  static func read(_ socket: CInt) -> [UInt8]? {
    var chunk = [UInt8](repeating: 0, count: 32 << 10)
    let count = unsafe chunk.withUnsafeMutableBytes { unsafe recv(socket, $0.baseAddress, $0.count, 0) }
    return count > 0 ? Array(chunk[..<count]) : nil
  }

  /// Writes all bytes; false where the other side does not take them within ten seconds.
  static func write(_ socket: CInt, _ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      guard isReady(socket, POLLOUT, milliseconds: 10_000) else { return false }
      let count = unsafe bytes[sent...].withUnsafeBytes {
        unsafe send(socket, $0.baseAddress, min($0.count, 16 << 10), CInt(MSG_NOSIGNAL) | CInt(MSG_DONTWAIT))
      }
      if count < 0, errno == EAGAIN || errno == EINTR { continue }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }
}
