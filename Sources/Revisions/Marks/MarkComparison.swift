import Documents

/// The links and emphases of two versions of a document, compared sentence by sentence.
///
/// Only for documents of one reader: another one may see links that the first did not. Links are compared by where
/// they lead, whatever words they stand on; emphases by the words that have them.
struct MarkComparison {
  private let old: MarkIndex
  private let new: MarkIndex
  /// Whether no sentence can have anything to compare.
  let isEmpty: Bool

  /// - Parameter ignored: what is not compared of each version; a mark that shares bytes with it is left out.
  init(_ old: Document, _ new: Document, ignoring ignored: IgnoredText = .nothing) {
    let isComparable = old.reader == new.reader
    self.old =
      isComparable
      ? MarkIndex(old, ignoring: ignored.old, leavesFields: ignored.leavesLinkFields) : MarkIndex()
    self.new =
      isComparable
      ? MarkIndex(new, ignoring: ignored.new, leavesFields: ignored.leavesLinkFields) : MarkIndex()
    isEmpty = self.old.isEmpty && self.new.isEmpty
  }

  /// `link` where the targets differ, as multisets.
  func linkKinds(_ before: ArraySlice<Sentence>, _ after: ArraySlice<Sentence>) -> [ChangeKind] {
    isEmpty || difference(before, after).isEmpty ? [] : [.link]
  }

  func linkGrounds(_ before: ArraySlice<Sentence>, _ after: ArraySlice<Sentence>) -> [Ground] {
    if isEmpty { return [] }
    let difference = difference(before, after)
    if difference.isEmpty { return [] }
    let lostData = difference.removed.keys.contains(where: LinkTarget.isData)
    if difference.added.isEmpty { return [lostData ? .dataLinkRemoved : .linkRemoved] }
    if difference.removed.isEmpty { return [.linkAdded] }
    return [lostData ? .dataLinkChanged : .linkChanged]
  }

  func lostLinks(_ sentence: Sentence) -> [Ground] {
    let targets = old.targets(sentence.range)
    if targets.isEmpty { return [] }
    return [targets.contains(where: LinkTarget.isData) ? .dataLinkRemoved : .linkRemoved]
  }

  func hasLinks(_ sentence: Sentence) -> Bool { !new.targets(sentence.range).isEmpty }

  /// Whether words that are the same in both are set off in one version only, or otherwise.
  ///
  /// - Parameter before: the places of the words of all old sentences: half-open UTF-8 bytes, ascending.
  func haveOtherEmphases(_ before: [Range<Int>], _ after: [Range<Int>]) -> Bool {
    old.emphasised(before) != new.emphasised(after)
  }

  private func difference(_ before: ArraySlice<Sentence>, _ after: ArraySlice<Sentence>) -> Difference<String>
  {
    Difference(before.flatMap { old.targets($0.range) }, after.flatMap { new.targets($0.range) })
  }
}

/// The links and emphases of one document in order of their place.
struct MarkIndex {
  private var links: [Link] = []
  private var emphases: [Emphasis] = []
  private var leavesFields = false
  var isEmpty: Bool { links.isEmpty && emphases.isEmpty }

  init() {}

  init(_ document: Document, ignoring ignored: TextRanges, leavesFields: Bool) {
    self.leavesFields = leavesFields
    for block in document.blocks {
      links += block.links.filter { !ignored.overlaps($0.range) }
      emphases += block.emphases.filter { !ignored.overlaps($0.range) }
    }
    links.sort { $0.range.upperBound < $1.range.upperBound }
    emphases.sort { $0.range.upperBound < $1.range.upperBound }
  }

  /// Where the links lead that share bytes with a range.
  func targets(_ range: Range<Int>) -> [String] {
    Self.marks(links, \.range, range).map { LinkTarget.compared($0.target, leavesFields: leavesFields) }
  }

  /// For each emphasised word, counted over all that are given, how it is set off.
  func emphasised(_ words: [Range<Int>]) -> Set<Emphasised> {
    guard !emphases.isEmpty, let first = words.first, let last = words.last else { return [] }
    var found: Set<Emphasised> = []
    for emphasis in Self.marks(emphases, \.range, first.lowerBound..<last.upperBound) {
      // The first word that ends behind the emphasis's beginning.
      var (index, end) = (0, words.count)
      while index < end {
        let middle = (index + end) / 2
        if words[middle].upperBound <= emphasis.range.lowerBound { index = middle + 1 } else { end = middle }
      }
      while index < words.count, words[index].lowerBound < emphasis.range.upperBound {
        found.insert(Emphasised(word: index, kind: emphasis.kind))
        index += 1
      }
    }
    return found
  }

  struct Emphasised: Hashable { let word: Int, kind: Emphasis.Kind }

  /// Those that share bytes with a range; they are few in each, and ordered by their ends.
  private static func marks<Mark>(
    _ all: [Mark], _ place: (Mark) -> Range<Int>, _ range: Range<Int>
  ) -> [Mark] {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if place(all[middle]).upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return Array(
      all[low...].prefix { place($0).lowerBound < range.upperBound }.filter { place($0).overlaps(range) })
  }
}
