import Archive
package import Fetching
import HTTPTransfer
import Moments
import Warc

/// Which versions of a page to get from web archives.
package struct MementoRequest: Sendable {
  /// The page's address.
  package var url: String
  /// The TimeMap's address, in which `{url}` stands for the page's; without it, it is taken as it is.
  package var timeMap: String
  /// Seconds since 1970, both included.
  package var from: Int?
  package var to: Int?
  /// The most versions that are asked for.
  package var limit: Int

  /// The Wayback Machine of the Internet Archive.
  package static let defaultTimeMap = "https://web.archive.org/web/timemap/link/{url}"

  package init(
    url: String, timeMap: String = MementoRequest.defaultTimeMap, from: Int? = nil, to: Int? = nil,
    limit: Int = 1000
  ) {
    self.url = url
    self.timeMap = timeMap
    self.from = from
    self.to = to
    self.limit = limit
  }

  fileprivate var timeMapURL: String { timeMap.replacing("{url}", with: url.prefix { $0 != "#" }) }

  /// Whether a moment is wanted.
  fileprivate func wants(_ date: Int) -> Bool { date >= from ?? .min && date <= to ?? .max }
}

/// Gets earlier versions of a page from web archives that speak Memento (RFC 7089).
package struct MementoImport: Sendable {
  private let fetcher: Fetcher
  private let request: MementoRequest
  private let recording: ImportRecording
  private let progress: @Sendable (String) -> Void

  /// - Parameters:
  ///   - fetcher: Whoever asks; its policy has the pause between two requests.
  ///   - progress: Told in a few words how far it is.
  package init(
    _ request: MementoRequest, fetcher: Fetcher, recording: ImportRecording,
    progress: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.request = request
    self.fetcher = fetcher
    self.recording = recording
    self.progress = progress
  }

  /// How many versions are got before they are recorded: what an interruption can cost.
  private static let portion = 32
  /// The most parts of a list.
  private static let mostPages = 1000

  /// Lists the versions, gets those that are later than what the archive has, oldest first, and records them.
  ///
  /// - Returns: What was recorded; `stopped` says where the archive did not answer any more, and everything later is left for the next
  ///   time. A version that will not be had by asking again is left out, with a line.
  /// - Throws: `ImportError`, `ArchiveError`; nothing was recorded then.
  package func run() async throws -> ImportReport {
    var report = ImportReport()
    let last = try recording.last()
    var wanted = try await list(&report).filter { request.wants($0.date) }
    if let last {
      let count = wanted.count
      wanted.removeAll { Timestamp.clamped($0.date) <= last }
      report.earlier += count - wanted.count
    }
    var listed: Int?
    if wanted.count > request.limit {
      listed = wanted.count
      wanted.removeLast(wanted.count - request.limit)
    }
    var state = State()
    for (index, memento) in wanted.enumerated() {
      progress("\(index + 1) of \(wanted.count), \(Timestamp.clamped(memento.date))")
      if let reason = await take(memento, &state, &report) {
        report.stopped = reason
        break
      }
      if state.held.count >= Self.portion {
        // An archive may answer with a later version than it was asked for: that one waits for those before it.
        let next = wanted.indices.contains(index + 1) ? wanted[index + 1].date : Int.max
        let ready = state.held.filter { $0.date < next }
        state.held.removeAll { $0.date < next }
        try recording.record(ready, into: &report)
      }
    }
    try recording.record(state.held, into: &report)
    if let listed, report.stopped == nil {
      // The next import begins behind the last version that the archive has.
      report.notes.append(
        "\(listed) versions are listed, and \(request.limit) were asked for; "
          + (report.added.isEmpty
            ? "none of them is new here, so give a greater --limit"
            : "import again for more, or give --limit"))
    }
    return report
  }

  // MARK: The list

  private struct Listed {
    let url: String
    let date: Int
  }

  /// All versions that the list has, oldest first, each address once.
  private func list(_ report: inout ImportReport) async throws -> [Listed] {
    var pages = [request.timeMapURL]
    var seen: Set<String> = []
    var listed: [String: Int] = [:]
    var undated = 0
    while let page = pages.first {
      pages.removeFirst()
      guard seen.insert(page).inserted else { continue }
      guard seen.count <= Self.mostPages else {
        report.notes.append(
          "the list of versions has more than \(Self.mostPages) parts; those behind are left out")
        break
      }
      guard let (map, address) = try await part(page, isFirst: seen.count == 1) else { continue }
      seen.insert(address)
      for memento in map.mementos {
        guard let date = memento.date else {
          undated += 1
          continue
        }
        listed[memento.url] = min(date, listed[memento.url] ?? date)
      }
      pages += map.pages.filter { page in
        page.from ?? .min <= request.to ?? .max && page.until ?? .max >= request.from ?? .min
      }.map(\.url)
    }
    if undated > 0 {
      report.notes.append("\(undated) listed versions have no date that can be read and are left out")
    }
    return listed.map { Listed(url: $0.key, date: $0.value) }.sorted { ($0.date, $0.url) < ($1.date, $1.url) }
  }

  /// A part of the list, and the address that it came from.
  private func part(_ page: String, isFirst: Bool) async throws -> (map: TimeMap, address: String)? {
    let answer = try await fetcher.fetch(
      FetchRequest(url: page, fields: [HTTPField("Accept", "application/link-format")])
    ).mapError { ImportError.unavailable($0.description) }.get()
    guard (200..<300).contains(answer.status) else {
      if answer.status == 404 || answer.status == 410, !isFirst { return nil }
      throw ImportError.noTimeMap(url: page, status: answer.status)
    }
    guard let bytes = try? answer.body.bytes(), let map = TimeMap(bytes, base: answer.finalURL) else {
      // An archive without a version may answer with an empty list.
      if !isFirst { return nil }
      throw ImportError.notATimeMap(url: page)
    }
    if let original = map.original, !TimeMap.isSamePage(original, request.url) {
      throw ImportError.otherOriginal(url: page, original: original)
    }
    return (map, answer.finalURL)
  }

  // MARK: The versions

  private struct State {
    var held: [ImportedVersion] = []
    /// Versions that were taken, by the archive's address and the date.
    var taken: Set<String> = []
    /// Hosts that do not know the address of the bytes as they were received.
    var rewriting: Set<String> = []
  }

  /// Gets one version; the reason where nothing can be had of the archive any more.
  private func take(_ memento: Listed, _ state: inout State, _ report: inout ImportReport) async -> String? {
    let host = String(
      memento.url.split(separator: "/", maxSplits: 2).dropFirst().first?.prefix { $0 != "/" } ?? "")
    var isOriginal = false
    var answer: Fetched?
    if let address = OriginalBytes.address(memento.url), !state.rewriting.contains(host) {
      switch await fetcher.fetch(FetchRequest(url: address)) {
      case .failure(let failure): return handle(failure, memento, &report)
      case .success(let found) where found.first("Memento-Datetime") != nil || Self.isBusy(found.status):
        (answer, isOriginal) = (found, true)
      case .success: break
      }
    }
    if answer == nil {
      switch await fetcher.fetch(FetchRequest(url: memento.url)) {
      case .failure(let failure): return handle(failure, memento, &report)
      case .success(let found):
        answer = found
        let isFirst = OriginalBytes.address(memento.url) != nil && !state.rewriting.contains(host)
        if isFirst, found.first("Memento-Datetime") != nil {
          state.rewriting.insert(host)
          report.notes.append(
            "\(host) does not give the bytes as they were received; what it shows is taken, which it may have changed"
          )
        }
      }
    }
    guard let answer else { return nil }
    if Self.isBusy(answer.status) {
      return
        "\(answer.finalURL): the archive answers \(answer.status); import again later, which goes on from here"
    }
    switch version(answer, memento, isOriginal: isOriginal, &report) {
    case .failure(let reason):
      if let status = reason.status {
        report.statuses[status, default: 0] += 1
      } else {
        report.leftOut.append("\(memento.url): \(reason.words)")
      }
    case .success(let version):
      if state.taken.insert("\(version.date) \(version.archive)").inserted {
        state.held.append(version)
      } else {
        report.repeated += 1
      }
    }
    return nil
  }

  /// What asking again later would not change is left out; else the import ends here.
  private func handle(_ failure: FetchFailure, _ memento: Listed, _ report: inout ImportReport) -> String? {
    switch failure.reason {
    case .unresolved, .refused, .timedOut, .stalled, .cancelled, .tls, .other, .robots:
      return failure.description
    default:
      report.leftOut.append("\(memento.url): \(failure.reason)")
      return nil
    }
  }

  private static func isBusy(_ status: Int) -> Bool {
    status == 429 || status == 502 || status == 503 || status == 504
  }

  /// Why an answer is no version: the status of the page or archive, or words.
  private struct NoVersion: Error {
    var status: Int?
    var words = ""
  }

  private func version(
    _ answer: Fetched, _ memento: Listed, isOriginal: Bool, _ report: inout ImportReport
  ) -> Result<ImportedVersion, NoVersion> {
    guard (200..<300).contains(answer.status) else { return .failure(NoVersion(status: answer.status)) }
    // RFC 7089, section 2.1.1: by this field an answer is a memento, and without it anything, such as an archive's own page.
    guard let text = answer.first("Memento-Datetime") else {
      return .failure(
        NoVersion(words: "the answer has no Memento-Datetime, so that it is no archived version"))
    }
    guard let date = HTTPDate.seconds(text) else {
      return .failure(NoVersion(words: "its Memento-Datetime is no date"))
    }
    guard request.wants(date) else {
      return .failure(
        NoVersion(words: "it is of \(Timestamp.clamped(date)), which is not within --from and --to"))
    }
    if date != memento.date {
      report.notes.append(
        "\(memento.url): listed for \(Timestamp.clamped(memento.date)), and of \(Timestamp.clamped(date)) as the archive answers; that counts"
      )
    }
    let original = Self.original(answer)
    // Where the page itself was a redirect then, the archive's redirects are mementos too, and lead to another page.
    let isRedirected = answer.hops.dropLast().contains { $0.first("Memento-Datetime") != nil }
    if let original, !isRedirected, !TimeMap.isSamePage(original, request.url) {
      return .failure(NoVersion(words: "it is a version of another page, as the archive answers"))
    }
    guard let body = try? answer.body.bytes() else {
      return .failure(NoVersion(words: "its bytes could not be kept for a moment; is the disk full?"))
    }
    return .success(
      ImportedVersion(
        url: String(request.url.prefix { $0 != "#" }),
        finalURL: original.flatMap { $0 == request.url || !SourceEvent.isURL($0) ? nil : $0 },
        status: answer.status, date: date, head: answer.heads,
        certificates: answer.certificates.flatMap(\.self),
        body: body, contentType: answer.first("Content-Type"), fields: Self.fields(answer),
        machine: answer.machine,
        ignoresRobots: fetcher.policy.ignoresRobots, archive: answer.finalURL))
  }

  /// The fields of the page's own answer, which archives keep under names of their own, and what it is.
  private static func fields(_ answer: Fetched) -> [HTTPField] {
    let prefix = "x-archive-orig-"
    return answer.fields.compactMap { field in
      let name = field.name.lowercased()
      if name == "content-type" { return field }
      return name.hasPrefix(prefix) ? HTTPField(String(name.dropFirst(prefix.count)), field.value) : nil
    }
  }

  /// The page that a memento says that it is of.
  private static func original(_ answer: Fetched) -> String? {
    for field in answer.fields where field.name.lowercased() == "link" {
      if let link = LinkFormat.links(Array(field.value.utf8), most: 1000).first(where: {
        $0.relations.contains("original")
      }) {
        return link.target
      }
    }
    return nil
  }
}
