/// What a run's properties say of its text; nil where they say nothing.
struct WordRunProperties {
  var isBold: Bool?
  var isItalic: Bool?
  var isHidden: Bool?
  var isStruck: Bool?
  var script: HTMLScript?
  var language: String?
  var font: String?
  var style: String?

  init() {}

  init(_ tree: XMLTree, _ node: Int?) {
    guard let node else { return }
    for child in tree.children(node) {
      let isOn = Word.isOn(tree.attribute("w:val", of: child), missing: true)
      switch tree.name(child) {
      case "w:b": isBold = isOn
      case "w:i": isItalic = isOn
      case "w:vanish": isHidden = isOn
      case "w:strike", "w:dstrike": isStruck = isStruck == true || isOn
      case "w:vertAlign":
        switch tree.attribute("w:val", of: child) {
        case "superscript": script = .raised
        case "subscript": script = .lowered
        default: script = nil
        }
      case "w:lang": language = tree.attribute("w:val", of: child)
      case "w:rFonts": font = tree.attribute("w:ascii", of: child)
      case "w:rStyle": style = tree.attribute("w:val", of: child)
      default: break
      }
    }
  }

  /// Takes what it does not say itself from other properties.
  mutating func inherit(_ other: WordRunProperties) {
    isBold = isBold ?? other.isBold
    isItalic = isItalic ?? other.isItalic
    isHidden = isHidden ?? other.isHidden
    isStruck = isStruck ?? other.isStruck
    script = script ?? other.script
    language = language ?? other.language
    font = font ?? other.font
  }

  /// A run's own properties over those of its character style and paragraph style.
  ///
  /// Styles toggle: bold in a bold paragraph style is plain (ECMA-376 part 1, section 17.7.3).
  func over(_ character: WordRunProperties?, _ paragraph: WordRunProperties) -> WordRunProperties {
    var all = self
    func toggled(_ own: Bool?, _ path: KeyPath<WordRunProperties, Bool?>) -> Bool {
      own ?? ((character?[keyPath: path] ?? false) != (paragraph[keyPath: path] ?? false))
    }
    all.isBold = toggled(isBold, \.isBold)
    all.isItalic = toggled(isItalic, \.isItalic)
    all.isHidden = toggled(isHidden, \.isHidden)
    all.isStruck = toggled(isStruck, \.isStruck)
    if let character { all.inherit(character) }
    all.inherit(paragraph)
    return all
  }
}

/// How Word's XML writes its values.
enum Word {
  /// An on-off value (ST_OnOff); an element without a value is on, an attribute that is missing is off.
  static func isOn(_ value: String?, missing: Bool = false) -> Bool {
    guard let value else { return missing }
    return !["0", "false", "off"].contains(value)
  }

  /// Whether an element of a name is on, nil where there is none.
  static func flag(_ tree: XMLTree, _ name: String, _ properties: Int?) -> Bool? {
    tree.first(name, in: properties).map { isOn(tree.attribute("w:val", of: $0), missing: true) }
  }

  /// Twentieths of a point from the margin to a paragraph's first word.
  static func indent(_ tree: XMLTree, _ properties: Int?) -> Int? {
    guard let node = tree.first("w:ind", in: properties) else { return nil }
    func number(_ name: String) -> Int? {
      // A hostile number must not trap.
      tree.attribute(name, of: node).flatMap { Int($0) }.map { max(-100_000, min(100_000, $0)) }
    }
    let left = number("w:left") ?? number("w:start") ?? 0
    return left + (number("w:firstLine") ?? 0) - (number("w:hanging") ?? 0)
  }
}
