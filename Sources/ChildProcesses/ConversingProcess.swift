#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import SystemPackage

/// A browser that is spoken with over a pair of sockets, which it finds as its files 3 (to read) and 4 (to write).
///
/// It sees the network and nothing of this machine's files; it ends with this object, with all of its own processes. Without
/// `bwrap` it is not run at all.
package final class ConversingProcess {
  private let child: ChildProcess
  private let socket: FileDescriptor
  private var isOver = false

  /// What it may use.
  package struct Limits: Sendable {
    /// Seconds of CPU time of each of its processes.
    package var cpuSeconds = 120
    /// Bytes of memory of all of its processes together, looked at from time to time.
    package var memoryBytes = 3 << 30
    /// Bytes of the files that it may make, which are in memory.
    package var temporaryBytes = 512 << 20

    package init() {}
  }

  package let limits: Limits

  /// Starts a program, found by its name.
  package init(_ name: String, arguments: [String], limits: Limits = Limits()) throws(ProcessError) {
    guard let program = ProgramLocation.path(of: name), Sandbox.holds(program) else {
      throw .missing(name: name)
    }
    guard let prlimit = ProgramLocation.path(of: "prlimit") else { throw .missing(name: "prlimit") }
    let sandbox = Sandbox.ofBrowser(temporaryBytes: limits.temporaryBytes)
    guard !sandbox.isEmpty else {
      throw ProgramLocation.path(of: "bwrap") == nil
        ? .missing(name: "bwrap") : .refused(reason: "bwrap cannot make a sandbox here")
    }
    let command =
      sandbox + [
        prlimit, "--cpu=\(limits.cpuSeconds)", "--core=0", "--nofile=4096",
        "--fsize=\(limits.temporaryBytes)", program,
      ] + arguments
    var pair: [CInt] = [-1, -1]
    guard unsafe socketpair(AF_UNIX, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0, &pair) == 0
    else {
      throw .refused(reason: "no pair of sockets: \(Errno(rawValue: errno))")
    }
    let (ours, theirs) = (FileDescriptor(rawValue: pair[0]), FileDescriptor(rawValue: pair[1]))
    defer { try? theirs.close() }
    do throws(ProcessError) {
      child = try Self.child(command, theirs)
    } catch {
      try? ours.close()
      throw error
    }
    socket = ours
    self.limits = limits
  }

  private static func child(_ command: [String], _ socket: FileDescriptor) throws(ProcessError)
    -> ChildProcess
  {
    let input = try UnlinkedFile()
    let output = try UnlinkedFile()
    return try ChildProcess(
      command, environment: ["PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=/tmp"],
      streams: .init(
        input: input.descriptor, output: output.descriptor, complaint: output.descriptor,
        files: [socket, socket]))
  }

  deinit {
    end()
    try? socket.close()
  }

  /// Ends it with all that it has started.
  package func end() {
    guard !isOver else { return }
    isOver = true
    child.end()
  }

  /// Sends bytes; whether all of them went before a moment.
  package func send(_ bytes: [UInt8], until end: ContinuousClock.Instant) -> Bool {
    var sent = 0
    while sent < bytes.count {
      guard wait(for: Int16(POLLOUT), until: end) else { return false }
      let count = unsafe bytes[sent...].withUnsafeBytes {
        // A browser that has ended must not end this process too.
        unsafe sendBytes(socket.rawValue, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  /// What it says next; empty where nothing came before a moment, nil where it has ended.
  package func receive(until end: ContinuousClock.Instant) -> [UInt8]? {
    guard wait(for: Int16(POLLIN), until: end) else { return [] }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe chunk.withUnsafeMutableBytes {
      unsafe recv(socket.rawValue, $0.baseAddress, $0.count, 0)
    }
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    return count > 0 ? Array(chunk[..<count]) : nil
  }

  /// Bytes of memory that it and all it has started hold now.
  package var memory: Int { ProcessMemory.bytes(of: Int(child.identifier)) }

  private func wait(for event: Int16, until end: ContinuousClock.Instant) -> Bool {
    let left = ContinuousClock.now.duration(to: end)
    guard left > .zero else { return false }
    let milliseconds = min(
      60_000, left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000)
    var place = pollfd(fd: socket.rawValue, events: event, revents: 0)
    return unsafe poll(&place, 1, CInt(max(1, milliseconds))) > 0
  }
}

private func sendBytes(_ socket: CInt, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe send(socket, bytes, count, CInt(MSG_NOSIGNAL))
}
