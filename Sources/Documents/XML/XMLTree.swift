/// An XML part as a flat tree: nodes in document order, text and attribute values in one array of bytes.
///
/// Names carry fixed prefixes for the namespaces of `XMLNamespaces`, whatever prefixes the part itself uses ("w:p").
struct XMLTree {
  struct Node {
    /// Index into the names; 0 is a piece of text.
    let name: Int32
    /// The element that holds it, -1 for the root.
    let parent: Int32
    /// One past the last node inside.
    var end: Int32
    /// Of a text its bytes, of an element its attributes: start and count.
    let start: Int32
    var count: Int32
  }

  struct Attribute {
    let name: Int32
    let value: Range<Int32>
  }

  private(set) var nodes: [Node] = []
  private(set) var bytes: [UInt8] = []
  private var attributes: [Attribute] = []
  private var names: [String] = [""]
  private var open: [Int32] = []

  /// The name of a node; empty for text.
  func name(_ node: Int) -> String { names[Int(nodes[node].name)] }

  func isText(_ node: Int) -> Bool { nodes[node].name == 0 }

  /// One past the last node inside a node.
  func end(_ node: Int) -> Int { Int(nodes[node].end) }

  /// The bytes of a text node.
  func text(_ node: Int) -> ArraySlice<UInt8> {
    let start = Int(nodes[node].start)
    return bytes[start..<start + Int(nodes[node].count)]
  }

  /// All text inside a node.
  func allText(_ node: Int) -> String {
    var all: [UInt8] = []
    for inside in node..<end(node) where isText(inside) { all += text(inside) }
    return String(decoding: all, as: UTF8.self)
  }

  /// The nodes directly inside a node.
  func children(_ node: Int) -> XMLChildren { XMLChildren(tree: self, place: node + 1, end: end(node)) }

  /// The first element of a name directly inside a node.
  func first(_ name: String, in node: Int?) -> Int? {
    guard let node else { return nil }
    return children(node).first { self.name($0) == name }
  }

  /// The first element of a name anywhere.
  func first(anywhere name: String) -> Int? { nodes.indices.first { self.name($0) == name } }

  /// The value of an attribute.
  func attribute(_ name: String, of node: Int) -> String? {
    let place = nodes[node]
    guard place.name != 0 else { return nil }
    for index in Int(place.start)..<Int(place.start + place.count)
    where names[Int(attributes[index].name)] == name {
      let value = attributes[index].value
      return String(decoding: bytes[Int(value.lowerBound)..<Int(value.upperBound)], as: UTF8.self)
    }
    return nil
  }

  /// The value of an attribute of the first child of a name.
  func attribute(_ name: String, of child: String, in node: Int?) -> String? {
    first(child, in: node).flatMap { attribute(name, of: $0) }
  }

  // MARK: Growing

  mutating func intern(_ name: String) -> Int32 {
    names.append(name)
    return Int32(names.count - 1)
  }

  /// Bytes that an index of 32 bits can reach.
  var isFull: Bool { bytes.count > Int(Int32.max) - (1 << 27) }

  mutating func begin(_ name: Int32, attributes list: [(name: Int32, value: [UInt8])]) {
    let start = attributes.count
    for (name, value) in list {
      let from = Int32(bytes.count)
      bytes += value
      attributes.append(Attribute(name: name, value: from..<Int32(bytes.count)))
    }
    nodes.append(
      Node(
        name: name, parent: open.last ?? -1, end: Int32(nodes.count + 1), start: Int32(start),
        count: Int32(list.count)))
    open.append(Int32(nodes.count - 1))
  }

  mutating func end() {
    guard let last = open.popLast() else { return }
    nodes[Int(last)].end = Int32(nodes.count)
  }

  mutating func append(text: some Collection<UInt8>) {
    // libxml2 gives one text in pieces.
    if let last = nodes.last, last.name == 0, last.parent == open.last ?? -1,
      Int(last.start + last.count) == bytes.count
    {
      nodes[nodes.count - 1].count += Int32(text.count)
    } else {
      nodes.append(
        Node(
          name: 0, parent: open.last ?? -1, end: Int32(nodes.count + 1), start: Int32(bytes.count),
          count: Int32(text.count)))
    }
    bytes.append(contentsOf: text)
  }
}

/// The nodes directly inside a node, in order.
struct XMLChildren: Sequence, IteratorProtocol {
  let tree: XMLTree
  var place: Int
  let end: Int

  mutating func next() -> Int? {
    guard place < end else { return nil }
    defer { place = tree.end(place) }
    return place
  }
}
