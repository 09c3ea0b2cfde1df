/// Grows the tree from the tags and texts of a page.
///
/// libxml2 ends elements where HTML 4 does, and leaves others open; so what is open is decided here, by the rules of
/// the HTML Standard on a stack.
struct HTMLTreeBuilder {
  private var nodes: [HTMLTree.Node] = []
  /// The attribute lists of what stands outside the tree of blocks.
  private var metas: [Int] = []
  private var links: [Int] = []
  private var root: Int?
  private var stack: [(element: HTMLElement, node: Int)] = []
  private var open = HTMLElementCounts()

  /// Prescribed depth bounds the elements that need end tags; this bounds the others as well.
  private static let stackLimit = 4096

  /// What selectors need besides the tree; empty unless asked for.
  private(set) var tags = Tags()
  private let keepsTags: Bool

  /// The start tags of elements that the tree leaves out: half-open bytes of the decoded source.
  struct Tags {
    var root: Range<Int>?
    var body: Range<Int>?
    /// Each with the index of the node that comes behind it and of the element that it is in, in order.
    var omitted: [(tag: Range<Int>, before: Int, parent: Int?)] = []
  }

  /// A builder with room for so many nodes.
  init(capacity: Int, keepsTags: Bool) {
    nodes.reserveCapacity(capacity)
    self.keepsTags = keepsTags
  }

  /// Says that an element without text for the reader stands here.
  mutating func omit(_ tag: Range<Int>) {
    if keepsTags { tags.omitted.append((tag, nodes.count, stack.last?.node)) }
  }

  /// The tree of a prepared page, of which the attributes are taken.
  ///
  /// - Throws: `ReadingError.tooLarge` where the page is longer than the tree's offsets reach, `.limitExceeded` where
  ///   its time is over, `.malformed` where libxml2 gets no memory.
  static func tree(
    _ prepared: inout HTMLPreparation, source: DecodedSource
  ) throws(ReadingError) -> HTMLTree {
    guard source.utf8.count <= HTMLTree.mostBytes else {
      throw .tooLarge(bytes: source.utf8.count, limit: HTMLTree.mostBytes)
    }
    try prepared.deadline.check()
    let attributes = try HTMLStartTagEvents.attributes(
      of: prepared.markup, in: prepared.takeAttributes(), deadline: prepared.deadline)
    let builder = prepared.builder
    return HTMLTree(
      source: source, nodes: builder.nodes, attributes: attributes, metas: builder.metas,
      links: builder.links,
      root: builder.root)
  }

  /// Text between two tags.
  mutating func text(_ range: Range<Int>) { _ = append(.text, range) }

  /// A start tag; `attributes` is the number of its list.
  mutating func startTag(_ element: HTMLElement, _ range: Range<Int>, attributes: Int?, isEmpty: Bool) {
    switch element {
    case .html:
      if root == nil { root = attributes }
      if keepsTags, tags.root == nil { tags.root = range }
      return
    case .meta:
      omit(range)
      if let attributes { metas.append(attributes) }
      return
    case .link:
      omit(range)
      if let attributes { links.append(attributes) }
      return
    case .body:
      if keepsTags, tags.body == nil { tags.body = range }
      return
    case .head, .base: return
    default: break
    }
    closeImplied(by: element)
    let node = append(element, range, attributes: attributes)
    if !element.isVoid, !isEmpty, stack.count < Self.stackLimit {
      stack.append((element, node))
      open[element] += 1
    }
  }

  /// Closes what is still open at the page's end.
  mutating func finish() { pop(downTo: 0) }

  private mutating func append(_ element: HTMLElement, _ range: Range<Int>, attributes: Int? = nil) -> Int {
    nodes.append(
      HTMLTree.Node(element, range, end: nodes.count + 1, attributes: attributes, parent: stack.last?.node))
    return nodes.count - 1
  }

  private mutating func pop(downTo index: Int) {
    while stack.count > index {
      let last = stack.removeLast()
      open[last.element] -= 1
      nodes[last.node].close(at: nodes.count)
    }
  }

  /// Pops the innermost open element that matches, unless one stands before it that the search may not pass.
  private mutating func closeInnermost(
    _ matches: (HTMLElement) -> Bool, unless stops: (HTMLElement) -> Bool
  ) -> Bool {
    for index in stack.indices.reversed() {
      let element = stack[index].element
      if matches(element) {
        pop(downTo: index)
        return true
      }
      if stops(element) { return false }
    }
    return false
  }

  /// What a start tag ends without saying so (HTML Standard, section 13.2.6.4).
  private mutating func closeImplied(by element: HTMLElement) {
    switch element {
    case .li where open[.li] > 0:
      // Another item, unless a list or a section of its own stands between.
      _ = closeInnermost({ $0 == .li }, unless: { $0.isBoundary && $0 != .address && $0 != .div && $0 != .p })
    case .dt where open[.dt] + open[.dd] > 0, .dd where open[.dt] + open[.dd] > 0:
      _ = closeInnermost(
        { $0 == .dt || $0 == .dd }, unless: { $0.isBoundary && $0 != .address && $0 != .div && $0 != .p })
    case .tr where open[.tr] > 0:
      _ = closeInnermost({ $0 == .tr }, unless: { $0 == .table })
    case .td where open[.td] + open[.th] > 0, .th where open[.td] + open[.th] > 0:
      _ = closeInnermost({ $0 == .td || $0 == .th }, unless: { $0 == .table || $0 == .tr })
    case .thead, .tbody, .tfoot:
      _ = closeInnermost({ $0 == .thead || $0 == .tbody || $0 == .tfoot }, unless: { $0 == .table })
    case .option, .optgroup:
      _ = closeInnermost({ $0 == .option }, unless: { $0 != .option })
    case .a where open[.a] > 0:
      _ = closeInnermost({ $0 == .a }, unless: \.isBoundary)
    default: break
    }
    if element.closesParagraph, open[.p] > 0 {
      _ = closeInnermost({ $0 == .p }, unless: { $0.isScope || $0 == .button })
    }
    if element.headingLevel != nil, let last = stack.last, last.element.headingLevel != nil {
      pop(downTo: stack.count - 1)
    }
  }

  /// An end tag.
  mutating func endTag(_ element: HTMLElement, _ range: Range<Int>) {
    switch element {
    case .html, .head, .body: return
    case .br: _ = append(.br, range)
    case .p:
      // Without an open paragraph it is an empty one.
      if open[.p] == 0 || !closeInnermost({ $0 == .p }, unless: \.isScope) {
        _ = append(.p, range)
      }
    case .table, .object:
      _ = closeInnermost({ $0 == element }, unless: { _ in false })
    case .caption, .tr, .td, .th, .thead, .tbody, .tfoot:
      _ = closeInnermost({ $0 == element }, unless: { $0 == .table })
    case .li:
      _ = closeInnermost({ $0 == .li }, unless: { $0.isScope || $0 == .ul || $0 == .ol })
    case .h1, .h2, .h3, .h4, .h5, .h6:
      _ = closeInnermost({ $0.headingLevel != nil }, unless: \.isScope)
    case _ where element.isBlock || element.isSkipped:
      _ = closeInnermost({ $0 == element }, unless: \.isScope)
    case .unknown: closeUnknown()
    default:
      _ = closeInnermost({ $0 == element }, unless: \.isBoundary)
    }
  }

  /// Unknown elements are told apart by nothing, so that only the innermost can be meant.
  private mutating func closeUnknown() {
    if let last = stack.last, last.element == .unknown { pop(downTo: stack.count - 1) }
  }
}
