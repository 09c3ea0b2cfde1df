/// Notices that ask a reader to agree to cookies, found by what they say: no two makers name their parts alike.
enum ConsentNotices {
  /// Characters of prose beyond which a text about consent is the document itself, a policy.
  private static let longest = 4_000

  /// The nodes that hold such a notice and little else.
  static func find(_ tree: HTMLTree, _ units: PageUnits) -> [Int] {
    var sums: [Int]?
    var asking: [Int] = []
    for (index, unit) in units.units.enumerated() where unit.isProse && unit.characters < 1_500 {
      let score = Self.score(tree, unit)
      if score == 0 { continue }
      if sums == nil { sums = [Int](repeating: 0, count: units.units.count + 1) }
      sums?[index + 1] = unit.characters
      if score >= 3 { asking.append(index) }
    }
    guard var sums, !asking.isEmpty else { return [] }
    for index in 1..<sums.count { sums[index] += sums[index - 1] }
    var found: [Int] = []
    var marked = 0
    for index in asking {
      var node = units.units[index].block
      guard node >= 0 else { continue }
      if let last = found.last, tree.nodes[last].end > node { continue }
      var end = index + 1
      while let parent = tree.nodes[node].parent,
        ![.body, .main, .article].contains(tree.nodes[parent].element)
      {
        let held = units.inside(tree, parent)
        let prose = units.prose[held.upperBound] - units.prose[held.lowerBound]
        if (sums[held.upperBound] - sums[held.lowerBound]) * 3 < prose * 2 { break }
        node = parent
        end = held.upperBound
      }
      found.append(node)
      marked += units.prose[end] - units.prose[Int(units.before[node])]
    }
    let all = units.prose[units.units.count]
    // A page that says nothing else is about this.
    let isPolicy = marked > longest || all - marked < (marked * 2 > all ? 140 : 40)
    return isPolicy ? [] : found
  }

  /// Two for each phrase that speaks to the reader, one for each that names the matter.
  private static func score(_ tree: HTMLTree, _ unit: PageUnits.Unit) -> Int {
    var seen: UInt128 = 0
    let bytes = tree.source.utf8
    let isFront = isFront
    for index in unit.first..<unit.end where tree.nodes[index].element == .text {
      let range = tree.nodes[index].range
      var wasLetter = false
      for start in range.dropLast() {
        let byte = bytes[start]
        let isInside = wasLetter && byte < 0x80
        wasLetter = HTMLElement.isLetter(byte)
        // A phrase in letters begins with a word; scripts without spaces are looked through byte by byte.
        if isInside || !isFront[front(byte, bytes[start + 1])] { continue }
        for phrase in table[Int(byte | (byte < 0x80 ? 0x20 : 0))]
        where start + phrase.bytes.count <= range.upperBound {
          if has(phrase.bytes, bytes, at: start) { seen |= 1 << UInt128(phrase.number) }
        }
      }
    }
    if seen == 0 { return 0 }
    let own = (1 << UInt128(addressed.count)) - 1 as UInt128
    return (seen & own).nonzeroBitCount * 2 + (seen & ~own).nonzeroBitCount
  }

  private static func has(_ phrase: [UInt8], _ bytes: [UInt8], at start: Int) -> Bool {
    for offset in phrase.indices {
      let byte = bytes[start + offset]
      if phrase[offset] != ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) { return false }
    }
    return true
  }

  /// A number below 1024 for the first two bytes of a phrase, the same for capital and small letters.
  private static func front(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first | 0x20) &* 37 &+ Int(second | 0x20)) & 1023
  }

  /// What such notices say to their readers.
  private static let addressed = split(
    """
    we use cookies | uses cookies to | our use of cookies | our partners | your device | your consent | your privacy |
    your preferences | your choices | you agree to | you consent | accept all
    unsere partner | unseren partner | ihrem gerät | ihr gerät | ihre auswahl | ihre einwilligung | ihre privatsphäre |
    wir verwenden cookies | wir nutzen cookies | stimmen sie | alle akzeptieren
    nos partenaires | votre consentement | vos choix | votre appareil | votre accord | utilisons des cookies | tout accepter |
    vous acceptez | votre vie privée
    nuestros socios | su consentimiento | utilizamos cookies | usamos cookies | su dispositivo | aceptar todas | acepta el uso
    nossos parceiros | seu consentimento | usamos cookies | utilizamos cookies | seu dispositivo
    мы используем | вашего согласия | ваше согласие | вы соглашаетесь | 我们使用 | 您的设备 | 您同意 | نستخدم ملفات | موافقتك
    """)

  /// What they are about.
  private static let matters = split(
    """
    cookie | privacy policy | personal data | legitimate interest | personalised ads | personalized ads | datenschutzerklärung
    personenbezogene | personalisierte anzeigen | verarbeitung | traceurs | données personnelles | intérêt légitime | finalités
    datos personales | interés legítimo | dados pessoais | персональных данных | ملفات تعريف الارتباط | 个人信息 | 隐私政策
    """)

  private static func split(_ words: String) -> [[UInt8]] {
    words.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { FoldedText.of(String($0)) }
      .filter { !$0.isEmpty }.map { Array($0.utf8) }
  }

  /// Whether a phrase may begin with two bytes of a number.
  private static let isFront: [Bool] = {
    var table = [Bool](repeating: false, count: 1024)
    for phrase in addressed + matters { table[front(phrase[0], phrase[1])] = true }
    return table
  }()

  /// By the first byte, that of ASCII in lower case; of two bytes or more each.
  private static let table: [[(bytes: [UInt8], number: Int)]] = {
    var table = [[(bytes: [UInt8], number: Int)]](repeating: [], count: 256)
    precondition(addressed.count + matters.count <= 128, "too many phrases for the bits of their set")
    for (number, phrase) in (addressed + matters).enumerated() {
      table[Int(phrase[0])].append((phrase, number))
    }
    return table
  }()
}
