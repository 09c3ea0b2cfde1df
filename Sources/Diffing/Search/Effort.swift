/// How hard a search tries before it takes a cheaper way.
struct Effort {
  /// The steps of an exact search for each token of the region, on top of `exactLeast`.
  var exactPerToken = 16
  /// With `exactPerToken` enough for any region of 256 tokens: each diagonal is walked along once at most, which
  /// visits no more than the 128 * 128 pairs of tokens, and one place more at each end of a diagonal.
  var exactLeast = 1 << 14
  /// A long region that differs much is better cut at its anchors, so the steps end here.
  var exactMost = 1 << 20
  /// The rounds of a short search. Its steps grow with their square, and it gains at least as many tokens as
  /// it has rounds: so they are also the order of the steps that a token can cost.
  var shortRounds = 256

  /// The steps that an exact search may take in a region of `size` tokens, both sides together.
  func exactLimit(size: Int) -> Int {
    min(exactPerToken * size + exactLeast, exactMost)
  }
}
