import Archive
import Foundation
import TransparencyLog

/// Makes archives for measuring with the code that records, and times what goes through the library alone.
@main
enum ArchiveBenchmark {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    switch (words.first, words.count) {
    case ("capture", 4): try capture(words[1], count: Int(words[2]) ?? 0, batch: Int(words[3]) ?? 1)
    case ("events", 3): try events(words[1], count: Int(words[2]) ?? 0)
    case ("history", 3): try history(words[1], id: words[2])
    case ("floor", 2): try floor(words[1])
    default:
      print(
        "usage: ArchiveBenchmark capture FOLDER COUNT BATCH | events FOLDER COUNT | history FOLDER ID | floor FOLDER"
      )
      exit(64)
    }
  }

  /// The folders of a user of its own below a folder, as the command line has them with HOME set to it.
  private static func folders(_ folder: String) -> UserFolders {
    UserFolders(environment: ["HOME": folder + "/home"])
  }

  private static let recorded = "2025-01-31T09:30:01Z"

  private static func source(_ id: String) -> Event {
    .source(
      SourceEvent(id: id, roles: [.response], title: "A title", published: nil, url: nil, recorded: recorded))
  }

  private static func snapshot(_ id: String, _ digest: Digest, _ bytes: Int) -> Event {
    .snapshot(
      SnapshotEvent(
        source: id, sha256: digest, bytes: bytes, mediaType: "text/plain", method: "file",
        name: "document.txt", recorded: recorded))
  }

  /// Records documents of 2 KiB in batches, a hundred versions to a source, each batch durable before the next, and puts the same
  /// documents into `FOLDER/documents` for a peer.
  private static func capture(_ folder: String, count: Int, batch: Int) throws {
    let folders = folders(folder)
    let path = folder + "/archive"
    _ = try Archive.create(at: path, origin: "example.org/benchmark", folders: folders)
    let documents = (0..<count).map { number in
      let line = Array("document \(number), as long as a short press release; ".utf8)
      return Array((0..<2048).map { line[$0 % line.count] })
    }
    try FileManager.default.createDirectory(atPath: folder + "/documents", withIntermediateDirectories: true)
    for (number, document) in documents.enumerated() {
      try Data(document).write(to: URL(fileURLWithPath: folder + "/documents/\(number).txt"))
    }
    let ids = (0..<max(1, count / 100)).map { "source-\($0)" }
    var archive = try Archive.record(at: path, folders: folders) { _ in Batch(events: ids.map(source)) }
    let before = try archive.statistics()
    let start = ContinuousClock.now
    for first in stride(from: 0, to: count, by: batch) {
      archive = try Archive.record(at: path, folders: folders) { _ in
        let range = first..<min(first + batch, count)
        return Batch(
          events: range.map {
            snapshot(ids[$0 % ids.count], Digest.sha256(documents[$0]), documents[$0].count)
          },
          blobs: range.map { documents[$0] })
      }
    }
    let seconds = start.duration(to: .now) / .seconds(1)
    let after = try archive.statistics()
    let files = after.log.files + after.blobs.files - before.log.files - before.blobs.files
    print(
      "captured \(count) documents, \(batch) a checkpoint: \(rounded(seconds, 2)) s, \(Int(Double(count) / seconds)) a second; "
        + "\((after.log.bytes - before.log.bytes) / max(1, count)) bytes of log and \(rounded(Double(files) / Double(max(1, count)), 3)) files a version"
    )
    print(seconds)
  }

  /// Records events without blobs: a thousand sources, of each as many snapshots as looks that found nothing new.
  private static func events(_ folder: String, count: Int) throws {
    let folders = folders(folder)
    let path = folder + "/archive"
    _ = try Archive.create(at: path, origin: "example.org/benchmark", folders: folders)
    let ids = (0..<1000).map { "source-\($0)" }
    _ = try Archive.record(at: path, folders: folders) { _ in Batch(events: ids.map(source)) }
    var next = ids.count
    let start = ContinuousClock.now
    while next < count {
      let range = next..<min(next + 25_600, count)
      _ = try Archive.record(at: path, folders: folders) { _ in
        Batch(
          events: range.map { number in
            let id = ids[number % ids.count]
            let digest = Digest.sha256(Array("\(number / 2000)\(id)".utf8))
            return number / 1000 % 2 == 0
              ? snapshot(id, digest, 2048)
              : .check(CheckEvent(source: id, result: .unchanged, sha256: digest, recorded: recorded))
          })
      }
      next = range.upperBound
    }
    print("recorded \(count) events in \(rounded(start.duration(to: .now) / .seconds(1), 1)) s")
  }

  /// Opens the archive and asks for the history of one source.
  private static func history(_ folder: String, id: String) throws {
    let start = ContinuousClock.now
    let archive = try Archive.open(at: folder + "/archive", folders: folders(folder))
    let (snapshots, looks) = (
      try archive.catalog.snapshots(of: id).count, try archive.catalog.looks(at: id).count
    )
    let milliseconds = start.duration(to: .now) / .milliseconds(1)
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let peak =
      status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }?.split(separator: " ").dropFirst().first
      ?? "0"
    print(
      "\(rounded(milliseconds, 2)) \(Int(peak).map { $0 / 1024 } ?? 0) \(snapshots) \(looks) \(archive.checkpoint.size)"
    )
  }

  /// Median milliseconds of making a file of 4 KiB, fsync and rename, of 41.
  private static func floor(_ folder: String) throws {
    let content = [UInt8](repeating: 1, count: 4096)
    var times: [Double] = []
    for number in 0..<41 {
      let path = folder + "/floor-\(number)"
      let start = ContinuousClock.now
      let descriptor = unsafe open(path + ".tmp", O_WRONLY | O_CREAT | O_EXCL, 0o644)
      guard descriptor >= 0, unsafe write(descriptor, content, content.count) == content.count,
        fsync(descriptor) == 0, close(descriptor) == 0, unsafe rename(path + ".tmp", path) == 0
      else { throw CocoaError(.fileWriteUnknown) }
      times.append(start.duration(to: .now) / .milliseconds(1))
      unsafe unlink(path)
    }
    print(rounded(times.sorted()[20], 2))
  }

  private static func rounded(_ number: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", number)
  }
}
