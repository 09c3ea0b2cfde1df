import Reviewing
import Archive

/// Who may review in the pages: names with the hashes of their passwords.
///
/// A text file, UTF-8, one reviewer a line: the hash as `PasswordHash` writes it, one space, the name as the log is to keep it.
/// Empty lines and those that begin with `#` count for nothing.
package struct ReviewersFile: Sendable {
  /// Why a file is none.
  package enum Malformed: Error, Hashable {
    case line(Int, reason: String)
    case noReviewer
  }

  /// The most bytes of a file.
  package static let longest = 1 << 20

  private let hashes: [String: PasswordHash]

  package init(_ bytes: [UInt8]) throws {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Malformed.line(1, reason: "it is not UTF-8")
    }
    var hashes: [String: PasswordHash] = [:]
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard let first = line.first, first != "#" else { continue }
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let hash = PasswordHash(text: parts[0]) else {
        throw Malformed.line(index + 1, reason: "it does not begin with a hash that rejoinder made")
      }
      guard ReviewEvent.isName(String(parts[1])) else {
        throw Malformed.line(index + 1, reason: "its name cannot be a reviewer's")
      }
      if let problem = ReviewerName.problem(String(parts[1])) {
        throw Malformed.line(index + 1, reason: problem)
      }
      if hashes[String(parts[1])] == nil, let twin = Self.twin(of: String(parts[1]), among: hashes.keys) {
        throw Malformed.line(index + 1, reason: twin)
      }
      guard hashes.updateValue(hash, forKey: String(parts[1])) == nil else {
        throw Malformed.line(index + 1, reason: "its name stands above already")
      }
    }
    guard !hashes.isEmpty else { throw Malformed.noReviewer }
    self.hashes = hashes
  }

  /// A line for a new reviewer.
  package static func line(name: String, password: [UInt8]) throws -> String {
    try "\(PasswordHash(of: password).text) \(name)\n"
  }

  package func contains(_ name: String) -> Bool { hashes[name] != nil }

  /// The name as the file has it, where its password is the one given; another spelling of the same characters (NFD) is the same name, and
  /// the log is to keep one.
  func reviewer(_ name: String, password: [UInt8]) -> String? {
    let found = hashes.index(forKey: name).map { hashes[$0] }
    // A guess of names takes as long as one of passwords.
    let matches = (found?.value ?? .decoy).matches(password)
    return matches ? found?.key : nil
  }

  /// Whether a name's password is the one given.
  func admits(_ name: String, password: [UInt8]) -> Bool { reviewer(name, password: password) != nil }

  /// Why a name cannot be added to the file's, as a sentence's end; nil where it can.
  package func problem(adding name: String) -> String? {
    ReviewerName.problem(name) ?? Self.twin(of: name, among: hashes.keys)
  }

  private static func twin(of name: String, among names: some Sequence<String>) -> String? {
    let outline = ReviewerName.outline(name)
    return names.first { ReviewerName.outline($0) == outline }.map { "it looks like “\($0)”" }
  }
}
