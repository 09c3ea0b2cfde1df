import Archive
import Foundation
import HTTPTransfer
import Synchronization
import TestArchives
import Testing
import TransparencyLog
import WebServer

@testable import Notices

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct KillTests {
  /// The ids that came in, in their order.
  private final class Received: Sendable {
    private let ids = Mutex<[String]>([])
    var all: [String] { ids.withLock { $0 } }

    func take(_ request: WebRequest) {
      let object = try? JSONSerialization.jsonObject(with: Data(request.body)) as? [String: Any]
      ids.withLock { $0.append(object?["id"] as? String ?? "?") }
    }
  }

  /// The program as a user runs it, over a test's archive.
  private struct Sender {
    let archive: TestArchive

    /// `all`: also what is to be tried again later only.
    func start(all: Bool = false) throws -> Process {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appendingPathComponent("rejoinder")
      process.arguments = ["notices", "send", "--archive", archive.path] + (all ? ["--all"] : [])
      process.environment = [
        "HOME": archive.folder + "/home", "XDG_STATE_HOME": archive.folder + "/state",
        "PATH": "/usr/bin:/bin",
        "LD_LIBRARY_PATH": ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] ?? "",
      ]
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      return process
    }
  }

  @Test
  func `killed at a hundred random times, it loses no notice and sends again none that it had forgotten`()
    async throws
  {
    let received = Received()
    try await WebServer.during(handler: { request in
      try? await Task.sleep(for: .milliseconds(2))
      received.take(request)
      return WebResponse(status: 200)
    }) { address in
      // Waiting for other programs on one of the pool's threads would keep the server from answering.
      try await OwnThread.run { () throws in
        let archive = try TestArchive(keepsPassages: false)
        try archive.describe("page", [.commentary], title: nil)
        try archive.snapshot("page", "The page says nothing yet.")
        // The state folder of the program is the test's own.
        try FileManager.default.createDirectory(
          atPath: archive.folder + "/state", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
          atPath: archive.folder + "/state/rejoinder", withDestinationPath: archive.folder)
        try Data(
          """
          {"schema": "watch/1", "notices": {"deliveries": {"desk": {"webhook": "http://\(address)/"}}}}
          """.utf8
        ).write(to: URL(fileURLWithPath: archive.folder + "/watch.json"))
        let outbox = try Outbox.open(archive.archive)
        let first = archive.archive.checkpoint.size.value
        var known: Set<String> = []
        // How often each had come in when it was first seen to be forgotten.
        var counts: [String: Int] = [:]
        var kills = 0
        var rounds = 0
        var version = 0
        while kills < 100, rounds < 400 {
          rounds += 1
          for _ in 0..<3 {
            version += 1
            try archive.snapshot(
              "page", "The page says that \(version) wells are dry.", at: TestArchive.day(1))
          }
          let process = try Sender(archive: archive).start()
          usleep(UInt32.random(in: 2000...120_000))
          kill(process.processIdentifier, SIGKILL)
          process.waitUntilExit()
          // One that had ended already was not killed.
          if process.terminationReason == .uncaughtSignal { kills += 1 }
          // What came in and is in the outbox no more was acknowledged and forgotten for good.
          let pending = Set(try outbox.deliveries().map(\.notice))
          let sent = received.all
          let forgotten = known.subtracting(pending)
          #expect(forgotten.isSubset(of: sent))
          for id in forgotten {
            let count = sent.count { $0 == id }
            #expect(counts[id].map { $0 == count } ?? true, "\(id) was sent again")
            counts[id] = count
          }
          known.formUnion(pending)
          known.formUnion(sent)
          #expect(try outbox.cursor() <= archive.archive.checkpoint.size.value)
        }
        #expect(kills == 100)
        // On a loaded machine the server may not answer in time; what is pending is sent again.
        var status: Int32 = 1
        for _ in 0..<20 where status != 0 {
          let last = try Sender(archive: archive).start(all: true)
          last.waitUntilExit()
          status = last.terminationStatus
        }
        #expect(status == 0)
        let expected = (first..<archive.archive.checkpoint.size.value).map {
          "example.org/audit/\($0)/change/all"
        }
        #expect(expected.count == 3 * rounds)
        #expect(Set(received.all) == Set(expected))
        // At most one at a time is between its acknowledgement and being forgotten.
        #expect(received.all.count <= expected.count + kills)
        #expect(try outbox.deliveries().isEmpty)
        #expect(try outbox.cursor() == archive.archive.checkpoint.size.value)
        #expect(try outbox.delivered().map(\.count) == [expected.count])
      }
    }
  }
}
