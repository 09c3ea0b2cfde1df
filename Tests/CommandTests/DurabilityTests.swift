import Foundation
import Glibc
import Testing
import TransparencyLog

/// What is promised of a capture when processes are killed, the disk is full or nothing can be written.
@Suite(.serialized) struct DurabilityTests {
  private let program: Program

  init() throws {
    program = try Program()
    #expect(try program.run("init", "snapshots", "--origin", "example.org/log").code == 0)
  }

  /// The blobs of the acknowledged captures must be there, and nothing may be wrong.
  private func expectWhole(_ acknowledged: [String], _ comment: Comment) throws {
    let verify = try program.run("verify")
    #expect(verify.code == 0, "\(comment): \(verify.output) \(verify.error)")
    for line in acknowledged {
      let hash = try #require(line.split(separator: " ").last.map(String.init))
      let blob = program.folder + "/snapshots/" + ArchiveLayout.blob(try #require(Digest(hex: hash)))
      #expect(FileManager.default.fileExists(atPath: blob), "\(comment): \(line)")
    }
  }

  @Test func `two writers that are killed again and again lose nothing that was acknowledged`() throws {
    // Each round: two shells capture ever new text as fast as they can, and their process groups are killed after a moment.
    let loop = """
      n=0; while [ $n -lt 1000 ]; do n=$((n+1)); echo "$0 $n" > "$0.txt"; \
      rejoinder snapshot "$0.txt" --as "$0" >> "$0.out" 2>> "$0.err"; done
      """
    var generator = SystemRandomNumberGenerator()
    // Killed within the time of a few captures, however long one takes on this machine now.
    try program.write("first.txt", "first")
    let start = ContinuousClock.now
    #expect(try program.run("snapshot", "first.txt", "--as", "first").code == 0)
    let one = min(max(ContinuousClock.now - start, .milliseconds(40)), .milliseconds(700))
    let ratio: Double = one / Duration.microseconds(1)
    let longest = UInt32(4 * ratio)
    for round in 0..<60 {
      let writers = try ["one", "two"].map { try program.start(loop, name: $0 + "-\(round)") }
      usleep(UInt32.random(in: 20_000...longest, using: &generator))
      for writer in writers { #expect(writer.kill()) }
      if round.isMultiple(of: 6) { try expectWhole([], "round \(round)") }
    }
    var acknowledged: [String] = []
    for round in 0..<60 {
      for name in ["one", "two"] {
        let path = program.folder + "/\(name)-\(round).out"
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        acknowledged += text.split(separator: "\n").filter { $0.contains("sha256") }.map(String.init)
        let errors =
          (try? String(contentsOfFile: program.folder + "/\(name)-\(round).err", encoding: .utf8)) ?? ""
        #expect(errors.isEmpty, "round \(round): \(errors)")
      }
    }
    #expect(acknowledged.count > 20)
    try expectWhole(acknowledged, "in the end")
    try program.write("last.txt", "last")
    #expect(try program.run("snapshot", "last.txt", "--as", "last").code == 0)
    let verify = try program.run("verify")
    #expect(verify.code == 0 && !verify.output.contains("interrupted"), "\(verify.output)")
  }

  @Test func `a limit on the length of files is one error, and nothing is lost`() throws {
    try program.write("short.txt", "short")
    try program.write("long.txt", Array(repeating: UInt8(ascii: "x"), count: 200_000))
    #expect(try program.run("snapshot", "short.txt", "--as", "short").code == 0)
    let before = try program.contents()
    // In blocks of 512 bytes, which is less than the document.
    let failed = try program.shell("ulimit -f 100; rejoinder snapshot long.txt --as long")
    #expect(failed.code == 74, "\(failed)")
    #expect(failed.error.split(separator: "\n").count == 1 && failed.error.contains("too large"))
    #expect(try program.contents() == before)
    try expectWhole([], "after the error")
    #expect(try program.run("snapshot", "long.txt", "--as", "long").code == 0)
    try expectWhole([], "after another try")
  }

  @Test(.enabled(if: Mount.isPossible, "needs a small file system, which only root may mount"))
  func `a full disk is one error, and nothing is lost`() throws {
    let mount = try Mount(program.folder + "/small", megabytes: 1)
    defer { mount.end() }
    #expect(try program.run("init", "small/archive").code == 0)
    var acknowledged: [String] = []
    var failure: Program.Result?
    for index in 0..<40 {
      try program.write("\(index).txt", Array(repeating: UInt8(0x41 + index % 26), count: 60_000 + index))
      let result = try program.run(
        "snapshot", "\(index).txt", "--as", "s\(index)", "--archive", "small/archive")
      guard result.code == 0 else {
        failure = result
        break
      }
      acknowledged.append(String(result.output.split(separator: "\n")[0]))
    }
    let failed = try #require(failure)
    #expect(failed.code == 74 || failed.code == 73, "\(failed)")
    #expect(failed.error.split(separator: "\n").count == 1 && failed.error.contains("no space"))
    #expect(acknowledged.count > 3)
    let verify = try program.run("verify", "--archive", "small/archive")
    #expect(verify.code == 0, "\(verify.output)")
    for line in acknowledged {
      let hash = try #require(line.split(separator: " ").last.map(String.init))
      #expect(verify.output.isEmpty == false)
      let blob = ArchiveLayout.blob(try #require(Digest(hex: hash)))
      #expect(FileManager.default.fileExists(atPath: program.folder + "/small/archive/" + blob))
    }
    #expect(try program.run("log", "s0", "--archive", "small/archive").code == 0)
  }

  @Test(.enabled(if: Mount.isPossible, "needs a read-only file system, which only root may mount"))
  func `an archive that cannot be written is read, and a capture says why it is not possible`() throws {
    let mount = try Mount(program.folder + "/fixed", megabytes: 4)
    defer { mount.end() }
    try program.write("a.txt", "text")
    #expect(try program.run("init", "fixed/archive").code == 0)
    #expect(try program.run("snapshot", "a.txt", "--as", "a", "--archive", "fixed/archive").code == 0)
    try mount.makeReadOnly()
    #expect(try program.run("show", "a", "--archive", "fixed/archive").output == "text\n")
    #expect(try program.run("verify", "--archive", "fixed/archive").code == 0)
    try program.write("a.txt", "other")
    let failed = try program.run("snapshot", "a.txt", "--as", "a", "--archive", "fixed/archive")
    #expect([73, 74, 77].contains(failed.code))
    #expect(failed.error.split(separator: "\n").count == 1 && failed.error.contains("read-only"))
  }
}

/// A small file system in memory for one test.
private struct Mount {
  private let path: String

  /// Whether this process may mount one.
  static let isPossible: Bool = {
    guard getuid() == 0 else { return false }
    let path = NSTemporaryDirectory() + "rejoinder-mount-" + UUID().uuidString
    guard let mount = try? Mount(path, megabytes: 1) else { return false }
    mount.end()
    return true
  }()

  private struct Failed: Error {}

  init(_ path: String, megabytes: Int) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Self.run("/bin/mount", "-t", "tmpfs", "-o", "size=\(megabytes)m", "none", path)
  }

  func makeReadOnly() throws { try Self.run("/bin/mount", "-o", "remount,ro", path) }

  func end() {
    try? Self.run("/bin/umount", path)
    try? FileManager.default.removeItem(atPath: path)
  }

  private static func run(_ program: String, _ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed() }
  }
}
