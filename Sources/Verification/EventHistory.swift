import TransparencyLog

/// What the events say of sources and blobs, gathered in their order.
struct EventHistory {
  /// What events claim of one blob.
  struct Blob {
    /// The first entry that names it.
    var firstNamed: UInt64
    /// The last entry that names it.
    var lastNamed: UInt64
    /// The length that a snapshot claims, in bytes.
    var length: UInt64?
    /// The last entry that declares it removed.
    var redacted: UInt64?

    /// Whether it may be absent: removed after it was last named.
    var mayBeAbsent: Bool { redacted.map { $0 > lastNamed } ?? false }
  }

  /// Whether every entry was read; if not, nothing can be said of what no event names.
  var isComplete = true
  /// The ids of sources, as bytes: two that Swift holds equal as text may differ.
  var sources: Set<[UInt8]> = []
  /// The blobs that events name.
  var blobs: [Digest: Blob] = [:]
}

extension ArchiveCheck {
  /// Checks one entry as canonical JSON and as an event, and remembers what it names.
  mutating func check(_ entry: [UInt8], at index: UInt64) {
    report.events += 1
    let place = "entry \(index)"
    let event: EventRecord
    do {
      event = try EventRecord(try CanonicalObject(entry))
    } catch let error as CanonicalError {
      events.isComplete = false
      report.add(.entryNotCanonical, at: place, "Expected canonical JSON (RFC 8785), found \(error).")
      return
    } catch EventError.laterVersion(let version) {
      events.isComplete = false
      report.add(
        .eventVersion, at: place, "Expected version 1, found \(version), which a later version wrote.")
      return
    } catch {
      events.isComplete = false
      report.add(.eventMalformed, at: place, "Expected an event of version 1, found \(error).")
      return
    }
    remember(event, at: index, place)
  }

  private mutating func remember(_ event: EventRecord, at index: UInt64, _ place: String) {
    if let id = event.makesSource { events.sources.insert(Array(id.utf8)) }
    if let id = event.namesSource, !events.sources.contains(Array(id.utf8)), events.isComplete {
      report.add(
        .referenceMissing, at: place, "Expected an earlier source event with the id \(id), found none.")
    }
    for (position, digest) in event.blobs.enumerated() {
      let length = position == 0 ? event.length : nil
      var blob = events.blobs[digest] ?? EventHistory.Blob(firstNamed: index, lastNamed: index)
      if let length, let earlier = blob.length, length != earlier {
        report.add(
          .blobSize, at: place,
          "Expected \(earlier) bytes for \(digest) as before, found the claim of \(length).")
      }
      blob.lastNamed = index
      blob.length = blob.length ?? length
      events.blobs[digest] = blob
    }
    if let digest = event.redacts {
      if events.blobs[digest] == nil, events.isComplete {
        report.add(
          .referenceMissing, at: place, "Expected an earlier event that names the blob \(digest), found none."
        )
      }
      events.blobs[digest]?.redacted = index
    }
  }
}
