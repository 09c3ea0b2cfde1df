/// A page's elements and text in document order, each knowing where its subtree ends.
struct HTMLTree {
  struct Node {
    let element: HTMLElement
    /// Of the text, or of the start tag: half-open bytes of the decoded source.
    let range: Range<Int>
    /// One past the last node inside it.
    var end: Int
    /// Index into `attributes`, or nil.
    let attributes: Int?
    /// The innermost element around it, or nil.
    let parent: Int?
  }

  /// The decoded source that all ranges refer to.
  let source: DecodedSource
  private(set) var nodes: [Node] = []
  private var attributes: [HTMLAttributes] = []
  /// What the `<meta>` elements say.
  private(set) var metas: [HTMLAttributes] = []
  /// Attributes of `<html>`.
  private(set) var root = HTMLAttributes()

  init(source: DecodedSource) {
    self.source = source
    nodes.reserveCapacity(source.utf8.count / 32)
  }

  /// An attribute of a node.
  func attribute(_ name: HTMLAttributes.Name, of node: Int) -> String? {
    nodes[node].attributes.flatMap { attributes[$0][name] }
  }

  /// Adds a leaf and returns its index.
  mutating func append(
    _ element: HTMLElement, _ range: Range<Int>, attributes: HTMLAttributes = HTMLAttributes(), parent: Int?
  ) -> Int {
    var index: Int?
    if !attributes.isEmpty {
      index = self.attributes.count
      self.attributes.append(attributes)
    }
    nodes.append(
      Node(element: element, range: range, end: nodes.count + 1, attributes: index, parent: parent))
    return nodes.count - 1
  }

  /// Says that a node's subtree ends behind the last node.
  mutating func close(_ node: Int) { nodes[node].end = nodes.count }

  /// Keeps what stands outside the tree of blocks.
  mutating func note(_ element: HTMLElement, _ attributes: HTMLAttributes) {
    if element == .meta { metas.append(attributes) }
    if element == .html, root.isEmpty { root = attributes }
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
        bytes += CharacterReference.resolve(source.utf8, node.range)
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
          [[0xC2, 0xA0], [0x20], [0x09], [0x0A], [0xE2, 0x80, 0x8B]].contains(reference.text)
        else { return false }
        index += reference.length
      default: return false
      }
    }
    return true
  }

  /// White space folded to single spaces, none at the ends.
  static func folded(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
