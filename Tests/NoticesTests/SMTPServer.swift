import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// A mail server of RFC 5321 as far as a client needs it, on a port of this machine that the system chose: takes letters one
/// connection after the other and keeps them. Ends when it is dropped, or after thirty seconds without a client.
final class SMTPServer: Sendable {
  struct Letter: Sendable, Equatable {
    var from = ""
    var recipients: [String] = []
    /// The lines as they came, doubled points undone.
    var lines: [String] = []
  }

  /// How it misbehaves.
  enum Mood: Sendable {
    case friendly
    /// Answers a command with a line, and does not do it.
    case refuses(String, String)
    /// Takes the connection and says nothing.
    case silent
    /// Closes in the middle of the letter, before it is acknowledged.
    case hangsUp
  }

  let port: Int
  private let listener: CInt
  private let mood: Mood
  private let kept = Mutex<[Letter]>([])
  private let talked = Mutex<[String]>([])

  var letters: [Letter] { kept.withLock { $0 } }
  /// What the client said, line by line, without the letters.
  var commands: [String] { talked.withLock { $0 } }

  init(_ mood: Mood = .friendly) throws {
    self.mood = mood
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    port = try Self.bind(listener)
    let listener = listener
    Thread.detachNewThread { [weak self] in
      while true {
        var waiting = pollfd(fd: listener, events: Int16(POLLIN), revents: 0)
        guard unsafe poll(&waiting, 1, 30_000) == 1, waiting.revents == Int16(POLLIN) else { break }
        let client = accept(listener, nil, nil)
        guard client >= 0, let server = self else { break }
        server.serve(client)
        close(client)
      }
    }
  }

  deinit {
    shutdown(listener, CInt(SHUT_RDWR))
    close(listener)
  }

  /// One client, at most five seconds for each of its lines.
  private func serve(_ client: CInt) {
    var limit = timeval(tv_sec: 5, tv_usec: 0)
    unsafe setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var buffer: [UInt8] = []
    func say(_ line: String) {
      let bytes = Array((line + "\r\n").utf8)
      _ = unsafe bytes.withUnsafeBytes { unsafe send(client, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL)) }
    }
    func line() -> String? {
      while true {
        if let end = buffer.firstIndex(of: 0x0A) {
          let line = buffer[..<end]
          buffer = Array(buffer[(end + 1)...])
          guard line.last == 0x0D else { return String(decoding: line, as: UTF8.self) + " [no CR]" }
          return String(decoding: line.dropLast(), as: UTF8.self)
        }
        var chunk = [UInt8](repeating: 0, count: 4096)
        let count = unsafe recv(client, &chunk, chunk.count, 0)
        guard count > 0 else { return nil }
        buffer += chunk[..<count]
      }
    }
    if case .silent = mood {
      _ = line()
      return
    }
    say("220 test")
    var letter = Letter()
    while let command = line() {
      talked.withLock { $0.append(command) }
      let word = String(command.prefix { $0 != " " }).uppercased()
      if case .refuses(let refused, let answer) = mood, word == refused {
        say(answer)
        continue
      }
      switch word {
      case "EHLO", "HELO":
        say("250-test")
        say("250 8BITMIME")
      case "MAIL":
        letter = Letter(from: command)
        say("250 ok")
      case "RCPT":
        letter.recipients.append(command)
        say("250 ok")
      case "DATA":
        say("354 go on")
        while let text = line() {
          if text == "." { break }
          letter.lines.append(text.hasPrefix(".") ? String(text.dropFirst()) : text)
          if case .hangsUp = mood { return }
        }
        kept.withLock { $0.append(letter) }
        say("250 taken")
      case "QUIT":
        say("221 bye")
        return
      default: say("502 what?")
      }
    }
  }

  /// A port on which nobody listens any more.
  static func closedPort() throws -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    return try bind(descriptor)
  }

  private static func bind(_ descriptor: CInt) throws -> Int {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isOpen = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        unsafe Glibc.bind(descriptor, generic, length) == 0 && listen(descriptor, 8) == 0
          && getsockname(descriptor, generic, &length) == 0
      }
    }
    guard isOpen else { throw POSIXError(.EADDRNOTAVAIL) }
    return Int(UInt16(bigEndian: address.sin_port))
  }
}
