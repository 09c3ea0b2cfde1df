/// A stretch of an edited sentence that was kept, taken out or put in.
///
/// Laws: the texts of `equal` and `delete` joined are the old sentence, those of `equal` and `insert` the new
/// one, byte for byte; neighbours differ in their operation, and between two `equal` runs a deletion comes first.
package struct WordRun: Sendable, Equatable {
  /// What happened to it; the names are those of the JSON of `diff`.
  package enum Operation: String, Sendable, Hashable {
    case equal, delete, insert
  }

  package let op: Operation
  /// Its text with the white space before its first word.
  package let text: String

  package init(op: Operation, text: String) {
    self.op = op
    self.text = text
  }
}
