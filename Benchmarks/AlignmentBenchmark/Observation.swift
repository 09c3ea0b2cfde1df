import Alignment

/// One demand against one response, with what a person said of it.
struct Observation {
  /// What kind of pair it is.
  enum Kind: String, CaseIterable {
    /// A statement against a contract.
    case contract = "contract"
    /// A recommendation against the response to its own inquiry.
    case answered = "own response"
    /// The same with the right answer taken out: the matter is near, the answer is gone.
    case withoutAnswer = "own response without its answer"
    /// A recommendation against the response to another inquiry.
    case otherInquiry = "response to another inquiry"
  }

  let kind: Kind
  /// What is held out together: the contract's index, or the inquiry's name.
  let document: String
  /// The statement or recommendation.
  let demand: String
  let isAbsent: Bool
  /// Of the strongest sentence; 0 where no sentence shares a term.
  let posterior: Double
  let share: Double
  let sharedTerms: Double
  /// Of the whole response.
  let expectedAnswers: Double
  let largestShare: Double

  /// Of the strongest sentence, and of the sentence with the most.
  let affinity: Double
  /// Whether the strongest sentence is about this demand and no other.
  let isUnrivalled: Bool
  let largestAffinity: Double
  let secondAffinity: Double
  /// How many standard deviations the largest lies above the mean of all sentences.
  let deviations: Double
  let sentences: Double
  let strength: Double
  /// What the tool says: with the turns of a response that goes point by point.
  let said: Double

  init(_ pair: SegmentedPair, demand index: Int, kind: Kind, document: String, demand: String, isAbsent: Bool)
  {
    self.kind = kind
    self.document = document
    self.demand = demand
    self.isAbsent = isAbsent
    let strongest = pair.strongest(demand: index)
    posterior = strongest?.posterior ?? 0
    share = strongest?.share ?? 0
    affinity = strongest?.affinity ?? 0
    isUnrivalled = strongest.map { pair.isUnrivalled(demand: index, sentence: $0.sentence) } ?? false
    let affinities = (0..<pair.sentenceCount).map { pair.affinity(demand: index, sentence: $0) }.sorted(by: >)
    largestAffinity = affinities.first ?? 0
    secondAffinity = affinities.dropFirst().first ?? 0
    let count = Double(max(1, affinities.count))
    sentences = count
    let mean = affinities.reduce(0, +) / count
    let variance = affinities.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    deviations = variance > 0 ? (largestAffinity - mean) / variance.squareRoot() : 0
    strength = strongest?.strength ?? 0
    said = pair.absence(demand: index)
    sharedTerms = Double(strongest.map { pair.sharedTerms(demand: index, sentence: $0.sentence) } ?? 0)
    expectedAnswers = pair.expectedAnswers(demand: index)
    largestShare = (0..<pair.sentenceCount).map { pair.share(demand: index, sentence: $0) }.max() ?? 0
  }
}
