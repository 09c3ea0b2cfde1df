/// Why a review cannot be made as it was asked for.
package enum ReviewError: Error, Equatable {
  /// The name is no source of the archive but a file.
  case notASource(String)
  /// Both names stand for the same bytes.
  case sameDocument(String, String)
  /// The first is a response and the second makes demands.
  case swapped(demands: String, response: String)
  /// The letter has no such demand.
  case unknownDemand(id: String, nearest: String?)
  /// The words are not in the response.
  case passageNotFound(String)
  /// The words are in the response more than once.
  case passageAmbiguous(String, count: Int)
  /// A disposition that says that there is an answer, and no passage that is it.
  case passageMissing(demand: String, disposition: String)
  /// A passage for a demand that is said to have none.
  case passageOfAbsent(demand: String)
  /// The name of the aligner with its embedder is none that the log can keep.
  case alignerTooLong(String)
  /// More passages than a review holds.
  case tooManyPassages(Int)
}
