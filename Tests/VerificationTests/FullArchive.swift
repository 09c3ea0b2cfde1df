import Testing
import TransparencyLog

/// A small archive with a file of every kind: blobs, a redaction, evidence, a change of keys, older partial tiles.
struct FullArchive {
  static let kept = Array("Please publish the report.\n".utf8)
  static let removed = Array("Names a child.\n".utf8)
  static let token = Array("not a token, but the bytes that were recorded".utf8)

  var archive: SampleArchive
  let first: SigningKey
  let entries: [[UInt8]]

  /// - Parameter isLater: Whether something was recorded after the change of keys.
  init(isLater: Bool = true) throws {
    let first = try SampleArchive.newKey()
    let second = try SampleArchive.newKey()
    var entries = [
      SampleArchive.source(), SampleArchive.snapshot(FullArchive.kept),
      SampleArchive.snapshot(FullArchive.removed),
      SampleArchive.redact(FullArchive.removed),
    ]
    var files: [String: [UInt8]] = ["log/.lock": [], "anchors/3.tsr": FullArchive.token]
    entries.append(SampleArchive.anchor(FullArchive.token, name: "3.tsr", size: 3, kind: "timestamp"))
    let seen = try first.sign(SampleArchive.checkpointText(Array(entries[..<4])))
    let cosigned = try SignedNote(
      text: seen.text,
      signatures: seen.signatures + [SignedNote.Signature(name: "w", keyID: KeyID(7), bytes: [1, 2, 3])])
    files["anchors/4-2.cosig"] = cosigned.bytes
    entries.append(
      SampleArchive.anchor(cosigned.bytes, name: "4-2.cosig", size: 4, kind: "cosignatures"))
    entries.append(SampleArchive.rotation(from: first.verifierKey, to: second.verifierKey))
    let text = SampleArchive.checkpointText(entries)
    let handover = try SignedNote(
      text: text, signatures: try first.sign(text).signatures + second.sign(text).signatures)
    files["anchors/\(entries.count).handover"] = handover.bytes
    let published = isLater ? [entries.count] : []
    if isLater { entries.append(SampleArchive.snapshot(FullArchive.kept)) }
    archive = try SampleArchive(
      entries: entries, blobs: [FullArchive.kept], publishedSizes: published, key: second)
    archive.files.merge(files) { $1 }
    if !isLater { archive.files["log/checkpoint"] = handover.bytes }
    self.first = first
    self.entries = entries
  }

  /// Older partial tiles and bundles, which may be absent.
  var mayBeAbsent: Set<String> {
    var paths: Set<String> = ["log/.lock"]
    for path in archive.files.keys where path.hasPrefix("log/tile") && !path.hasSuffix("/\(entries.count)") {
      paths.insert(path)
    }
    return paths
  }
}
