package import Archive
import Documents
import Revisions
import TransparencyLog

extension SourceHistory {
  /// Reads all snapshots of a source and compares each with the one before; linear in their number.
  ///
  /// - Throws: `ArchiveError` or `CaptureError`.
  package init(
    of subject: AuditRequest.Subject, since start: AuditStart? = nil, in archive: Archive,
    ignoring choice: IgnoringChoice = IgnoringChoice()
  ) throws {
    let catalog = archive.catalog
    let rules = try choice.rules(of: [subject.source.id], in: archive)
    let all = try catalog.snapshots(of: subject.source.id)
    let snapshots = all.filter { $0.version <= subject.version ?? Int.max }
    let next = all.first { $0.version == (snapshots.last?.version ?? 0) + 1 }
    // As far as a version means as far as the version after it.
    let looks = try catalog.looks(at: subject.source.id).filter { look in
      next.map { look.entry < $0.entry } ?? true
    }
    let recorders = try Recorders(archive)
    var reader = VersionReader(archive, snapshots)
    var readings = VersionReadings()
    var versions: [Version] = []
    var place = looks.startIndex
    for (index, snapshot) in snapshots.enumerated() {
      let follower = index + 1 < snapshots.count ? snapshots[index + 1] : next
      while place < looks.endIndex, looks[place].entry < snapshot.entry { place += 1 }
      let from = place
      while place < looks.endIndex, follower.map({ looks[place].entry < $0.entry }) ?? true { place += 1 }
      let between = looks[from..<place]
      let found = between.last {
        [.unchanged, .technical].contains($0.result) && ($0.sha256 == nil || $0.sha256 == snapshot.sha256)
      }
      let redaction = try catalog.redaction(of: snapshot.sha256)
      var made = VersionReadings.Result()
      if redaction == nil {
        let document = try reader.document(of: snapshot)
        let ignored = try rules.match(document, named: snapshot.reference) {
          try archive.blob(snapshot.sha256)
        }
        made = readings.add(snapshot, document, ignoring: ignored)
      }
      let before = index > 0 ? Description(snapshots[index - 1]) : nil
      versions.append(
        Version(
          snapshot: snapshot, recorder: recorders.key(of: snapshot.entry), redaction: redaction,
          reading: made.reading, change: made.change, returnsTo: made.returnsTo,
          description: before.flatMap { $0 == Description(snapshot) ? nil : Description(snapshot) },
          standing: Standing(
            first: snapshot.seen, lastSeen: found.map { $0.seen(by: snapshot) } ?? snapshot.seen,
            replaced: follower?.seen),
          looks: LooksBetween(between, after: snapshot)))
    }
    source = subject.source
    end = next == nil ? nil : snapshots.last?.version
    self.start = start
    self.rules = rules.rules.map(\.text)
    self.versions = versions
    let entries = Self.entries(versions, looks)
    let first =
      start.map { start in
        entries.firstIndex { start.includes($0.place, recorded: $0.recorded) } ?? entries.endIndex
      } ?? 0
    earlier = first
    self.entries = entries[first...].map(\.entry)
    let now = Description(title: subject.source.title, published: subject.source.published)
    descriptionSince = next == nil && all.last.map { Description($0) != now } ?? false ? now : nil
  }

  private typealias Placed = (place: LeafIndex, recorded: String, entry: Entry)

  private static func entries(_ versions: [Version], _ looks: [Look]) -> [Placed] {
    var entries: [Placed] = looks.map { ($0.entry, $0.recorded, .look($0)) }
    var told: Set<Digest> = []
    for (index, version) in versions.enumerated() {
      entries.append((version.snapshot.entry, version.snapshot.recorded, .version(index)))
      if let redaction = version.redaction, told.insert(redaction.sha256).inserted {
        entries.append((redaction.entry, redaction.recorded, .redaction(redaction, index)))
      }
    }
    return entries.sorted { $0.place < $1.place }
  }
}

extension SourceHistory.Description {
  init(_ snapshot: Snapshot) { self.init(title: snapshot.title, published: snapshot.published) }
}

/// Compares each version with the last one that could be read, and knows which bytes and texts were there before.
private struct VersionReadings {
  /// What is known of a version whose bytes are there.
  struct Result {
    var reading: SourceHistory.Reading?
    var change: VersionChange?
    var returnsTo: SourceHistory.Return?
  }

  private var last: (snapshot: Snapshot, document: Document, ignored: IgnoreRules.Match)?
  /// The first version with some bytes, or with some text.
  private var byBytes: [Digest: Int] = [:]
  private var byText: [Digest: Int] = [:]

  mutating func add(_ snapshot: Snapshot, _ document: Document, ignoring ignored: IgnoreRules.Match) -> Result
  {
    var result = Result()
    let text = Digest.sha256(document.text.utf8)
    result.reading = SourceHistory.Reading(
      reader: document.reader, tool: document.tool, textSHA256: text, warnings: document.warnings)
    if let last {
      let change = VersionChange(
        from: last.document, to: document, ignoring: IgnoredText(old: last.ignored, new: ignored),
        previous: last.snapshot.version,
        hasSameBytes: last.snapshot.sha256 == snapshot.sha256)
      result.change = change
      if !change.nature.isTechnical {
        if let version = byBytes[snapshot.sha256] {
          result.returnsTo = SourceHistory.Return(version: version, isExact: true)
        } else if let version = byText[text], version != last.snapshot.version {
          result.returnsTo = SourceHistory.Return(version: version, isExact: false)
        }
      }
    }
    if byBytes[snapshot.sha256] == nil { byBytes[snapshot.sha256] = snapshot.version }
    if byText[text] == nil { byText[text] = snapshot.version }
    last = (snapshot, document, ignored)
    return result
  }
}
