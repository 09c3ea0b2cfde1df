import Reviewing
import Archive
import ArgumentParser
import Capture
import Files
import Foundation
import Reporting
import Site

/// The file of those who may review in the pages of `serve`.
struct Reviewers: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Keep the file of those who may review in the pages of serve.",
    subcommands: [Add.self])

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a reviewer with a password to a file; the file is made if need be.",
      discussion: """
        Example: rejoinder reviewers add reviewers.txt "Ana Ruíz"
        Asks for the password, or takes the first line of the file that REJOINDER_PASSPHRASE_FILE names. The file keeps \
        its scrypt hash alone. Remove a reviewer by deleting the line.
        """)

    @Argument(help: ArgumentHelp("The file.", valueName: "file"))
    var file: String

    @Argument(help: ArgumentHelp("The reviewer, as the log is to keep the name.", valueName: "name"))
    var name: String

    func run() throws {
      let reviewer = try Reviewer.name(name)
      let known = CapturedFile.exists(file) ? try ReviewersReading.file(file) : nil
      if known?.contains(reviewer) ?? false {
        throw Failure(
          message: "\(file) has \(reviewer) already; delete the line first to give a new password",
          code: Failure.usage)
      }
      if let problem = known.map({ $0.problem(adding: reviewer) }) ?? ReviewerName.problem(reviewer) {
        throw Failure(
          message: "“\(reviewer)” cannot be added: \(problem); choose a name that nobody takes for another",
          code: Failure.usage)
      }
      let line = try ReviewersFile.line(name: reviewer, password: try Passphrase.new())
      guard ReviewersReading.append(line, to: file) else {
        throw Failure(
          message: "cannot write \(file); name a file in a folder that you may write to",
          code: Failure.cannotCreate)
      }
      try Output.write(Array("\(reviewer) may review: rejoinder serve --reviewers \(file)\n".utf8), to: nil)
    }
  }
}

/// Reading and extending a file of reviewers, with errors as one line.
enum ReviewersReading {
  static func file(_ path: String) throws -> ReviewersFile {
    if let status = FileStatus(path: path), status.kind == .file, status.mode & 0o077 != 0 {
      throw Failure(
        message:
          "others may read or change \(path), which holds the reviewers' passwords; run: chmod 600 \(ShellWord.quoted(path))",
        code: Failure.notPermitted)
    }
    let bytes: [UInt8]
    switch SmallFile.read(path, limit: ReviewersFile.longest) {
    case .success(let read): bytes = read
    case .failure(let error):
      throw Failure(
        message: "cannot read \(path): \(error.reason); make one: rejoinder reviewers add FILE NAME",
        code: Failure.noInput)
    }
    do {
      return try ReviewersFile(bytes)
    } catch ReviewersFile.Malformed.line(let line, let reason) {
      throw Failure(
        message: "\(path), line \(line): \(reason); make lines with: rejoinder reviewers add FILE NAME",
        code: Failure.badData)
    } catch ReviewersFile.Malformed.noReviewer {
      throw Failure(
        message: "\(path) names no reviewer; add one: rejoinder reviewers add \(path) NAME",
        code: Failure.badData)
    }
  }

  /// Adds a line at the end; a file that is made is its owner's alone.
  static func append(_ line: String, to path: String) -> Bool {
    if !FileManager.default.fileExists(atPath: path) {
      guard
        FileManager.default.createFile(
          atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
      else { return false }
    }
    guard let file = FileHandle(forUpdatingAtPath: path) else { return false }
    defer { try? file.close() }
    do {
      let end = try file.seekToEnd()
      var text = line
      if end > 0 {
        try file.seek(toOffset: end - 1)
        if try file.read(upToCount: 1) != Data([0x0A]) { text = "\n" + text }
      }
      try file.write(contentsOf: Data(text.utf8))
      try file.synchronize()
      return true
    } catch {
      return false
    }
  }
}
