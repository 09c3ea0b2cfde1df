import TransparencyLog

/// What reading some files showed: made by one worker, and merged with the others in an order that does not depend on them.
struct FileReading: Sendable {
  let files: ArchiveFiles
  /// What is wrong, in the order of reading.
  var findings: [Finding] = []
  /// How many bytes were read.
  var bytes: UInt64 = 0

  init(_ files: ArchiveFiles) {
    self.files = files
  }

  /// Reads a file, or says why not, and what it counts.
  mutating func read(_ path: String, limit: Int) -> [UInt8]? {
    do {
      let content = try files.read(path, limit: limit)
      bytes += UInt64(content.count)
      return content
    } catch {
      add(error, at: path)
      return nil
    }
  }

  mutating func add(_ code: Finding.Code, at place: String, _ detail: String) {
    findings.append(Finding(code, at: place, detail))
  }

  /// Reports a file that could not be read.
  mutating func add(_ error: FileError, at path: String) {
    switch error {
    case .missing:
      add(.unreadable, at: path, "Expected a file that can be read, found that it has vanished.")
    case .notAFile: add(.notAFile, at: path, "Expected a file, found a link, folder, pipe or device.")
    case .tooLarge(let limit):
      add(.tooLarge, at: path, "Expected at most \(limit) bytes, found more.")
    case .failed(let errno):
      add(.unreadable, at: path, "Expected a file that can be read, found system error \(errno).")
    }
  }
}
