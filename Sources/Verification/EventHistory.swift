import TransparencyLog

/// What the events say of sources and blobs, gathered in their order.
struct EventHistory {
  /// What events claim of one blob.
  struct Blob {
    /// The first entry that names it.
    var firstNamed: UInt64
    /// The length that a snapshot claims, in bytes.
    var length: UInt64?
  }

  /// What an event claims of a file in `anchors/`.
  struct Anchor {
    let entry: UInt64
    let claim: EventRecord.Anchor
  }

  /// A change of the log's key.
  struct Rotation {
    let entry: UInt64
    let keys: EventRecord.Rotation
  }

  /// Whether every entry was read; if not, nothing can be said of what no event names.
  var isComplete = true
  /// The ids of sources, as bytes: two that Swift holds equal as text may differ.
  var sources: Set<[UInt8]> = []
  /// The blobs that events name.
  var blobs: [Digest: Blob] = [:]
  /// The last redaction of each blob that is not named again later.
  var redactions: [Digest: VerificationReport.Redaction] = [:]
  /// In the order of entries.
  var anchors: [Anchor] = []
  /// In the order of entries.
  var rotations: [Rotation] = []
  /// The id that was found among the sources last: snapshots of one source often follow each other.
  var lastSource: [UInt8] = []
}

/// What reading one entry showed.
enum EntryReading: Sendable {
  case event(EventRecord)
  /// It is no event; the detail is a sentence.
  case problem(Finding.Code, detail: String)

  /// Reads an entry as canonical JSON and as an event.
  init(_ entry: [UInt8]) {
    let object: CanonicalObject
    do {
      object = try CanonicalObject(entry)
    } catch {
      self = .problem(.entryNotCanonical, detail: "Expected canonical JSON (RFC 8785), found \(error).")
      return
    }
    do {
      self = .event(try EventRecord(object))
    } catch .laterVersion(let version) {
      self = .problem(
        .eventVersion, detail: "Expected version 1, found \(version), which a later version wrote.")
    } catch {
      self = .problem(.eventMalformed, detail: "Expected an event of version 1, found \(error).")
    }
  }
}

extension ArchiveCheck {
  /// Reports an entry that is no event, and remembers what an event names.
  mutating func take(_ entry: EntryReading, at index: UInt64) {
    report.events += 1
    switch entry {
    case .event(let event): remember(event, at: index)
    case .problem(let code, let detail):
      events.isComplete = false
      report.add(code, at: "entry \(index)", detail)
    }
  }

  private mutating func remember(_ event: EventRecord, at index: UInt64) {
    if let id = event.makesSource { events.sources.insert(Array(id.utf8)) }
    for case let id? in [event.namesSource, event.namesResponse]
    where events.isComplete && !events.lastSource.elementsEqual(id.utf8) {
      let bytes = Array(id.utf8)
      if events.sources.contains(bytes) {
        events.lastSource = bytes
      } else {
        report.add(
          .referenceMissing, at: "entry \(index)",
          "Expected an earlier source event with the id \(id), found none.")
      }
    }
    for digest in event.reviewed where events.isComplete && events.blobs[digest] == nil {
      report.add(
        .referenceMissing, at: "entry \(index)",
        "Expected an earlier event that names the blob \(digest), found none.")
    }
    for (position, digest) in event.blobs.enumerated() {
      let length = position == 0 ? event.length : nil
      var blob = events.blobs[digest] ?? EventHistory.Blob(firstNamed: index)
      if let length, let earlier = blob.length, length != earlier {
        report.add(
          .blobSize, at: "entry \(index)",
          "Expected \(earlier) bytes for \(digest) as before, found the claim of \(length).")
      }
      blob.length = blob.length ?? length
      events.blobs[digest] = blob
      // Captured again: from now on it must be there. A look that found the same bytes keeps none.
      if event.length != nil, !events.redactions.isEmpty { events.redactions[digest] = nil }
    }
    if let redaction = event.redaction { remember(redaction, at: index) }
    if let anchor = event.anchor { events.anchors.append(.init(entry: index, claim: anchor)) }
    if let rotation = event.rotation { events.rotations.append(.init(entry: index, keys: rotation)) }
  }

  private mutating func remember(_ redaction: EventRecord.Redaction, at index: UInt64) {
    if events.blobs[redaction.digest] == nil, events.isComplete {
      report.add(
        .referenceMissing, at: "entry \(index)",
        "Expected an earlier event that names the blob \(redaction.digest), found none.")
    }
    events.redactions[redaction.digest] = VerificationReport.Redaction(
      digest: redaction.digest, entry: index, reason: redaction.reason, recorded: redaction.recorded)
  }
}
