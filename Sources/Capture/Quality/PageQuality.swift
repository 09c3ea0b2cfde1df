package import Documents

/// Whether an answer is the document that was asked for, or something that stands in its way.
///
/// A pure judgment over words and structure, with what speaks for it. It never says that a document is good; where it says
/// `blocked` nothing was seen, and nothing may be concluded about the document.
package struct PageQuality: Sendable, Equatable {
  package enum Verdict: String, Sendable {
    case ok
    /// Something else was shown in its place.
    case blocked
    /// The answer says that there is no such document.
    case gone
  }

  /// What stands in a document's place; the names are those of reports.
  package enum Kind: String, Sendable, CaseIterable {
    case challenge, captcha, denied, consent, login, paywall
    case notFound = "not-found"
    case maintenance
    case serverError = "server-error"
    case empty, truncated
    case mediaType = "media-type"
  }

  /// One piece of evidence.
  package struct Reason: Sendable, Equatable {
    package let kind: Kind
    /// How sure it alone makes, 0…1.
    package let weight: Double
    /// One line without anything of the page's own in it but numbers.
    package let text: String
  }

  /// 1 where nothing speaks against it, 0 where it is certain that it is something else.
  package let score: Double
  package let verdict: Verdict
  /// The strongest first.
  package let reasons: [Reason]

  /// Below this score an answer is not taken for the document.
  package static let threshold = 0.5

  /// What stands in the document's place; nil where it is taken for the document.
  package var kind: Kind? { verdict == .ok ? nil : reasons.first?.kind }

  /// The strongest reasons as one line for people, each thing said once: kinds share what they measure.
  package var line: String {
    var said: [String] = []
    for text in reasons.map(\.text) where !said.contains(where: { $0.hasPrefix(text) }) {
      if let shorter = said.firstIndex(where: text.hasPrefix) {
        said[shorter] = text
      } else {
        said.append(text)
      }
    }
    return said.prefix(4).joined(separator: "; ")
  }

  /// Judges an answer; `previous` is the last version of the same source, where there is one.
  package static func judge(_ answer: PageAnswer, previous: Document? = nil) -> PageQuality {
    let page = JudgedPage(answer, previous: previous)
    var reasons = StatusEvidence.reasons(page) + ChallengeEvidence.reasons(page)
    reasons += PhraseEvidence.reasons(page) + ConsentEvidence.reasons(page) + DamageEvidence.reasons(page)
    return PageQuality(reasons)
  }

  /// Weighs evidence: pieces of one family join (both must be wrong for it to be the document), families do not, since an
  /// article may touch on several.
  init(_ reasons: [Reason]) {
    var doubt: [Family: Double] = [:]
    for reason in reasons { doubt[Family(reason.kind), default: 1] *= 1 - min(1, max(0, reason.weight)) }
    let (family, least) =
      doubt.min { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) } ?? (.seen, 1)
    score = (least * 1000).rounded() / 1000
    verdict = score >= Self.threshold ? .ok : family == .missing ? .gone : .blocked
    self.reasons = reasons.filter { $0.weight > 0 }.enumerated().sorted {
      let (a, b) = (Family($0.element.kind) == family, Family($1.element.kind) == family)
      if a != b { return a }
      return ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
    }.map(\.element)
  }

  private enum Family: Int {
    case seen, barred, asked, consent, missing, away, damaged, other

    init(_ kind: Kind) {
      self =
        switch kind {
        case .challenge, .captcha, .denied: .barred
        case .login, .paywall: .asked
        case .consent: .consent
        case .notFound: .missing
        case .maintenance, .serverError: .away
        case .empty, .truncated: .damaged
        case .mediaType: .other
        }
    }
  }
}
