import Archive

/// What a check event says, as far as a notice tells it.
struct CheckedLook {
  let source: String
  let recorded: String
  /// nil where the look found what it looked for.
  let problem: Notice.Kind?
  let reason: String?
  let status: Int?
  let tries: Int?

  /// The results that are told.
  static let problems: Set<Notice.Kind> = [.blocked, .gone, .failed]

  init(_ event: CheckEvent) {
    source = event.source
    recorded = event.recorded
    problem = Self.problem(event.result.rawValue)
    reason = event.reason
    status = event.retrieval?.status
    tries = event.tries
  }

  static func problem(_ result: String) -> Notice.Kind? {
    Notice.Kind(rawValue: result).flatMap { problems.contains($0) ? $0 : nil }
  }
}
