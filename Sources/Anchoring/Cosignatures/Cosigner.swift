package import HTTPTransfer
package import TransparencyLog

/// What a witness gave for a checkpoint.
package struct Cosignatures: Sendable, Hashable {
  /// The lines to add to the note, checked against the witness's key.
  package let lines: [SignedNote.Signature]
  /// The same, with the times at which the witness saw the checkpoint.
  package let verified: [VerifiedSignature]
}

/// Asks witnesses to cosign a log's checkpoints (C2SP tlog-witness).
package struct Cosigner: Sendable {
  private let http: HTTPClient
  /// How often a witness may answer with another size than the one sent.
  private static let attempts = 4

  package init(http: HTTPClient) { self.http = http }

  /// The cosignatures of one witness over a signed checkpoint.
  ///
  /// - Parameters:
  ///   - url: The witness's submission prefix, without `/add-checkpoint`.
  ///   - keys: What is known of the witness; keys that do not cosign are not looked at.
  ///   - knownSize: The size that the witness was last known to have; a wrong one costs one more request.
  ///   - proof: The consistency proof from a size, at most the checkpoint's, to the checkpoint; not asked for from 0.
  package func collect(
    note: SignedNote, url: String, keys: [VerifierKey], knownSize: TreeSize = TreeSize(0),
    proof: (_ older: TreeSize) throws -> [Digest]
  ) throws(CosignerError) -> Cosignatures {
    let address = (url.last == "/" ? String(url.dropLast()) : url) + "/add-checkpoint"
    let shown = HTTPRequest(url: url).shownURL
    let cosigning = keys.filter { $0.algorithm == .cosignatureV1 }
    guard !cosigning.isEmpty else { throw .noKey(url: shown) }
    guard let checkpoint = try? Checkpoint(text: note.text) else { throw .badNote(url: shown) }
    var older = min(knownSize, checkpoint.size)
    for _ in 0..<Self.attempts {
      let hashes = try self.hashes(from: older, to: checkpoint.size, url: shown, proof)
      guard let request = try? WitnessRequest(oldSize: older, proof: hashes, note: note) else {
        throw .badNote(url: shown)
      }
      let response = try send(request, to: address)
      switch response.status {
      case 200: return try accepted(response, note: note, keys: cosigning, url: shown)
      case 409: older = try known(response, sent: older, checkpoint: checkpoint, url: shown)
      case 404: throw .unknownLog(url: shown, origin: ShownText.safe(checkpoint.origin))
      case 403: throw .unknownKey(url: shown)
      case 422: throw .badProof(url: shown, from: older)
      default:
        let words = String(decoding: response.body.prefix(200), as: UTF8.self)
        throw .badAnswer(url: shown, status: response.status, reason: ShownText.safe(words))
      }
    }
    throw .busy(url: shown)
  }

  private func hashes(
    from older: TreeSize, to newer: TreeSize, url: String, _ proof: (TreeSize) throws -> [Digest]
  ) throws(CosignerError) -> [Digest] {
    // From nothing, and to the same, there is nothing to prove.
    if older.value == 0 || older == newer { return [] }
    do { return try proof(older) } catch {
      throw .noProof(url: url, from: older, reason: ShownText.safe("\(error)"))
    }
  }

  private func send(_ request: WitnessRequest, to address: String) throws(CosignerError) -> HTTPResponse {
    do throws(HTTPTransferError) {
      return try http.send(
        HTTPRequest(
          method: "POST", url: address, headers: [HTTPField("Content-Type", "text/plain; charset=utf-8")],
          body: request.bytes))
    } catch {
      throw .transfer(error)
    }
  }

  /// The size that a witness names in a conflict, if it is worth another request.
  private func known(
    _ response: HTTPResponse, sent: TreeSize, checkpoint: Checkpoint, url: String
  ) throws(CosignerError) -> TreeSize {
    let text = String(decoding: response.body.prefix(32), as: UTF8.self)
    let digits = text.last == "\n" ? String(text.dropLast()) : text
    guard response.mediaType == WitnessDecision.sizeType, let value = UInt64(digits), String(value) == digits
    else {
      throw .badAnswer(url: url, status: 409, reason: "the conflict names no size")
    }
    let size = TreeSize(value)
    guard size <= checkpoint.size else { throw .ahead(url: url, size: size, ours: checkpoint.size) }
    // It was told of this very size and refuses all the same: under it, it knows another root.
    guard size != sent else { throw .forked(url: url, size: size) }
    return size
  }

  private func accepted(
    _ response: HTTPResponse, note: SignedNote, keys: [VerifierKey], url: String
  ) throws(CosignerError) -> Cosignatures {
    let answer = Array((note.text + "\n").utf8) + response.body
    guard let cosigned = try? SignedNote(bytes: answer), cosigned.text == note.text else {
      throw .badAnswer(url: url, status: 200, reason: "it holds no signature lines")
    }
    guard let verified = try? cosigned.verified(by: keys) else { throw .badCosignature(url: url) }
    let lines = cosigned.signatures.filter { line in
      keys.contains { $0.keyID == line.keyID && $0.name.utf8.elementsEqual(line.name.utf8) }
    }
    return Cosignatures(lines: lines, verified: verified)
  }
}
