extension Routes {
  /// The pages for people.
  ///
  /// They stand behind every route with a name where `{version}` is (`/sources/{id}/timemap`): the first that fits answers.
  static let pages: [Route] = [
    SourcePage.route, SnapshotPage.route, OriginalPage.route, OriginalPage.frame, RawAnswer.route,
    ReportPages.diff,
    ReportPages.align,
    ReportPages.matrix, ReportPages.history, SearchPage.route,
  ]
}
