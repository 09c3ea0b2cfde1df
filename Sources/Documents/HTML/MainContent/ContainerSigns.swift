/// What the words of an element's class or id say of its part in the page.
struct ContainerSigns: OptionSet {
  let rawValue: UInt16

  /// Ways through the site.
  static let navigation = ContainerSigns(rawValue: 1)
  static let footer = ContainerSigns(rawValue: 2)
  static let header = ContainerSigns(rawValue: 4)
  /// What stands beside the document: advertisements, other pages, forms, notices.
  static let aside = ContainerSigns(rawValue: 8)
  static let comments = ContainerSigns(rawValue: 16)
  /// What is said of the document: author, date, subjects.
  static let label = ContainerSigns(rawValue: 32)
  /// What is said of a picture.
  static let caption = ContainerSigns(rawValue: 64)
  /// A word for a document ("article") and one for its text ("body"), which together name the text of the document.
  static let document = ContainerSigns(rawValue: 128)
  static let text = ContainerSigns(rawValue: 256)
  /// Who wrote it.
  static let author = ContainerSigns(rawValue: 512)

  /// Signs that a part is not the document itself.
  static let others: ContainerSigns = [.navigation, .footer, .header, .aside, .comments]

  /// The role that the signs give a part, or nil.
  var role: Block.Role? {
    if contains(.navigation) { return .navigation }
    if contains(.footer) { return .footer }
    if contains(.header) { return .header }
    if contains(.comments) { return .comments }
    return contains(.aside) ? .aside : nil
  }

  /// The signs of a name in UTF-8; "site-navMenu" is "site", "nav" and "menu".
  init(_ name: some Sequence<UInt8>) {
    var signs: ContainerSigns = []
    var key: UInt64 = 0
    var length: UInt64 = 0
    var wasLower = false
    for byte in name {
      let isUpper = (0x41...0x5A).contains(byte)
      guard isUpper || (0x61...0x7A).contains(byte) else {
        if length > 0 { signs.formUnion(Self.signs(ofWord: key)) }
        (key, length, wasLower) = (0, 0, false)
        continue
      }
      if isUpper, wasLower {
        signs.formUnion(Self.signs(ofWord: key))
        (key, length) = (0, 0)
      }
      wasLower = !isUpper
      if length < 8 { key |= UInt64(byte | 0x20) << (56 - 8 * length) }
      length += 1
    }
    if length > 0 { signs.formUnion(Self.signs(ofWord: key)) }
    self = signs
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The signs of a word of which the first eight letters are packed into a number, the first one highest.
  private static func signs(ofWord key: UInt64) -> ContainerSigns {
    let letter = Int(key >> 56) - 0x61
    var signs: ContainerSigns = []
    for entry in vocabulary[letter] where key & entry.mask == entry.key { signs.formUnion(entry.signs) }
    return signs
  }

  /// The words by their first letter; an entry's mask covers the letters that count.
  private static let vocabulary: [[(key: UInt64, mask: UInt64, signs: ContainerSigns)]] = {
    var table = [[(key: UInt64, mask: UInt64, signs: ContainerSigns)]](repeating: [], count: 26)
    for (signs, words) in words {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        let isPrefix = word.hasSuffix("*")
        let letters = Array(word.utf8.filter { $0 != 0x2A }.prefix(8))
        let key = letters.enumerated().reduce(UInt64(0)) {
          $0 | UInt64($1.element) << (56 - 8 * UInt64($1.offset))
        }
        let mask = isPrefix && letters.count < 8 ? ~(UInt64.max >> (8 * UInt64(letters.count))) : .max
        table[Int(letters[0]) - 0x61].append((key, mask, signs))
      }
    }
    return table
  }()
}

extension HTMLTree {
  /// The signs of an attribute's words, read without making a string of it.
  func signs(_ name: HTMLAttributes.Name, of node: Int) -> ContainerSigns {
    attributePlace(name, of: node).map { ContainerSigns(attributeBytes[$0]) } ?? []
  }
}
