/// Which records the content of a capture comes from.
struct WarcPlan {
  /// The capture itself.
  let entry: WarcEntry
  /// Seconds since 1970.
  let date: Int
  /// The record that holds the content: the capture, or what it repeats.
  let content: WarcEntry
  /// The records that continue that one, in their order, and the bytes of all of them together where that is stated.
  let segments: [WarcEntry]
  let totalLength: Int?
  /// The request of the same capture, where it is in the files.
  let request: WarcEntry?

  /// The numbers of the records whose blocks are needed.
  var needed: [Int] {
    [entry.number, content.number] + segments.map(\.number) + (request.map { [$0.number] } ?? [])
  }
}

/// How the records of some files refer to one another.
struct WarcLinks {
  private let collection: WarcCollection
  private var byID: [String: Int] = [:]
  private var byDigest: [WarcDigest: [Int]] = [:]
  private var byPlace: [Place: Int] = [:]
  /// By the id of the first segment, then by the number of the segment.
  private var segments: [String: [Int: Int]] = [:]
  /// By the id of the response.
  private var requests: [String: Int] = [:]

  private struct Place: Hashable {
    let address: String
    let date: Int
  }

  /// A revisit may repeat a revisit: so many times.
  private static let longestChain = 8

  init(_ collection: WarcCollection) {
    self.collection = collection
    for entry in collection.entries {
      if let id = entry.record.id, byID[id] == nil { byID[id] = entry.number }
      switch entry.type {
      case "response", "resource":
        if let digest = entry.payloadDigest { byDigest[digest, default: []].append(entry.number) }
        if let uri = entry.targetURI, let date = entry.date {
          let place = Place(address: WarcAddress.normal(uri), date: date)
          if byPlace[place] == nil { byPlace[place] = entry.number }
        }
      case "continuation":
        if let origin = entry.record.reference("warc-segment-origin-id"),
          let number = entry.record.fields.first("warc-segment-number").flatMap({ Int($0) })
        {
          segments[origin, default: [:]][number] = entry.number
        }
      default: break
      }
    }
    // The association holds in both directions (WARC 1.1, section 5.7).
    for entry in collection.entries {
      for text in entry.record.fields.all("warc-concurrent-to") {
        let other = WarcRecord.bare(text)
        if entry.type == "request" {
          if requests[other] == nil { requests[other] = entry.number }
        } else if let number = byID[other], collection.entries[number].type == "request",
          let id = entry.record.id, requests[id] == nil
        {
          requests[id] = number
        }
      }
    }
  }

  /// Where the content of a capture is.
  func plan(_ entry: WarcEntry) throws(WarcFinding) -> WarcPlan {
    try check(entry)
    guard let date = entry.date else { throw collection.finding(.noDate, entry) }
    var content = entry
    var steps = 0
    while content.type == "revisit" {
      steps += 1
      guard steps <= Self.longestChain, let original = try original(of: content) else {
        throw collection.finding(.originalMissing(Self.name(of: content)), entry)
      }
      content = original
    }
    if content.number != entry.number { try check(content) }
    let (parts, total) = try parts(of: content)
    return WarcPlan(
      entry: entry, date: date, content: content, segments: parts, totalLength: total,
      request: entry.record.id.flatMap { requests[$0] }.map { collection.entries[$0] })
  }

  private func check(_ entry: WarcEntry) throws(WarcFinding) {
    if let field = entry.conflict { throw collection.finding(.conflict(field: field), entry) }
    // A revisit is cut off on purpose.
    if entry.type != "revisit", let reason = entry.record.fields.first("warc-truncated") {
      throw collection.finding(.truncated(WarcCollection.shown(reason)), entry)
    }
  }

  /// What a revisit repeats: by the record's name, by address and date, or by the digest of the payload.
  private func original(of entry: WarcEntry) throws(WarcFinding) -> WarcEntry? {
    guard let profile = entry.profile else {
      throw collection.finding(
        .unknownProfile(WarcCollection.shown(entry.record.reference("warc-profile") ?? "none")), entry)
    }
    if let id = entry.record.reference("warc-refers-to"), let found = capture(byID[id], for: entry) {
      return found
    }
    if let uri = entry.record.reference("warc-refers-to-target-uri"),
      let date = entry.record.fields.first("warc-refers-to-date").flatMap({ WarcDate.seconds($0) }),
      let found = capture(byPlace[Place(address: WarcAddress.normal(uri), date: date)], for: entry)
    {
      return found
    }
    // Of what has not changed on the server, only its own word says which version that was.
    guard profile == .identicalPayload, let digest = entry.payloadDigest, digest.isKnown else { return nil }
    let same = (byDigest[digest] ?? []).map { collection.entries[$0] }
    let address = entry.targetURI.map(WarcAddress.normal)
    return same.first { $0.targetURI.map(WarcAddress.normal) == address } ?? same.first
  }

  /// A record if it is another capture, and does not state another payload than the revisit does.
  private func capture(_ number: Int?, for entry: WarcEntry) -> WarcEntry? {
    guard let number, number != entry.number else { return nil }
    let found = collection.entries[number]
    guard found.isCapture else { return nil }
    if entry.profile == .identicalPayload, let wanted = entry.payloadDigest, let stated = found.payloadDigest,
      wanted.algorithm == stated.algorithm, wanted != stated
    {
      return nil
    }
    return found
  }

  private static func name(of entry: WarcEntry) -> String {
    let fields = entry.record.fields
    return WarcCollection.shown(
      entry.record.reference("warc-refers-to") ?? fields.first("warc-payload-digest") ?? "it names none")
  }

  /// The records that continue a record, and the length that is stated for all of them.
  private func parts(of entry: WarcEntry) throws(WarcFinding) -> (parts: [WarcEntry], total: Int?) {
    guard entry.record.fields.first("warc-segment-number") != nil else { return ([], nil) }
    let found = entry.record.id.flatMap { segments[$0] } ?? [:]
    var parts: [WarcEntry] = []
    while true {
      let number = parts.count + 2
      guard let place = found[number] else { throw collection.finding(.segmentMissing(number), entry) }
      let part = collection.entries[place]
      if let reason = part.record.fields.first("warc-truncated") {
        throw collection.finding(.truncated(WarcCollection.shown(reason)), entry)
      }
      parts.append(part)
      if let total = part.record.fields.first("warc-segment-total-length") {
        guard let total = Int(total) else { throw collection.finding(.segmentMissing(number), entry) }
        return (parts, total)
      }
    }
  }
}
