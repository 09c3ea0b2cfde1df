/// What denies: particles, pronouns, and verbs whose whole sense is that something is not done.
enum NegationWords {
  static let table: [Phrases] = [
    Phrases(
      """
      not, no, never, without, nor, neither, none, nobody, nothing, nowhere, no one, no longer, cannot, hardly,
      scarcely, seldom, unable, unwilling, inability, unwillingness, lack of, lacks, lacked, lacking,
      absence of, refuse to, refuses to, refused to, refusing to, refusal to, decline to, declines to,
      declined to, declining to, fail to, fails to, failed to, failing to, failure to, won't, can't, shan't,
      mustn't, shouldn't, couldn't, wouldn't, mightn't, needn't, in no way, by no means
      """, .negation)
  ]
}

/// Phrases whose words would count in another table and do not mean there what they mean alone.
enum NeutralPhrases {
  static let table: [Phrases] = [
    Phrases(
      """
      not only, not just, not merely, not simply, not least, not to mention, whether or not, no doubt,
      without doubt, without a doubt, no matter, nothing but, none other than, none the less, never mind,
      above all, after all, at all, first of all, all in all, all over, all along, all right, once and for all,
      as well as, as many as, as much as, how many, how much, so much, too much, too many, so many, very much,
      no sooner, some day, one another, one day, each other, in the first place, at first, a second time,
      at last, more and more, more or less, may well be that, must have been, mustn't have been, much of a,
      by all means, for all, in all
      """, .neutral)
  ]
}
