/// Verbs that demands begin with, in their base form.
///
/// The list decides two things only: whether a sentence without a subject is an imperative, and where a compound demand
/// may be split. A verb that is missing costs a split, never a demand that a list introduces.
enum DemandVerbs {
  static func contains(_ word: some StringProtocol) -> Bool { verbs.contains(word.lowercased()) }

  /// Whether a verb is as often a noun, so that only what follows tells which ("Test the water", "Test results").
  static func isAlsoNoun(small word: String) -> Bool { nouns.contains(word) }

  private static let nouns: Set<String> = [
    "bar", "block", "boost", "cap", "change", "check", "cover", "double", "fit", "fix", "forward", "lower",
    "name", "phase",
    "place", "purchase", "reach", "record", "redress", "register", "save", "screen", "seal", "shelter",
    "spare", "supply",
    "test", "turn", "upgrade", "clean", "clear", "contract", "move", "stay", "refund", "overhaul", "shut",
    "license",
    "hand", "leave", "paint", "count", "fence", "drain", "empty", "rescue", "restock", "refit",
  ]

  /// The same for a word in small letters; "restock" asks where "stock" does not, and "refit" is "fit" again.
  static func contains(small word: String) -> Bool {
    verbs.contains(word)
      || word.utf8.count > 4 && word.hasPrefix("re") && verbs.contains(String(word.dropFirst(2)))
  }

  /// Whether a word in small letters is the past form of one: "raised", "dropped", "taken".
  static func containsPast(small word: String) -> Bool {
    guard CueWords.isPast(word) else { return false }
    let form = WordForms.normalized(word)
    return form != word && contains(small: form)
      || word.hasSuffix("ed")
        && (1...3).contains { contains(small: String(word.dropLast($0))) }
      || word.hasSuffix("ied") && contains(small: word.dropLast(3) + "y") || contains(small: word)
  }

  private static let verbs: Set<String> = Set(
    """
    halve hand leave mend paint repay
    abolish accede accelerate accept acknowledge address adhere adjust adopt agree allocate allow amend answer
    apologise apologize apply appoint approve ask assess assign assist assure audit authorise authorize avoid ban
    brief bring broaden build call cancel carry cease clarify close collect commission commit communicate compensate
    complete comply conclude condemn conduct confirm consider consult continue convene cooperate coordinate create
    criminalise criminalize cut decide declare decriminalise decriminalize define deliver demand demonstrate deploy
    design detail determine develop devote disband disclose discontinue dismantle dismiss drop educate eliminate
    enable enact encourage end endorse enforce engage enhance ensure establish evaluate examine exclude expand
    expedite explain extend facilitate fight finalise finalize finance follow free freeze fulfil fulfill fund gather
    grant guarantee halt help hold honor honour identify implement impose improve include incorporate increase
    inform initiate inquire instruct integrate interrupt introduce invest investigate invite issue join keep launch
    lift limit link list listen maintain make mandate measure meet mitigate monitor negotiate notify observe obtain offer
    open oppose order organise organize outline pass pay permit postpone prepare present preserve press prevent
    prioritise prioritize produce prohibit promote propose prosecute protect provide publicise publicize publish pursue put
    raise ratify reaffirm rebuild recall recognise recognize recommend reconsider recover recruit reduce reform refrain
    refuse reinforce reinstate reintroduce reject release relocate remedy remove renew reopen repair repeal replace
    reply report request require rescind resign resolve respect respond restore restrict resume return reveal
    reverse review revise revoke safeguard scrap secure seek send set share show sign simplify speak specify start
    state stop strengthen submit support suspend tackle take terminate tighten track train transfer translate treat
    equip hire inspect install plant retrain separate waive
    accommodate acquire admit advertise analyse analyze annul arrange attend bar block boost buy cap certify change check
    clean clear combat compel compile connect consent construct contribute convert correct cover curb decarbonise decommission
    decrease dedicate delete designate digitise divert divest donate double electrify employ empower erect exempt extradite
    fill fit fix forbid forgive forward give harmonise indemnify insulate intensify intervene invalidate justify lend license
    locate lower maximise merge minimise minimize modernise modernize modify move name nominate overhaul oversee pardon phase
    place procure punish purchase quash reach reallocate reassess reconnect reconstruct record recycle redirect redesign
    redress refund refurbish register regulate rehabilitate rehire rehouse reimburse relinquish remediate renovate repatriate
    replant reroute resettle retain rethink ring-fence save screen seal sell settle shelter shorten shut spend standardise
    stay subsidise subsidize substitute supervise supply sustain teach tell test triple turn unfreeze upgrade vacate
    vaccinate widen write
    add archive cite compare condense contrast deposit describe discuss elaborate enlarge give illustrate indicate mention motivate
    quantify refer relate rename rephrase rerun reword rewrite shorten soften spell substantiate summarise summarize temper tone unify validate
    count demolish dredge drain empty fence restock repaint resurface rewire refit unlock rescue evacuate
    abandon acquit arrest begin boycott commence denounce expel fell find finish forgo intercede lobby mediate reschedule
    renegotiate shelve unban unblock uncover plead
    tie undertake update uphold urge use verify visit vote warn withdraw work
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
