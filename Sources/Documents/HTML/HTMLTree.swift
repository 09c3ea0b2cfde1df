/// A page's elements and text in document order, each knowing where its subtree ends.
///
/// A class, because it never changes and is handed on for every node: a copy is one reference and not one for each
/// of its arrays.
final class HTMLTree: Sendable {
  /// An element or a text, in 24 bytes, because a page has thousands of them.
  struct Node: Sendable {
    let element: HTMLElement
    private let start: UInt32
    private let stop: UInt32
    private var subtreeEnd: UInt32
    private let list: Int32
    private let above: Int32

    init(_ element: HTMLElement, _ range: Range<Int>, end: Int, attributes: Int?, parent: Int?) {
      self.element = element
      start = UInt32(truncatingIfNeeded: range.lowerBound)
      stop = UInt32(truncatingIfNeeded: range.upperBound)
      subtreeEnd = UInt32(truncatingIfNeeded: end)
      list = attributes.map { Int32(truncatingIfNeeded: $0) } ?? -1
      above = parent.map { Int32(truncatingIfNeeded: $0) } ?? -1
    }

    /// Of the text, or of the start tag: half-open bytes of the decoded source.
    var range: Range<Int> { Int(start)..<Int(stop) }
    /// One past the last node inside it.
    var end: Int { Int(subtreeEnd) }
    /// Number of its attributes in the tree's lists, or nil where it has none that mean anything.
    var attributes: Int? { list < 0 ? nil : Int(list) }
    /// The innermost element around it, or nil.
    var parent: Int? { above < 0 ? nil : Int(above) }

    /// Says that its subtree ends before a node.
    mutating func close(at end: Int) { subtreeEnd = UInt32(truncatingIfNeeded: end) }
  }

  /// The longest source that a tree can be of, in bytes: what fits a node's numbers.
  static let mostBytes = Int(Int32.max)

  /// The decoded source that all ranges refer to.
  let source: DecodedSource
  let nodes: [Node]
  private let attributes: HTMLAttributeTable
  /// What the `<meta>` elements say.
  let metas: [HTMLAttributes]
  /// What the `<link>` elements say.
  let links: [HTMLAttributes]
  /// Attributes of `<html>`.
  let root: HTMLAttributes

  init(
    source: DecodedSource, nodes: [Node], attributes: HTMLAttributeTable, metas: [Int], links: [Int],
    root: Int?
  ) {
    self.source = source
    self.nodes = nodes
    self.attributes = attributes
    self.metas = metas.map(attributes.attributes)
    self.links = links.map(attributes.attributes)
    self.root = root.map(attributes.attributes) ?? HTMLAttributes()
  }

  /// An attribute of a node.
  func attribute(_ name: HTMLAttributes.Name, of node: Int) -> String? {
    nodes[node].attributes.flatMap { attributes.value(name, in: $0) }
  }

  /// Where an attribute of a node stands in `attributeBytes`, for those who need no string of it.
  func attributePlace(_ name: HTMLAttributes.Name, of node: Int) -> Range<Int>? {
    nodes[node].attributes.flatMap { attributes.place(of: name, in: $0) }
  }

  /// Number of attribute lists.
  var attributeLists: Int { attributes.count }

  /// Where an attribute of a list stands in `attributeBytes`.
  func attributePlace(_ name: HTMLAttributes.Name, inList list: Int) -> Range<Int>? {
    attributes.place(of: name, in: list)
  }

  /// The values of all attributes as UTF-8, references resolved.
  var attributeBytes: [UInt8] { attributes.values }

  /// Whether a "#" stands in the `href` of a node.
  func hasNumberSign(_ node: Int) -> Bool {
    guard let place = attributePlace(.href, of: node) else { return false }
    let bytes = attributes.values
    for index in place where bytes[index] == UInt8(ascii: "#") {
      let isBare =
        (index == place.lowerBound || bytes[index - 1] < 0x80)
        && (index + 1 == place.upperBound || bytes[index + 1] < 0x80)
      // Beside what is not ASCII it may be part of another character.
      return isBare || attribute(.href, of: node)?.contains("#") ?? false
    }
    return false
  }

  /// The indexes of the nodes inside a node, itself left out.
  func inside(_ node: Int) -> Range<Int> { node + 1..<nodes[node].end }

  /// The children of a node.
  func children(of node: Int) -> [Int] {
    var found: [Int] = []
    var index = node + 1
    while index < nodes[node].end {
      found.append(index)
      index = nodes[index].end
    }
    return found
  }

  /// A node's text with references resolved and white space folded; what is struck out inside it is left out.
  func text(of node: Int) -> String {
    let range = nodes[node].element == .text ? node..<node + 1 : inside(node)
    var bytes: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let node = nodes[index]
      if node.element == .text {
        CharacterReference.append(source.utf8, node.range, to: &bytes)
      } else if node.element.isBlock {
        bytes.append(0x20)
      }
      index = node.element.isStruckOut ? node.end : index + 1
    }
    return Self.folded(bytes)
  }

  /// Whether a range holds white space alone, be it written as references.
  func isBlank(_ range: Range<Int>) -> Bool {
    let bytes = source.utf8
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case 0x20, 0x09...0x0D: index += 1
      case 0xC2 where index + 1 < range.upperBound && bytes[index + 1] == 0xA0: index += 2
      case UInt8(ascii: "&"):
        guard let reference = CharacterReference(in: bytes, at: index, end: range.upperBound),
          Self.isBlankReference(reference.text)
        else { return false }
        index += reference.length
      default: return false
      }
    }
    return true
  }

  /// Whether what a reference stands for is white space as people write it so, or nothing to be seen.
  private static func isBlankReference(_ text: [UInt8]) -> Bool {
    switch text.count {
    case 1: text[0] == 0x20 || text[0] == 0x09 || text[0] == 0x0A
    case 2: text[0] == 0xC2 && text[1] == 0xA0
    default: text == [0xE2, 0x80, 0x8B]
    }
  }

  /// White space folded to single spaces, none at the ends.
  static func folded(_ bytes: [UInt8]) -> String { FoldedText.of(bytes) }
}
