package import TransparencyLog
package import WebServer

/// Answers other people's logs as a witness: `POST <prefix>/add-checkpoint` of C2SP tlog-witness.
package struct WitnessHandler: Sendable {
  private let path: String
  private let logs: [WitnessedLog]
  private let key: CosigningKey
  private let store: any WitnessStore
  private let time: @Sendable () -> UInt64
  private let report: @Sendable (WitnessStoreError) -> Void

  /// - Parameters:
  ///   - prefix: What stands before `/add-checkpoint` in the path of the address; empty, or beginning with a slash.
  ///   - time: The present in POSIX seconds.
  ///   - report: Is told why a request was answered with 500, which clients are not.
  package init(
    prefix: String = "", logs: [WitnessedLog], key: CosigningKey, store: any WitnessStore,
    time: @escaping @Sendable () -> UInt64, report: @escaping @Sendable (WitnessStoreError) -> Void = { _ in }
  ) {
    self.report = report
    path = prefix + "/add-checkpoint"
    self.logs = logs
    self.key = key
    self.store = store
    self.time = time
  }

  /// The answer to a request; where it is a cosignature, what was cosigned is on disk already.
  package func answer(_ request: WebRequest) async -> WebResponse {
    guard request.path == path else { return Self.plain(404, "nothing is here\n") }
    guard request.method == "POST" else {
      return WebResponse(status: 405, headers: [WebField("Allow", "POST")])
    }
    // Which log it is has to be known before its lock can be taken; what is not even a request or of no log that is
    // known is decided without one.
    guard let origin = (try? WitnessRequest(bytes: request.body))?.checkpoint.origin,
      logs.contains(where: { $0.origin.utf8.elementsEqual(origin.utf8) })
    else { return refusal(WitnessDecision.decide(request: request.body, logs: logs, latest: { _ in nil })) }
    do throws(WitnessStoreError) {
      return try await store.update(origin: origin) { note throws(WitnessStoreError) in
        try decide(request.body, origin: origin, kept: note)
      }
    } catch {
      report(error)
      return Self.plain(500, "this witness cannot keep what it cosigns\n")
    }
  }

  private func decide(
    _ body: [UInt8], origin: String, kept: SignedNote?
  ) throws(WitnessStoreError) -> (keep: SignedNote?, answer: WebResponse) {
    let head = try kept.map { note throws(WitnessStoreError) in try self.head(of: note, origin: origin) }
    let decision = WitnessDecision.decide(request: body, logs: logs, latest: { _ in head })
    guard case .cosign(_, let note) = decision else { return (nil, refusal(decision)) }
    // The log's own lines alone are kept: others are anybody's, and could be of any length.
    let own = note.signatures.filter { isOfLog($0, origin) }
    guard let line = try? key.cosign(note, time: time()),
      let cosigned = try? SignedNote(text: note.text, signatures: own + [line])
    else { throw .signingFailed }
    guard cosigned.bytes.count <= Self.longestKept else {
      return (nil, Self.plain(400, "the checkpoint is too long\n"))
    }
    return (cosigned, Self.plain(200, line.line + "\n"))
  }

  /// The longest note that is kept, in bytes; a checkpoint has some two hundred.
  static let longestKept = 1 << 15

  private func isOfLog(_ signature: SignedNote.Signature, _ origin: String) -> Bool {
    logs.contains { log in
      log.origin.utf8.elementsEqual(origin.utf8)
        && log.keys.contains {
          $0.keyID == signature.keyID && $0.name.utf8.elementsEqual(signature.name.utf8)
        }
    }
  }

  /// What a kept note says; a note that this witness's key did not sign is not its own.
  private func head(of note: SignedNote, origin: String) throws(WitnessStoreError) -> WitnessedHead {
    guard (try? note.verified(by: [key.verifierKey])) != nil,
      let checkpoint = try? Checkpoint(text: note.text),
      checkpoint.origin.utf8.elementsEqual(origin.utf8)
    else {
      throw .damaged(path: origin, reason: "what is kept of it was not cosigned by \(key.verifierKey.name)")
    }
    return WitnessedHead(size: checkpoint.size, root: checkpoint.root)
  }

  private func refusal(_ decision: WitnessDecision) -> WebResponse {
    switch decision {
    case .refuse(let status, let body, let type):
      WebResponse(status: status, headers: [WebField("Content-Type", type)], body: Array(body.utf8))
    // Without a log's lock nothing is ever cosigned.
    case .cosign: Self.plain(500, "this witness cannot decide\n")
    }
  }

  private static func plain(_ status: Int, _ text: String) -> WebResponse {
    WebResponse(
      status: status, headers: [WebField("Content-Type", WitnessDecision.plainType)], body: Array(text.utf8))
  }
}
