/// A sentence or run of sentences of the response under consideration for one demand.
struct Candidate {
  /// Half-open UTF-8 bytes of the response's text rendition.
  var range: Range<Int>
  let block: Int
  /// Columns of the evidence that it covers.
  var columns: ClosedRange<Int>
  /// Of its best sentence.
  var posterior: Double
  var strength: Double
  /// The column of its best sentence.
  var lead: Int
  var reasons: [String] = []
}

/// What is concluded for one demand.
struct Verdict {
  let disposition: Disposition
  let probabilities: [Disposition: Double]
  let passages: [Candidate]
  let nearest: Candidate?
  /// What the model of absence was asked with; nil where it had no say.
  var affinity: Double?

  /// The verdict where there is nothing to judge by.
  static let nothing = Verdict(
    disposition: .absent,
    probabilities: Dictionary(
      uniqueKeysWithValues: Disposition.allCases.map { ($0, $0 == .absent ? 1 : 0) }),
    passages: [], nearest: nil)
}
