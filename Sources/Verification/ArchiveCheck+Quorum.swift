import TransparencyLog

extension ArchiveCheck {
  /// What a note with cosignatures shows, and the time of the newest that holds.
  func cosigned(_ note: SignedNote) -> (VerificationReport.Anchor.Status, time: String?) {
    (.unchecked("the log's signature and the root hold; no policy names its witnesses"), nil)
  }
}
