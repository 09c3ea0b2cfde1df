package import Alignment
package import Archive
import Capture
import Documents
import Revisions
import TransparencyLog

extension DispositionHistory.Letter {
  /// A letter's version as it was named, or its last one whose bytes are there.
  ///
  /// - Throws: `ArchiveError` or `CaptureError`; `redacted` where nothing is left, or where the version named is gone.
  package init(_ subject: AuditRequest.Subject, in archive: Archive) throws {
    let catalog = archive.catalog
    let snapshots = try catalog.snapshots(of: subject.source.id)
    var chosen = try catalog.snapshot(of: subject.source.id, version: subject.version ?? -1)
    var skipped: Int?
    if subject.version == nil, try catalog.redaction(of: chosen.sha256) != nil {
      skipped = chosen.version
      chosen = try snapshots.last { try catalog.redaction(of: $0.sha256) == nil } ?? chosen
    }
    self.init(
      input: try InputResolver.document(of: chosen, in: archive), versions: snapshots.count, skipped: skipped)
  }
}

extension DispositionHistory {
  /// Aligns a letter with the snapshots of a response, each text once, and follows what is cited from one to the next.
  ///
  /// One document is held at a time beside the one before it.
  /// - Parameter embedder: Compares meanings beside words, at every snapshot.
  /// - Throws: `ArchiveError`, `CaptureError`, `AlignmentError` or `EmbedderError`.
  package init(
    letter: Letter, response subject: AuditRequest.Subject, since start: AuditStart? = nil,
    in archive: Archive, ignoring choice: IgnoringChoice = IgnoringChoice(),
    embedder: (any Embedder)? = nil
  ) throws {
    let catalog = archive.catalog
    let all = try catalog.snapshots(of: subject.source.id)
    let snapshots = all.filter { $0.version <= subject.version ?? Int.max }
    var redacted: [(snapshot: Snapshot, redaction: Redaction)] = []
    var kept: [Snapshot] = []
    // Asked once: a source may have very many versions before those that are looked at.
    let removed = try catalog.redactedBlobs()
    for snapshot in snapshots {
      if removed.contains(snapshot.sha256), let redaction = try catalog.redaction(of: snapshot.sha256) {
        redacted.append((snapshot, redaction))
      } else {
        kept.append(snapshot)
      }
    }
    let first =
      start.map { start in
        kept.firstIndex { start.includes($0.entry, recorded: $0.recorded) } ?? kept.endIndex
      } ?? 0
    let baseline = max(0, first - 1)
    let rules = try choice.rules(of: [subject.source.id], in: archive)
    var making = HistoryMaking(letter: letter.input.document, embedder: embedder)
    var reader = VersionReader(archive, Array(kept[min(baseline, kept.count)...]))
    for snapshot in kept[min(baseline, kept.count)...] {
      let document = try reader.document(of: snapshot)
      let ignored = try rules.match(document, named: snapshot.reference) { try archive.blob(snapshot.sha256) }
      try making.add(snapshot, document, ignoring: ignored)
    }
    self.letter = letter
    response = subject.source
    aligner = Aligner().name(consulting: embedder)
    end = snapshots.count < all.count ? snapshots.last?.version : nil
    self.start = start
    columns = making.columns
    earlier = baseline
    hasBaseline = first > 0 && !making.columns.isEmpty
    self.redacted = redacted
    flips = making.changes.filter { $0.from != $0.to }
    rewordings = making.changes.filter { $0.from == $0.to }
    threads = making.threads.enumerated()
      .sorted {
        ($0.element.demand, $0.element.column, $0.offset) < ($1.element.demand, $1.element.column, $1.offset)
      }
      .map(\.element)
  }
}

/// Adds column after column, comparing each with the last one alone.
private struct HistoryMaking {
  private let letter: Document
  private let embedder: (any Embedder)?
  private(set) var columns: [DispositionHistory.Column] = []
  private(set) var changes: [DispositionHistory.Flip] = []
  private(set) var threads: [PassageThread] = []
  private var last: Document?
  private var lastIgnored = IgnoreRules.Match.nothing
  /// Columns by their bytes: an alignment of the same document is the same.
  private var byBytes: [Digest: Int] = [:]

  init(letter: Document, embedder: (any Embedder)?) {
    self.letter = letter
    self.embedder = embedder
  }

  mutating func add(_ snapshot: Snapshot, _ document: Document, ignoring ignored: IgnoreRules.Match) throws {
    let known = byBytes[snapshot.sha256].flatMap { columns[$0].reader == document.reader ? $0 : nil }
    let result: AlignmentResult
    if let known {
      result = columns[known].result
    } else if let last, let column = columns.last, last.text == document.text, last.blocks == document.blocks,
      last.pages == document.pages
    {
      result = column.result
    } else {
      try Aligner.check(letter: letter, response: document, comparesMeaning: embedder != nil)
      result = try Aligner().align(letter: letter, response: document, consulting: embedder)
    }
    let index = columns.count
    var nature: VersionChange.Nature?
    if let last, let before = columns.last {
      let revision = Revision(
        from: last, to: document, ignoring: IgnoredText(old: lastIgnored, new: ignored))
      nature = VersionChange.Nature(
        revision, from: last, to: document, hasSameBytes: before.snapshot.sha256 == snapshot.sha256)
      let step = ColumnStep(
        revision: RevisionIndex(revision), old: last, new: document, from: before.result, to: result,
        column: index)
      changes += step.changes
      for place in threads.indices where threads[place].isAlive { step.follow(&threads[place]) }
    }
    columns.append(
      DispositionHistory.Column(
        snapshot: snapshot, result: result, reader: document.reader, warnings: document.warnings,
        nature: nature, sameAs: known))
    begin(index, result)
    if byBytes[snapshot.sha256] == nil { byBytes[snapshot.sha256] = index }
    last = document
    lastIgnored = ignored
  }

  /// New threads for what is cited in a column and does not come from what was cited before.
  private mutating func begin(_ column: Int, _ result: AlignmentResult) {
    var following: [Int: [Range<Int>]] = [:]
    var ended: [Int: [PassageThread]] = [:]
    for thread in threads {
      if thread.isAlive {
        following[thread.demand, default: []] += thread.ranges
      } else {
        ended[thread.demand, default: []].append(thread)
      }
    }
    for (demand, aligned) in result.demands.enumerated() {
      for passage in aligned.responses
      where !(following[demand] ?? []).contains(where: { $0.overlaps(passage.range) }) {
        let before = ended[demand]?.last { $0.quote.exact == passage.quote.exact }
        threads.append(
          PassageThread(
            demand: demand, column: column, quote: passage.quote, range: passage.range,
            returnsFrom: before?.column))
      }
    }
  }
}
