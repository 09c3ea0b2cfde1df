/// What is known of the robots.txt of the origins, for as long as it may be used. Used by the loop's thread alone.
final class RobotsCache {
  /// What an origin's robots.txt means for its pages.
  enum Answer {
    case rules(RobotsRules)
    /// Nothing may be asked.
    case closed(FetchFailure.Reason)
  }

  private enum State {
    /// Asked, with the jobs that wait for it.
    case asking(Waiting)
    case known(Answer, until: ContinuousClock.Instant)
  }

  /// A class, since thousands may wait, and each would copy the list of those before.
  private final class Waiting {
    var jobs: [FetchJob]
    init(_ job: FetchJob) { jobs = [job] }
  }

  /// An answer is used for a day (RFC 9309 section 2.4), a failure for five minutes.
  private static let day = Duration.seconds(86_400)
  private static let shortly = Duration.seconds(300)

  let agent: String
  private var states: [String: State] = [:]
  private var limit = 4096

  init(agent: String) { self.agent = agent }

  enum Lookup {
    case known(Answer)
    /// The job waits with others.
    case waiting
    /// The job waits, and somebody has to ask.
    case toAsk
  }

  func look(_ origin: String, for job: FetchJob) -> Lookup {
    switch states[origin] {
    case .asking(let waiting):
      waiting.jobs.append(job)
      return .waiting
    case .known(let answer, let until) where until > .now: return .known(answer)
    default:
      states[origin] = .asking(Waiting(job))
      return .toAsk
    }
  }

  /// Keeps an answer, and gives the jobs that waited for it.
  func keep(_ answer: Answer, of origin: String) -> [FetchJob] {
    var waiting: [FetchJob] = []
    if case .asking(let held) = states[origin] { waiting = held.jobs }
    let now = ContinuousClock.now
    if states.count >= limit {
      states = states.filter { entry in
        if case .known(_, let until) = entry.value { return until > now }
        return true
      }
      limit = max(4096, states.count * 2)
    }
    if case .rules = answer {
      states[origin] = .known(answer, until: now + Self.day)
    } else {
      states[origin] = .known(answer, until: now + Self.shortly)
    }
    return waiting
  }

  /// What an answer to the question for robots.txt means (RFC 9309 section 2.3.1).
  func answer(_ result: Result<Fetched, FetchFailure>) -> Answer {
    switch result {
    case .success(let fetched):
      switch fetched.status {
      case 200...299:
        guard let bytes = try? fetched.body.bytes() else {
          return .closed(.robots("it could not be kept while it was read"))
        }
        return .rules(RobotsRules(file: bytes, agent: agent))
      // Unavailable: everything is permitted.
      case 300...499: return .rules(RobotsRules())
      default: return .closed(.robots("it could not be read, status \(fetched.status); try again later"))
      }
    case .failure(let failure):
      switch failure.reason {
      case .tooManyRedirects, .redirectLoop: return .rules(RobotsRules())
      // What makes robots.txt unreachable makes the page so too, and is the plainer reason.
      case .privateAddress where failure.hops.isEmpty, .unresolved where failure.hops.isEmpty,
        .refused where failure.hops.isEmpty, .timedOut where failure.hops.isEmpty,
        .tls where failure.hops.isEmpty:
        return .closed(failure.reason)
      default: return .closed(.robots("it could not be read: \(failure.reason)"))
      }
    }
  }
}
