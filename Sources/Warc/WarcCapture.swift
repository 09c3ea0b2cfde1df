/// What one capture held, with its encodings undone and its digests checked.
package struct WarcCapture: Sendable {
  package let entry: WarcEntry
  /// The name of its file.
  package let file: String
  /// Seconds since 1970: when it was captured.
  package let date: Int
  /// nil where the response's head is not known: a resource.
  package let status: Int?
  /// The head of the request, where it is in the files, and that of the response, byte for byte; empty where neither is known.
  package let head: [UInt8]
  package let body: [UInt8]
  /// The value of the response's Content-Type, or the resource's.
  package let contentType: String?
  /// The fields of the response that the content came with; none of a resource.
  package let fields: [WarcField]
  package let notes: [BodyNote]
}

extension WarcCollection {
  /// The content of captures, in their order; what is wrong with one costs the others nothing.
  ///
  /// The files are read once more, as far as they must.
  /// - Throws: What the files have become since they were listed, or `tooMuchWanted`.
  package func load(_ wanted: [WarcEntry]) throws(WarcError) -> [Result<WarcCapture, WarcFinding>] {
    let links = WarcLinks(self)
    let plans = wanted.map { entry in
      Result(catching: { () throws(WarcFinding) in try links.plan(entry) })
    }
    var needed: Set<Int> = []
    for case .success(let plan) in plans { needed.formUnion(plan.needed) }
    let blocks = try blocks(needed.sorted())
    var bodies: [Int: Result<Content, WarcFinding>] = [:]
    var held = 0
    var captures: [Result<WarcCapture, WarcFinding>] = []
    for plan in plans {
      switch plan {
      case .failure(let finding): captures.append(.failure(finding))
      case .success(let plan):
        let content: Result<Content, WarcFinding>
        if let known = bodies[plan.content.number] {
          content = known
        } else {
          content = Result(catching: { () throws(WarcFinding) in try self.content(plan, blocks) })
          bodies[plan.content.number] = content
          if case .success(let content) = content { held += content.body.count }
          guard held <= limits.heldBytes else {
            throw WarcError(
              file: files[plan.entry.file].name, position: plan.entry.record.position,
              reason: .tooMuchWanted(limit: limits.heldBytes))
          }
        }
        captures.append(
          Result(catching: { () throws(WarcFinding) in try capture(plan, try content.get(), blocks) }))
      }
    }
    return captures
  }

  /// The blocks of records by their numbers, which are given in ascending order.
  func blocks(_ numbers: [Int]) throws(WarcError) -> [Int: [UInt8]] {
    let starts = starts()
    var blocks: [Int: [UInt8]] = [:]
    var held = 0
    var open: (start: Int, reader: WarcReader)?
    for number in numbers {
      let entry = entries[number]
      let (file, place) = (files[entry.file], entry.record.position)
      // One that is too large to be a document is left out here, and said to be when it is asked for.
      guard entry.record.length <= limits.bodyBytes else { continue }
      held += entry.record.length
      guard held <= limits.heldBytes else {
        throw WarcError(file: file.name, position: place, reason: .tooMuchWanted(limit: limits.heldBytes))
      }
      let start = starts[number]
      let reader: WarcReader
      if let open, open.start == start {
        reader = open.reader
      } else {
        let first = entries[start]
        reader = try file.reader(
          at: first.number == firstNumber(of: entry.file) ? 0 : first.record.position.offset, limits: limits)
        open = (start, reader)
      }
      var record = try reader.next()
      while let found = record, found.position != place { record = try reader.next() }
      guard record == entry.record else {
        throw WarcError(file: file.name, position: place, reason: .changed)
      }
      blocks[number] = try reader.block(most: limits.bodyBytes)
    }
    return blocks
  }

  /// For each record the nearest one, itself or before it, at which a reading may begin: in a gzip file, one at the beginning of
  /// a member.
  private func starts() -> [Int] {
    var starts: [Int] = []
    starts.reserveCapacity(entries.count)
    for entry in entries {
      let isFirst = starts.isEmpty || entries[entry.number - 1].file != entry.file
      let unpacked = entry.record.position.unpacked ?? 0
      starts.append(isFirst || unpacked == 0 ? entry.number : starts[entry.number - 1])
    }
    return starts
  }

