/// How strongly something is blamed.
enum DisapprovalWords {
  static let table: [Phrases] = [
    Phrases("strongly condemn, strongly condemns, strongly condemned", .disapproval(50)),
    Phrases("condemn, condemns, condemned, condemning, denounce, denounces, denounced", .disapproval(40)),
    Phrases("deplore, deplores, deplored, deploring", .disapproval(35)),
    Phrases(
      """
      grave concern, deep concern, serious concern, alarm, alarmed, gravely concerned, deeply concerned,
      seriously concerned, appalled
      """, .disapproval(25)),
    Phrases("concern, concerned, worried, disturbed", .disapproval(20)),
    Phrases("regret, regrets, regretted", .disapproval(15)),
  ]
}

/// How soon something is to be done.
enum UrgencyWords {
  static let table: [Phrases] = [
    Phrases(
      """
      immediately, immediate, at once, without delay, without further delay, forthwith, promptly, urgently,
      with immediate effect, right away
      """, .urgency(30)),
    Phrases(
      """
      as soon as possible, as soon as practicable, shortly, soon, swiftly, quickly, at the earliest opportunity
      """, .urgency(20)),
    Phrases(
      """
      in due course, eventually, in time, at a later stage, at a later date, over time, in the long term,
      when the time comes, at some point, in the future
      """, .urgency(10)),
  ]
  /// Where a version says nothing of time.
  static let unsaid = 20
}
