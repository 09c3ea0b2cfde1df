/// Verbs that name an act together with a particle, so that neither word alone tells it: "taken on" is "hired", "pulled down" is
/// "demolished".
enum PhrasalVerbs {
  /// Each row: the verbs, the particle behind them, the acts that they name.
  private static let table: [(verbs: String, particle: String, acts: String)] = [
    ("take takes took taken taking", "on", "hire recruit employ"),
    ("take takes took taken taking", "down", "remove delete dismantle"),
    ("take takes took taken taking", "away", "remove"),
    ("take takes took taken taking", "off", "remove"),
    ("take takes took taken taking", "over", "acquire"),
    (
      "pull pulls pulled pulling tear tears tore torn tearing knock knocks knocked knocking", "down",
      "demolish"
    ),
    ("cut cuts cutting chop chops chopped", "down", "fell"),
    ("lay lays laid laying", "off", "dismiss"), ("let lets", "go", "dismiss free"),
    ("go goes went gone going carry carries carried carrying", "on", "continue"),
    ("hand hands handed handing", "over", "surrender give transfer extradite"),
    ("hand hands handed handing give gives gave given", "back", "return"),
    ("pay pays paid paying", "back", "repay reimburse refund"),
    ("send sends sent sending", "back", "deport return"),
    ("put puts putting", "off", "postpone defer"),
    ("call calls called calling", "off", "cancel"), ("take takes took taken", "up", "appoint"),
    ("put puts putting", "up", "raise install erect"), ("go goes went gone going", "up", "raise"),
    ("come comes came coming go goes went gone going", "down", "lower"),
    ("bring brings brought bringing", "down", "lower reduce"),
    ("bring brings brought bringing", "back", "restore reinstate"),
    ("bring brings brought bringing", "in", "introduce"),
    ("bring brings brought bringing", "forward", "advance accelerate"),
    ("set sets setting", "up", "establish create"), ("set sets setting", "aside", "annul reserve"),
    ("carry carries carried carrying", "out", "conduct perform"),
    ("wind winds wound winding", "up", "dissolve"), ("wind winds wound winding", "down", "reduce close"),
    ("phase phases phased phasing", "out", "end abolish"), ("rule rules ruled ruling", "out", "exclude"),
    ("do does did done doing", "away", "abolish"), ("get gets got getting", "rid", "abolish remove"),
    ("switch switches switched switching turn turns turned turning", "off", "stop"),
    ("open opens opened opening", "up", "open"), ("roll rolls rolled rolling", "out", "introduce extend"),
    ("roll rolls rolled rolling", "back", "repeal reverse"),
    ("scale scales scaled scaling step steps stepped stepping", "up", "increase expand"),
    ("scale scales scaled scaling", "back", "reduce cut"), ("speed speeds sped speeding", "up", "accelerate"),
    ("look looks looked looking", "into", "investigate"),
    ("sign signs signed signing", "up", "join"), ("pull pulls pulled pulling", "out", "withdraw leave"),
    ("write writes wrote written writing", "off", "cancel waive"),
    ("drop drops dropped", "out", "withdraw"), ("buy buys bought buying", "out", "acquire"),
  ]

  private static let rows: [String: [(particle: String, stems: [String])]] = {
    var reader = TermReader()
    var result: [String: [(particle: String, stems: [String])]] = [:]
    for row in table {
      let stems = row.acts.split(separator: " ").map { reader.stem(ofWord: String($0)) }
      for verb in row.verbs.split(separator: " ") {
        result[String(verb), default: []].append((row.particle, stems))
      }
    }
    return result
  }()

  /// The stems of the acts that a word names with the particle right behind it, or behind its object of one word.
  static func stems(at index: Int, in words: [SentenceReading.Word]) -> [String] {
    guard let rows = rows[words[index].text] else { return [] }
    let next = words[(index + 1)...].prefix(2).map(\.text)
    return rows.first {
      $0.particle == next.first || next.count > 1 && $0.particle == next[1] && next[0].count < 5
    }?
    .stems ?? []
  }
}
