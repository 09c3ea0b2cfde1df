/// How strongly a sentence obliges, promises or asks: one scale, because demands and promises replace one another.
///
/// | level | promises and duties | requests |
/// | --- | --- | --- |
/// | 90 | must, shall, has to, is required to | demands, orders, insists |
/// | 80 | commits to, undertakes to, guarantees | |
/// | 70 | will, is going to | |
/// | 65 | agreed to | |
/// | 60 | | calls on, urges |
/// | 50 | should, ought to, is expected to | asks, requests, appeals to |
/// | 45 | intends to, plans to | |
/// | 40 | seeks to, tries to | |
/// | 35 | would | encourages, invites, recommends |
/// | 30 | will consider, is considering | suggests |
/// | 25 | may, might, could, can | |
/// | 20 | hopes to | |
/// | 5 | | notes, takes note of |
enum DutyWords {
  /// Levels at and below this one say that something is possible: beside a plain statement they weaken it.
  static let possibility = 35
  static let plainWill = 70
  static let must = 90

  static let table: [Phrases] = [
    Phrases(
      """
      must, mustn't, shall, shan't, have to, has to, had to, having to, required to, obliged to, obligated to,
      need to, needs to, needed to, duty bound to
      """, .duty(must)),
    Phrases(
      """
      demand, demands, demanded, demanding, require, requires, required, requiring, insist, insists, insisted,
      orders, ordered, instructs, instructed
      """, .duty(must)),
    Phrases(
      """
      commit to, commits to, committed to, committing to, commitment to, undertake to, undertakes to,
      undertook to, undertaken to, pledge to, pledges to, pledged to, promise to, promises to, promised to,
      promise, promised, guarantee, guarantees, guaranteed, vow to, vows to, vowed to, commit ourselves to
      """, .duty(80)),
    Phrases("will, won't, going to", .duty(plainWill)),
    Phrases("agree to, agrees to, agreed to, accept to", .duty(65)),
    Phrases(
      """
      call on, calls on, called on, calling on, call upon, calls upon, called upon, calling upon, call for,
      calls for, called for, calling for, urge, urges, urged, urging
      """, .duty(60)),
    Phrases("should, shouldn't, ought to, expected to, supposed to", .duty(50)),
    Phrases(
      """
      ask, asks, asked, asking, request, requests, requested, requesting, appeal to, appeals to, appealed to
      """, .duty(50)),
    Phrases(
      """
      intend to, intends to, intended to, intending to, plan to, plans to, planned to, planning to, aim to,
      aims to, aimed to, aiming to, prepare to, preparing to
      """, .duty(45)),
    Phrases(
      """
      seek to, seeks to, sought to, seeking to, try to, tries to, tried to, trying to, attempt to, attempts to,
      strive to, strives to, striving to, endeavour to, endeavours to, endeavor to, endeavors to, work towards,
      works towards, work toward, make efforts to, makes efforts to, make every effort to, makes every effort to
      """, .duty(40)),
    Phrases("would, wouldn't", .duty(35)),
    Phrases(
      """
      encourage, encourages, encouraged, encouraging, invite, invites, invited, inviting, recommend,
      recommends, recommended, recommending
      """, .duty(35)),
    Phrases("suggest, suggests, suggested, propose, proposes, proposed", .duty(30)),
    Phrases(
      """
      consider, considering, explore, exploring, examine, examining, look into, looking into, look at,
      study, studying, think about, reflect on, assess whether, review whether
      """, .consideration(30)),
    Phrases("may, might, mightn't, could, couldn't, can, can't, cannot, might be able to", .duty(25)),
    Phrases("hope to, hopes to, hoped to, hoping to, wish to, wishes to, would like to", .duty(20)),
    Phrases("take note of, takes note of, took note of, taking note of, note, notes, noted", .duty(5)),
    Phrases(
      "agree, agrees, agreed, accept, accepts, accepted, approve, approves, approved, support", .assent),
  ]

  /// Words before "will", "demand" or "plans to" that make a noun of it.
  static let nounSigns: Set<String> = [
    "the", "a", "an", "his", "her", "their", "its", "our", "my", "your", "this", "that", "these", "those",
    "political", "free", "good", "ill", "popular", "own", "last", "strong", "military", "economic", "full",
    "such", "no", "any", "each", "every", "main", "key", "all", "of", "action", "tin", "new", "sovereign",
    "high", "rising", "growing", "public", "international", "national", "and", "into",
  ]
  /// Forms that are nouns too.
  static let nounForms: Set<String> = [
    "will", "might", "can", "must", "need to", "plan to", "plans to", "hope to", "hopes to", "aim to",
    "pledge to",
    "promise", "promise to", "demand", "demands", "request", "requests", "orders", "urge", "urges", "note",
    "notes",
    "appeal to", "appeals to", "call for", "calls for", "call on", "calls on", "study", "look at",
    "attempt to",
    "attempts to", "guarantee", "guarantees", "required", "proposed", "planned to",
  ]
  /// What may stand inside a verb group: "will now be able to consider".
  static let insideGroup: Set<String> = [
    "not", "also", "now", "never", "be", "been", "then", "still", "only", "soon", "have", "therefore",
    "always",
    "fully", "seriously", "carefully", "further",
  ]
}
