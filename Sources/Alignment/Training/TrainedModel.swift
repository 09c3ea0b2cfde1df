/// A model of absence that was fitted to somebody's own reviews, with the name that results carry.
package struct TrainedModel: Sendable, Equatable {
  /// "model 9f2c01ab", by the first eight digits of its file's SHA-256.
  package let name: String
  package let absence: AbsenceModel

  package init(name: String, absence: AbsenceModel) {
    self.name = name
    self.absence = absence
  }
}
