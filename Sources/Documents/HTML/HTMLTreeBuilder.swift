/// Grows the tree from libxml2's start tags and the bytes between them.
///
/// libxml2 reports end tags where it thinks that elements end, and leaves others out; so text and end tags are taken
/// from the source itself, and what is open is decided by the rules of the HTML Standard on a stack of our own.
final class HTMLTreeBuilder {
  private(set) var tree: HTMLTree
  private let page: HTMLBytes
  private let cuts: [Range<Int>]
  private let isXML: Bool
  private var nextCut = 0
  private var position = 0
  private var openParagraphs = 0
  private var stack: [(element: HTMLElement, node: Int)] = []

  /// Prescribed depth bounds the elements that need end tags; this bounds the others as well.
  private static let stackLimit = 4096

  private init(_ prepared: HTMLPreparation, source: DecodedSource) {
    page = prepared.page
    cuts = prepared.cuts
    isXML = prepared.isXML
    tree = HTMLTree(source: source)
  }

  /// The tree of a prepared page.
  static func tree(_ prepared: HTMLPreparation, source: DecodedSource) throws(ReadingError) -> HTMLTree {
    let builder = HTMLTreeBuilder(prepared, source: source)
    try HTMLStartTagEvents.read(prepared.page, into: builder)
    _ = builder.advance(to: builder.page.count, seeking: nil)
    while let last = builder.stack.popLast() { builder.tree.close(last.node) }
    return builder.tree
  }

  /// A start tag of which libxml2 stands at the `>`; an implied one is not in the source and is passed over.
  func startTag(key: UInt64, attributes: HTMLAttributes, at offset: Int) {
    guard offset >= position, offset <= page.count, let start = advance(to: offset, seeking: key) else {
      return
    }
    let isSelfClosing = page.has("/>", at: offset)
    position = min(page.count, offset + (isSelfClosing ? 2 : page.has(">", at: offset) ? 1 : 0))
    open(
      HTMLElement(key: key), start..<max(position, start + 1), attributes, isEmpty: isSelfClosing && isXML)
  }

  /// Takes text and end tags up to an offset, or up to the start tag that is sought, of which the place is returned.
  private func advance(to limit: Int, seeking key: UInt64?) -> Int? {
    while position < limit {
      let less = page.first(UInt8(ascii: "<"), in: position..<limit) ?? limit
      if less > position { text(position..<less) }
      position = less
      guard less < limit else { return nil }
      if page.bytes[less + 1 < page.count ? less + 1 : less] == UInt8(ascii: "/"), page.isLetter(less + 2) {
        let end = page.first(UInt8(ascii: ">"), in: less..<page.count).map { $0 + 1 } ?? page.count
        close(HTMLElement(key: HTMLElement.key(page.bytes, at: less + 2)), less..<end)
        position = end
      } else if page.isLetter(less + 1) {
        if let key, HTMLElement.key(page.bytes, at: less + 1) == key { return less }
        // A tag that libxml2 does not report: one that it passes over, or the one that it is in the middle of.
        let end = page.first(UInt8(ascii: ">"), in: less..<page.count).map { $0 + 1 } ?? page.count
        guard end <= limit else { return nil }
        position = end
      } else {
        text(less..<less + 1)
        position = less + 1
      }
    }
    return nil
  }

  /// Adds text, apart from what was cut out of it.
  private func text(_ range: Range<Int>) {
    var start = range.lowerBound
    while nextCut < cuts.count, cuts[nextCut].lowerBound < range.upperBound {
      let cut = cuts[nextCut]
      if cut.lowerBound > start {
        _ = tree.append(.text, start..<cut.lowerBound, parent: stack.last?.node)
      }
      start = max(start, cut.upperBound)
      guard cut.upperBound <= range.upperBound else { return }
      nextCut += 1
    }
    if start < range.upperBound { _ = tree.append(.text, start..<range.upperBound, parent: stack.last?.node) }
  }

  private func open(_ element: HTMLElement, _ range: Range<Int>, _ attributes: HTMLAttributes, isEmpty: Bool)
  {
    switch element {
    case .html, .head, .body, .meta, .link, .base:
      tree.note(element, attributes)
      return
    default: break
    }
    closeImplied(by: element)
    let node = tree.append(element, range, attributes: attributes, parent: stack.last?.node)
    if !element.isVoid, !isEmpty, stack.count < Self.stackLimit {
      stack.append((element, node))
      if element == .p { openParagraphs += 1 }
    }
  }

  private func pop(downTo index: Int) {
    while stack.count > index {
      let last = stack.removeLast()
      if last.element == .p { openParagraphs -= 1 }
      tree.close(last.node)
    }
  }

  /// Pops the innermost open element that matches, unless one stands before it that the search may not pass.
  private func closeInnermost(_ matches: (HTMLElement) -> Bool, unless stops: (HTMLElement) -> Bool) -> Bool {
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
  private func closeImplied(by element: HTMLElement) {
    switch element {
    case .li:
      // Another item, unless a list or a section of its own stands between.
      _ = closeInnermost({ $0 == .li }, unless: { $0.isBoundary && ![.address, .div, .p].contains($0) })
    case .dt, .dd:
      _ = closeInnermost(
        { $0 == .dt || $0 == .dd }, unless: { $0.isBoundary && ![.address, .div, .p].contains($0) })
    case .tr:
      _ = closeInnermost({ $0 == .tr }, unless: { $0 == .table })
    case .td, .th:
      _ = closeInnermost({ $0 == .td || $0 == .th }, unless: { $0 == .table || $0 == .tr })
    case .thead, .tbody, .tfoot:
      _ = closeInnermost({ [.thead, .tbody, .tfoot].contains($0) }, unless: { $0 == .table })
    case .option, .optgroup:
      _ = closeInnermost({ $0 == .option }, unless: { $0 != .option })
    case .a:
      _ = closeInnermost({ $0 == .a }, unless: \.isBoundary)
    default: break
    }
    if element.closesParagraph, openParagraphs > 0 {
      _ = closeInnermost({ $0 == .p }, unless: { $0.isScope || $0 == .button })
    }
    if element.headingLevel != nil, let last = stack.last, last.element.headingLevel != nil {
      pop(downTo: stack.count - 1)
    }
  }

  /// An end tag in the source.
  private func close(_ element: HTMLElement, _ range: Range<Int>) {
    switch element {
    case .html, .head, .body: return
    case .br: _ = tree.append(.br, range, parent: stack.last?.node)
    case .p:
      // Without an open paragraph it is an empty one.
      if !closeInnermost({ $0 == .p }, unless: \.isScope) {
        _ = tree.append(.p, range, parent: stack.last?.node)
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
  private func closeUnknown() {
    if let last = stack.last, last.element == .unknown { pop(downTo: stack.count - 1) }
  }
}
