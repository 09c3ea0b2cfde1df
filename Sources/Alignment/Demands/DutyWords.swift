/// Words that say in English what somebody is to do; each set holds the one before.
enum DutyWords {
  /// Verbs that say it alone: "the board must pay".
  static let modals: Set<String> = ["must", "should", "shall"]
  /// With the one that has "to" behind it.
  static let withOught = modals.union(["ought"])
  /// With those that say it of things and people alike: "the door needs to be mended".
  static let withNeed = withOught.union(["need", "needs"])
  /// With those that say it only before "to": "has to", "is to".
  static let possible = withNeed.union(["has", "have", "is", "are"])
}
