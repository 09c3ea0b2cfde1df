import Alignment
package import Archive
import Capture
import Documents
import TransparencyLog

/// Searches an archive for the demands of a letter through the index of its passages.
///
/// The index is brought up to date first: what it has is taken from it, what is new is read and added, what the archive
/// holds no longer is dropped. A damaged index is thrown away once, then one in memory takes its place; the results are
/// the same in every case.
package struct CorpusSearch {
  let request: CorpusRequest
  private let archive: Archive
  let plan: CorpusPlan
  let letter: CorpusLetter
  var reader: CorpusReader
  /// What the index of postings was made from: the place of each of its documents in the plan.
  var documents: [Int] = []
  /// The number of each document's first sentence in the index.
  var firsts: [Int] = []
  /// The sentences that were taken of a document, where those were not all.
  var taken: [[Int]?] = []
  private var left: [UnsearchedSnapshot]

  /// - Parameter progress: Is told how many of how many snapshots have been looked at.
  /// - Throws: `CorpusError`, `ArchiveError`, `AlignmentError` where the letter is in another language, `CaptureError`,
  ///   `EmbedderError`.
  package static func run(
    _ request: CorpusRequest, archive: Archive, progress: ((Int, Int) -> Void)? = nil
  ) throws -> CorpusResult {
    _ = try Aligner.language(of: request.letter.document, .letter)
    let plan = try CorpusPlan(request, archive: archive)
    guard !plan.snapshots.isEmpty else { throw CorpusError.nothingToSearch }
    for attempt in 0..<2 {
      do {
        return try run(request, archive, plan, PassageStore.open(of: archive), progress)
      } catch ArchiveError.catalogDamaged {
        if attempt == 0 { PassageStore.remove(of: archive) }
      }
    }
    return try run(request, archive, plan, PassageStore.open(of: archive, inMemory: true), progress)
  }

  private static func run(
    _ request: CorpusRequest, _ archive: Archive, _ plan: CorpusPlan, _ store: PassageStore,
    _ progress: ((Int, Int) -> Void)?
  ) throws -> CorpusResult {
    try store.keepOnly(plan.keys)
    var search = CorpusSearch(request, archive, plan, store)
    return try search.run(progress)
  }

  private init(
    _ request: CorpusRequest, _ archive: Archive, _ plan: CorpusPlan, _ store: PassageStore
  ) {
    self.request = request
    self.archive = archive
    self.plan = plan
    letter = CorpusLetter(request.letter.document)
    reader = CorpusReader(archive, store)
    left = plan.left
  }

  /// The sentences of a demand by which sources are ranked.
  private static let rankedBy = 100

  /// A sentence that is shown for a demand.
  struct Found {
    let hit: Hit
    let cosine: Double?
  }

  private mutating func run(_ progress: ((Int, Int) -> Void)?) throws -> CorpusResult {
    let index = try index(progress)
    var search = PostingSearch(index)
    var ranking = SourceRanking(sources: plan.sources)
    var hits: [[Found]] = []
    let sources = documents.map { plan.snapshots[$0].sourceNumber }
    for demand in letter.demands.indices {
      let best = search.best(letter.query(demand), top: max(request.top, Self.rankedBy))
      let own = letter.own(demand, in: index)
      ranking.add(
        best.lazy.map { (sources[index.document(of: $0.sentence)], own > 0 ? $0.score / own : 0) })
      if let embedder = request.embedder {
        hits.append(try byMeaning(best, of: demand, in: index, embedder))
      } else {
        hits.append(best.prefix(request.top).map { Found(hit: $0, cosine: nil) })
      }
    }
    let passages = try passages(hits, index)
    var answers = CorpusAnswers(demands: letter.demands.count)
    left += try answers.align(
      request, archive: archive, plan: plan, sources: ranking.best(request.top))
    let demands = letter.demands.indices.map { demand in
      let range = letter.demands[demand].range
      return CorpusDemand(
        demand: letter.demands[demand], quote: request.letter.document.text.quote(range),
        page: request.letter.document.page(atByte: range.lowerBound), passages: passages[demand],
        earliest: answers.earliest[demand], strongest: answers.strongest[demand])
    }
    return CorpusResult(
      letter: request.letter, letterDate: letterDate, demands: demands, aligned: answers.aligned, left: left,
      extent: CorpusExtent(
        sources: plan.sources, snapshots: documents.count, sentences: index.sentences, read: reader.read))
  }

  private var letterDate: String? {
    switch request.letter.provenance {
    case .snapshot(let snapshot, _): snapshot.published ?? request.letter.document.published
    case .file: request.letter.document.published
    }
  }

  /// The postings of the letter's terms in every snapshot of the plan.
  private mutating func index(_ progress: ((Int, Int) -> Void)?) throws -> PostingIndex {
    var builder = PostingIndexBuilder(vocabulary: letter.vocabulary)
    var seen = SeenSentences()
    for (number, item) in plan.snapshots.enumerated() {
      progress?(number, plan.snapshots.count)
      switch try reader.entry(item) {
      case .refused(let reason):
        left.append(UnsearchedSnapshot(reference: item.snapshot.reference, reason: reason))
      case .document(let document) where document.language != letter.language:
        let reason = "it is in \(document.language.name), the letter in \(letter.language.name)"
        left.append(UnsearchedSnapshot(reference: item.snapshot.reference, reason: reason))
      case .document(let document):
        let first = builder.sentences
        var fresh: [Int]?
        if request.allVersions, item.source.versions > 1 {
          guard let text = try reader.quotable(item) else { continue }
          fresh = seen.fresh(document, text.text, source: item.sourceNumber)
        }
        let isAdded =
          if let fresh {
            builder.add(document, where: Set(fresh).contains)
          } else {
            builder.add(document)
          }
        guard isAdded else { throw CorpusError.tooLarge(limit: PostingIndexBuilder.mostSentences) }
        documents.append(number)
        firsts.append(first)
        taken.append(fresh)
      }
    }
    progress?(plan.snapshots.count, plan.snapshots.count)
    try reader.flush()
    return builder.index { letter.idf($0, $1, of: $2) }
  }

  /// Which of its document's sentences one of the index is.
  func place(of sentence: Int, _ document: Int) -> Int {
    let number = sentence - firsts[document]
    return taken[document]?[number] ?? number
  }

  /// The hits with their words; each cited document is fetched once.
  private mutating func passages(_ hits: [[Found]], _ index: PostingIndex) throws -> [[CorpusPassage]] {
    var found: [[CorpusPassage?]] = hits.map { Array(repeating: nil, count: $0.count) }
    var cited: [Int: [(demand: Int, rank: Int)]] = [:]
    for (demand, hits) in hits.enumerated() {
      for (rank, hit) in hits.enumerated() {
        cited[index.document(of: hit.hit.sentence), default: []].append((demand, rank))
      }
    }
    let own = letter.demands.indices.map { letter.own($0, in: index) }
    for (document, places) in cited.sorted(by: { $0.key < $1.key }) {
      let item = plan.snapshots[documents[document]]
      guard let source = try reader.quotable(item) else { continue }
      let cuts = places.map { place in
        let sentence = hits[place.demand][place.rank].hit.sentence
        return source.document.places[self.place(of: sentence, document)]
      }
      let words = letter.sharedWords(
        zip(places, cuts).map { ($0.demand, source.text.string($1.range)) }, in: index)
      for ((place, cut), words) in zip(zip(places, cuts), words) {
        let score = hits[place.demand][place.rank].hit.score
        found[place.demand][place.rank] = CorpusPassage(
          origin: CorpusOrigin(item.snapshot, documentPublished: source.document.published),
          roles: item.source.roles,
          title: item.snapshot.title ?? source.document.title, quote: source.text.quote(cut.range),
          paragraph: cut.paragraph, page: cut.page, score: score,
          share: own[place.demand] > 0 ? score / own[place.demand] : 0,
          cosine: hits[place.demand][place.rank].cosine, words: words,
          textSHA256: source.textSHA256, reader: source.document.reader)
      }
    }
    return found.map { $0.compactMap(\.self) }
  }
}

/// The sentences of one source that earlier versions of it have already.
private struct SeenSentences {
  private var source: Int?
  private var sentences: Set<[UInt8]> = []

  /// The sentences of a version that no earlier one has; versions come oldest first, one source after the other.
  mutating func fresh(_ document: IndexedDocument, _ text: TextRendition, source: Int) -> [Int] {
    if self.source != source {
      self.source = source
      sentences = []
    }
    return document.places.indices.filter { index in
      let range = document.places[index].range
      guard range.upperBound <= text.utf8.count else { return false }
      return sentences.insert(Array(text.utf8[range])).inserted
    }
  }
}