  private func firstNumber(of file: Int) -> Int? {
    // Entries are in the order of the files.
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].file < file { low = middle + 1 } else { high = middle }
    }
    return low < entries.count ? low : nil
  }

  /// What a record that is no revisit holds.
  private struct Content {
    let response: ArchivedResponse?
    let body: [UInt8]
    /// With content encodings, without transfer encodings.
    let payload: ArraySlice<UInt8>
    let stored: ArraySlice<UInt8>
    let notes: [BodyNote]
  }

  private func content(_ plan: WarcPlan, _ blocks: [Int: [UInt8]]) throws(WarcFinding) -> Content {
    let entry = plan.content
    func failed(_ reason: WarcFinding.Reason) -> WarcFinding { finding(reason, entry) }
    var block: [UInt8] = []
    for segment in [entry] + plan.segments {
      guard let part = blocks[segment.number] else {
        throw failed(.body(.tooLarge(limit: limits.bodyBytes)))
      }
      try check("block", part[...], segment.record.fields.first("warc-block-digest"), segment)
      block += part
    }
    if let stated = plan.totalLength, stated != block.count {
      throw failed(.segmentLength(stated: stated, found: block.count))
    }
    let stated = entry.record.fields.first("warc-payload-digest")
    if entry.type == "resource" {
      try check("payload", block[...], stated, entry)
      return Content(response: nil, body: block, payload: block[...], stored: block[...], notes: [])
    }
    guard let response = ArchivedResponse(block, limits: limits) else { throw failed(.noResponse) }
    let content: Content
    switch Result(catching: { () throws(BodyDefect) in try undone(response) }) {
    case .success(let undone): content = undone
    case .failure(let defect): throw failed(.body(defect))
    }
    // Writers take the digest of what they store, or, as WARC 1.1 has it, of that without its transfer encoding.
    if let stated, let digest = WarcDigest(stated), digest.matches(content.payload) == false,
      digest.matches(content.stored) == false
    {
      throw failed(.otherDigest(of: "payload", stated: Self.shown(stated)))
    }
    return content
  }

  private func undone(_ response: ArchivedResponse) throws(BodyDefect) -> Content {
    let payload = try response.payload(limits: limits)
    let content = try response.content(payload.bytes, limits: limits)
    return Content(
      response: response, body: content.bytes, payload: payload.bytes, stored: response.stored,
      notes: payload.notes + content.notes)
  }

  private func capture(
    _ plan: WarcPlan, _ content: Content, _ blocks: [Int: [UInt8]]
  ) throws(WarcFinding) -> WarcCapture {
    let entry = plan.entry
    var own = content.response
    if entry.type == "revisit" {
      let block = blocks[entry.number] ?? []
      try check("block", block[...], entry.record.fields.first("warc-block-digest"), entry)
      if entry.profile == .identicalPayload, let stated = entry.record.fields.first("warc-payload-digest"),
        let digest = WarcDigest(stated), digest.matches(content.payload) == false,
        digest.matches(content.stored) == false
      {
        throw finding(.otherDigest(of: "payload", stated: Self.shown(stated)), entry)
      }
      own = ArchivedResponse(block, limits: limits) ?? own
    }
    let request = plan.request.flatMap { blocks[$0.number] }.flatMap {
      ArchivedResponse.requestHead($0, limits: limits)
    }
    let resource = plan.content.type == "resource" ? plan.content.record.fields.first("content-type") : nil
    return WarcCapture(
      entry: entry, file: files[entry.file].name, date: plan.date,
      status: entry.profile == .notModified ? content.response?.status : own?.status,
      head: (request ?? []) + (own?.head ?? []), body: content.body,
      contentType: content.response?.fields.first("content-type") ?? resource,
      fields: content.response?.fields.fields ?? [],
      notes: content.notes)
  }

  private func check(
    _ part: String, _ bytes: ArraySlice<UInt8>, _ stated: String?, _ entry: WarcEntry
  ) throws(WarcFinding) {
    guard let stated, WarcDigest(stated)?.matches(bytes) == false else { return }
    throw finding(.otherDigest(of: part, stated: Self.shown(stated)), entry)
  }

  /// What is wrong with a record.
  func finding(_ reason: WarcFinding.Reason, _ entry: WarcEntry) -> WarcFinding {
    WarcFinding(file: files[entry.file].name, position: entry.record.position, reason: reason)
  }

  /// A value of a field as messages may show it.
  static func shown(_ text: String) -> String {
    String(text.unicodeScalars.prefix(200).map { (0x20...0x7E).contains($0.value) ? Character($0) : "?" })
  }
}
