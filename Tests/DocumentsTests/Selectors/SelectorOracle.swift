/// A random page, selectors of it, and what they mean by the definition, the slow way: every element is asked by itself, and
/// every way up the tree is tried.
struct SelectorOracle {
  final class Element {
    let name: String
    let attributes: [(name: String, value: String)]
    let word: String
    var children: [Element] = []
    weak var parent: Element?
    init(_ name: String, _ attributes: [(name: String, value: String)], word: String) {
      (self.name, self.attributes, self.word) = (name, attributes, word)
    }

    var siblings: [Element] { parent?.children ?? [self] }
    var place: Int { siblings.firstIndex { $0 === self } ?? 0 }
    var all: [Element] { [self] + children.flatMap(\.all) }
    var words: [String] { all.map(\.word) }
    var html: String {
      let attributes = attributes.map { " \($0.name)=\"\($0.value)\"" }.joined()
      return "<\(name)\(attributes)> \(word) " + children.map(\.html).joined() + "</\(name)>"
    }
    func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  indirect enum Test {
    case type(String), id(String), named(String), attribute(String, String, String), nth(Int, Int), last, not(
      Test), any

    var text: String {
      switch self {
      case .type(let name): name
      case .id(let id): "#" + id
      case .named(let name): "." + name
      case .attribute(let name, let sign, let value):
        sign.isEmpty ? "[\(name)]" : "[\(name)\(sign)=\"\(value)\"]"
      case .nth(let step, let first): ":nth-child(\(step)n\(first < 0 ? "" : "+")\(first))"
      case .last: ":last-child"
      case .not(let test): ":not(\(test.text))"
      case .any: "*"
      }
    }

    func holds(_ element: Element) -> Bool {
      switch self {
      case .any: return true
      case .type(let name): return element.name == name
      case .id(let id): return element.value("id") == id
      case .named(let name):
        return element.value("class")?.split(separator: " ").contains(Substring(name)) ?? false
      case .attribute(let name, let sign, let value):
        guard let found = element.value(name) else { return false }
        switch sign {
        case "": return true
        case "~": return found.split(separator: " ").contains(Substring(value))
        case "^": return found.hasPrefix(value)
        case "$": return found.hasSuffix(value)
        case "*": return found.contains(value)
        default: return found == value || found.hasPrefix(value + "-")
        }
      case .nth(let step, let first):
        return (0...40).contains { step * $0 + first == element.place + 1 }
      case .last: return element.place == element.siblings.count - 1
      case .not(let test): return !test.holds(element)
      }
    }
  }

  typealias Complex = [(combinator: String, tests: [Test])]

  static func means(_ complex: ArraySlice<(combinator: String, tests: [Test])>, _ element: Element) -> Bool {
    guard let last = complex.last, last.tests.allSatisfy({ $0.holds(element) }) else { return false }
    let rest = complex.dropLast()
    guard !rest.isEmpty else { return true }
    switch last.combinator {
    case ">": return element.parent.map { means(rest, $0) } ?? false
    case "+": return element.place > 0 && means(rest, element.siblings[element.place - 1])
    case "~": return element.siblings[..<element.place].contains { means(rest, $0) }
    default:
      var above = element.parent
      while let next = above {
        if means(rest, next) { return true }
        above = next.parent
      }
      return false
    }
  }

  static func text(_ complex: Complex) -> String {
    complex.enumerated().map { index, part in
      (index == 0 ? "" : part.combinator == " " ? " " : " \(part.combinator) ")
        + part.tests.map(\.text).joined()
    }.joined()
  }

  /// A small generator of its own, so that a failure can be had again (splitmix64).
  struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
      return z ^ z >> 31
    }
  }

  private static let names = ["div", "section", "span", "em"]

  static func page(_ random: inout Random) -> Element {
    var count = 0
    func element(_ depth: Int, _ random: inout Random) -> Element {
      count += 1
      var attributes: [(name: String, value: String)] = []
      if Bool.random(using: &random) {
        attributes.append(("class", ["u", "v", "u v", "uv"].randomElement(using: &random) ?? ""))
      }
      if Int.random(in: 0..<4, using: &random) == 0 {
        attributes.append(("id", ["k", "l"].randomElement(using: &random) ?? ""))
      }
      if Int.random(in: 0..<3, using: &random) == 0 {
        attributes.append(("data-x", ["a", "a-b", "ab a", "ba", ""].randomElement(using: &random) ?? ""))
      }
      let made = Element(names.randomElement(using: &random) ?? "div", attributes, word: "w\(count)")
      if depth < 5 {
        for _ in 0..<Int.random(in: 0...3, using: &random) where count < 40 {
          let child = element(depth + 1, &random)
          child.parent = made
          made.children.append(child)
        }
      }
      return made
    }
    let body = Element("body", [], word: "w0")
    for _ in 0..<3 {
      let child = element(0, &random)
      child.parent = body
      body.children.append(child)
    }
    let root = Element("html", [], word: "")
    root.children = [body]
    body.parent = root
    return root
  }

  static func complex(_ random: inout Random) -> Complex {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in
      var tests: [Test] = [
        Bool.random(using: &random) ? .any : .type(names.randomElement(using: &random) ?? "")
      ]
      for _ in 0..<Int.random(in: 0...1, using: &random) { tests.append(test(&random, mayNegate: true)) }
      return ([" ", " ", ">", "+", "~"].randomElement(using: &random) ?? " ", tests)
    }
  }

  private static func test(_ random: inout Random, mayNegate: Bool) -> Test {
    switch Int.random(in: 0..<(mayNegate ? 7 : 6), using: &random) {
    case 0: .id(["k", "l"].randomElement(using: &random) ?? "")
    case 1: .named(["u", "v"].randomElement(using: &random) ?? "")
    case 2, 3:
      .attribute(
        ["data-x", "class"].randomElement(using: &random) ?? "",
        ["", "~", "^", "$", "*", "|"].randomElement(using: &random) ?? "",
        ["a", "b", "ab", "u", "a-"].randomElement(using: &random) ?? "")
    case 4: .nth(Int.random(in: -2...3, using: &random), Int.random(in: -1...4, using: &random))
    case 5: .last
    default: .not(test(&random, mayNegate: false))
    }
  }
}
