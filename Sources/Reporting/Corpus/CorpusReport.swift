package import Alignment
package import Archive
package import Auditing
package import Capture

/// A search of an archive for the demands of a letter, with what a reader needs to check it.
package struct CorpusReport: Sendable {
  package let letter: ReportedDocument
  package let result: CorpusResult
  package let checkpoint: ReportedCheckpoint
  /// Name and version of the aligner.
  package let aligner: String

  package init(
    letter: ReportedDocument, result: CorpusResult, checkpoint: ReportedCheckpoint, aligner: String
  ) {
    self.letter = letter
    self.result = result
    self.checkpoint = checkpoint
    self.aligner = aligner
  }

  /// Searches the archive of a resolver for the demands of a document by the name that people give it.
  ///
  /// - Parameters:
  ///   - top: How many passages a demand gets, and how many sources are aligned.
  ///   - embedder: Orders what the index found by meaning beside words, and has a say in the answers.
  ///   - progress: Is told how many of how many snapshots have been looked at.
  package static func make(
    demands: String, top: Int, roles: [SourceRole], allVersions: Bool, resolver: InputResolver,
    embedder: (any Embedder)? = nil, progress: ((Int, Int) -> Void)? = nil
  ) throws -> CorpusReport {
    let letter = try resolver.resolve(demands)
    let archive = try resolver.archive()
    let request = CorpusRequest(
      letter: letter, top: top, roles: roles, allVersions: allVersions, embedder: embedder)
    return CorpusReport(
      letter: ReportedDocument(letter),
      result: try CorpusSearch.run(request, archive: archive, progress: progress),
      checkpoint: ReportedCheckpoint(archive.checkpoint), aligner: Aligner().name(consulting: embedder))
  }

  /// What was searched, in one line.
  var extentLine: String {
    let extent = result.extent
    return
      "\(extent.sentences) sentences of \(Self.counted(extent.snapshots, "snapshot")) of "
      + "\(Self.counted(extent.sources, "source")) searched"
      + (result.left.isEmpty ? "" : ", \(result.left.count) left out")
  }

  /// Whether an embedder had a say.
  var comparesMeaning: Bool { aligner != Aligner.version }

  /// What the figures are and are not, in one line.
  var caveat: String {
    let order =
      comparesMeaning
      ? "Passages are found by shared words alone, so that one without a shared word is not found, and ordered by words (BM25) "
        + "and meaning (cosine) together: they speak of the matter, and need not answer. Aligned by \(aligner). "
      : "Passages are ranked by shared words (BM25) alone: they speak of the matter, and need not answer. "
    return order
      + "Answers are the aligner's, for the sources that share most; that none is given does not mean that there is none."
  }

  /// Where words stand and since when, with a note where that was before the letter.
  func dated(_ origin: CorpusOrigin) -> String {
    (origin.isPublication ? "" : "recorded ") + origin.date + (isOlder(origin) ? ", before the letter" : "")
  }

  /// Whether words stood before the letter was published.
  func isOlder(_ origin: CorpusOrigin) -> Bool { result.letterDate.map { origin.date < $0 } ?? false }

  private static func counted(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }
}
