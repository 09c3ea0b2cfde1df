import Archive
import Reviewing

extension ReviewedPair {
  /// What stands beside a demand, "Ana holds declined", "Bo passage-changed absent".
  func standings(_ id: String) throws -> [String] {
    reviews.byDemand[try index(of: id)].map {
      "\($0.event.reviewer) \($0.reason?.rawValue ?? "holds") \($0.event.disposition)"
    }
  }
}
