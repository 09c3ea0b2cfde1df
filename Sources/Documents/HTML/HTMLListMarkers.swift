/// How a list's items are marked on the page.
struct HTMLListMarkers {
  private let isOrdered: Bool
  private let style: String
  private let step: Int
  private var next: Int

  /// The markers of a list element.
  init(_ tree: HTMLTree, list: Int) {
    isOrdered = tree.nodes[list].element == .ol
    style =
      isOrdered ? tree.attribute(.type, of: list) ?? Self.style(tree.attribute(.style, of: list)) : ""
    let isReversed = isOrdered && tree.attribute(.reversed, of: list) != nil
    step = isReversed ? -1 : 1
    let items = isReversed ? tree.children(of: list).count { tree.nodes[$0].element == .li } : 1
    next = tree.attribute(.start, of: list).flatMap { Int($0) } ?? items
  }

  /// The marker of the next item: "•", or its number or letter with a full stop.
  mutating func marker(_ tree: HTMLTree, item: Int) -> String {
    guard isOrdered else { return "•" }
    if let value = tree.attribute(.value, of: item).flatMap({ Int($0) }) { next = value }
    let ordinal = next
    // A hostile number must not trap.
    next = next.addingReportingOverflow(step).partialValue
    return Self.text(ordinal, style: tree.attribute(.type, of: item) ?? style) + "."
  }

  private static func style(_ css: String?) -> String {
    guard let css, css.contains("list-style") else { return "1" }
    if css.contains("lower-alpha") || css.contains("lower-latin") { return "a" }
    if css.contains("upper-alpha") || css.contains("upper-latin") { return "A" }
    if css.contains("lower-roman") { return "i" }
    if css.contains("upper-roman") { return "I" }
    return "1"
  }

  /// An ordinal in a style of `<ol type>`; what a style cannot say is said in digits (CSS Counter Styles, section 6).
  static func text(_ ordinal: Int, style: String) -> String {
    switch style {
    case "a" where ordinal > 0: letters(ordinal)
    case "A" where ordinal > 0: letters(ordinal).uppercased()
    case "i" where (1...3999).contains(ordinal): roman(ordinal)
    case "I" where (1...3999).contains(ordinal): roman(ordinal).uppercased()
    default: String(ordinal)
    }
  }

  private static func letters(_ ordinal: Int) -> String {
    var rest = ordinal
    var scalars: [Unicode.Scalar] = []
    while rest > 0 {
      rest -= 1
      scalars.append(Unicode.Scalar(UInt8(rest % 26) + 0x61))
      rest /= 26
    }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars.reversed())
    return text
  }

  private static func roman(_ ordinal: Int) -> String {
    let steps = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
      (10, "x"),
      (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var rest = ordinal
    var text = ""
    for (value, letters) in steps {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }
}
