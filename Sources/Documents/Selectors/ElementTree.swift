/// The elements of a page as selectors see them: with `html` and `body`, with those that hold no text for the reader
/// (scripts, pictures drawn in place), and with the `tbody` that a table's rows imply.
///
/// A selector that a person copies out of a browser counts all of these.
struct ElementTree {
  struct Element {
    /// Its start tag in the decoded source; nil for one that no tag made.
    let tag: Range<Int>?
    /// Its name where no tag made it.
    let impliedName: [UInt8]
    /// Index of its parent, or -1.
    let parent: Int
    /// Index of the element before it among its parent's children, or -1.
    let previous: Int
    /// Its place among its parent's element children, from 1.
    let number: Int
    /// Whether no element follows it among them.
    var isLast = true
    /// From its start tag to the end of what is inside it: half-open bytes of the decoded source.
    var extent: Range<Int>
  }

  private(set) var elements: [Element] = []
  /// The last child of each element so far, or -1.
  private var lastChild: [Int] = []
  private var stack: [(element: Int, node: Int?, end: Int, isTable: Bool)] = []
  /// Where what has been seen ends in the source.
  private var seen = 0

  /// The elements of a tree, with what its builder was told to keep besides.
  init(_ tree: HTMLTree, _ builder: HTMLTreeBuilder) {
    let whole = tree.source.utf8.indices
    elements.reserveCapacity(tree.nodes.count / 2 + 2)
    open(tag: builder.tags.root, name: "html", node: nil, end: .max)
    open(tag: builder.tags.body, name: "body", node: nil, end: .max)
    elements[0].extent = whole
    elements[1].extent = whole
    let firstSolid =
      tree.nodes.firstIndex { $0.element != .text || !tree.isBlank($0.range) } ?? tree.nodes.count
    var omitted = builder.tags.omitted[...].drop { omitted in
      builder.tags.body.map { omitted.tag.lowerBound < $0.lowerBound } ?? (omitted.before <= firstSolid)
    }
    for (index, node) in tree.nodes.enumerated() {
      while let next = omitted.first, next.before <= index {
        leave(to: next.parent)
        add(tag: next.tag)
        omitted.removeFirst()
      }
      while let top = stack.last, top.end <= index { close() }
      if node.element != .text {
        rowGroup(for: node.element)
        let element = add(tag: node.range)
        if node.end > index + 1 { stack.append((element, index, node.end, node.element == .table)) }
      }
      seen = max(seen, node.range.upperBound)
    }
    while let next = omitted.popFirst() {
      leave(to: next.parent)
      add(tag: next.tag)
    }
    while stack.count > 2 { close() }
  }

  /// Closes what is open inside a node, or inside `body`; a row group that the node's rows imply stays open.
  private mutating func leave(to node: Int?) {
    while stack.count > 2, let top = stack.last, let open = top.node, open != node { close() }
    guard node == nil else { return }
    while stack.count > 2 { close() }
  }

  /// A row directly in a table is in a `tbody` (HTML Standard, 13.2.6.4.9), which goes on until another group begins.
  private mutating func rowGroup(for element: HTMLElement) {
    guard let top = stack.last else { return }
    let isImplied = top.node == nil && stack.count > 2
    switch element {
    case .tr where top.isTable:
      open(tag: nil, name: "tbody", node: nil, end: top.end)
    case .thead, .tbody, .tfoot, .caption, .colgroup, .col:
      if isImplied { close() }
    default: break
    }
  }

  private mutating func open(tag: Range<Int>?, name: StaticString, node: Int?, end: Int) {
    let element = add(tag: tag, name: Array("\(name)".utf8))
    stack.append((element, node, end, false))
  }

  @discardableResult
  private mutating func add(tag: Range<Int>?, name: [UInt8] = []) -> Int {
    let parent = stack.last?.element ?? -1
    let previous = parent < 0 ? -1 : lastChild[parent]
    let index = elements.count
    let start = tag?.lowerBound ?? seen
    elements.append(
      Element(
        tag: tag, impliedName: name, parent: parent, previous: previous,
        number: previous < 0 ? 1 : elements[previous].number + 1, extent: start..<(tag?.upperBound ?? start)))
    lastChild.append(-1)
    if previous >= 0 { elements[previous].isLast = false }
    if parent >= 0 { lastChild[parent] = index }
    return index
  }

  private mutating func close() {
    let top = stack.removeLast()
    let start = elements[top.element].extent.lowerBound
    elements[top.element].extent = start..<max(start, seen)
  }
}
