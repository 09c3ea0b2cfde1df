import Documents

/// What of a document is not compared: the text of some elements, or what a pattern matches, or all but some elements.
///
/// In text `css:SELECTOR`, `regex:PATTERN`, `preset:NAME` or `only:SELECTOR`.
package struct IgnoreRule: Sendable, Hashable {
  enum Form: Sendable, Equatable {
    /// What any of them means.
    case elements([Selector])
    /// RE2's syntax.
    case pattern(String)
    /// Everything but what it means.
    case only(Selector)
    /// No text, but fields of links' addresses that change from visit to visit.
    case linkFields
  }

  /// The rule with its prefix; two rules of the same text are the same.
  package let text: String
  let form: Form

  /// The longest rule in bytes of UTF-8.
  package static let longest = 1000
  /// The most rules that hold at once.
  package static let most = 100

  package static func == (first: IgnoreRule, second: IgnoreRule) -> Bool { first.text == second.text }
  package func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// Reads a rule; one without a prefix that begins with `#`, `.` or `[` is a selector.
  package init(_ text: String) throws(IgnoreRuleError) {
    guard text.utf8.count <= Self.longest else { throw IgnoreRuleError(rule: text, reason: .tooLong) }
    guard !text.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }) else {
      throw IgnoreRuleError(rule: text, reason: .controlCharacter)
    }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = parts.count == 2 ? String(parts[1]) : ""
    switch parts.first {
    case "css" where parts.count == 2:
      (self.text, form) = (text, .elements([try Self.selector(rest, text)]))
    case "only" where parts.count == 2:
      (self.text, form) = (text, .only(try Self.selector(rest, text)))
    case "regex" where parts.count == 2:
      if let reason = IgnorePattern.fault(of: rest) {
        throw IgnoreRuleError(rule: text, reason: .pattern(reason))
      }
      (self.text, form) = (text, .pattern(rest))
    case "preset" where parts.count == 2:
      guard let preset = IgnorePreset(rawValue: rest) else {
        throw IgnoreRuleError(rule: text, reason: .unknownPreset)
      }
      (self.text, form) = (text, preset.form)
    default:
      guard let first = text.first, "#.[".contains(first) else {
        throw IgnoreRuleError(rule: text, reason: .noPrefix)
      }
      (self.text, form) = ("css:" + text, .elements([try Self.selector(text, text)]))
    }
  }

  private static func selector(_ selector: String, _ rule: String) throws(IgnoreRuleError) -> Selector {
    do {
      return try Selector(selector)
    } catch {
      throw IgnoreRuleError(
        rule: rule, reason: .selector(error.reason, at: selector.utf8.prefix(error.offset).count))
    }
  }

  /// Whether it speaks of elements, which only pages have.
  package var needsElements: Bool {
    switch form {
    case .elements, .only: true
    case .pattern, .linkFields: false
    }
  }

  /// Whether it says what is compared, and not what is left out.
  package var isOnly: Bool {
    if case .only = form { true } else { false }
  }

  /// Whether it leaves out no text but parts of links' addresses.
  package var isOfLinks: Bool { form == .linkFields }
}

/// Why a text is no rule.
package struct IgnoreRuleError: Error, Equatable {
  package enum Reason: Sendable, Equatable {
    case tooLong
    case controlCharacter
    /// It does not say what it is.
    case noPrefix
    case unknownPreset
    /// What stands at an offset of the selector, in bytes, and is not read.
    case selector(String, at: Int)
    /// What RE2 says of the pattern.
    case pattern(String)
    /// More than `IgnoreRule.most`.
    case tooMany
  }

  /// As it was given.
  package let rule: String
  package let reason: Reason

  /// For people, to follow "the rule ‘…’".
  package var message: String {
    switch reason {
    case .tooLong: "has more than \(IgnoreRule.longest) bytes; shorten it"
    case .controlCharacter: "has a control character; write \\t or \\n in a pattern"
    case .noPrefix: "is neither a selector nor a pattern; begin it with css:, only:, regex: or preset:"
    case .unknownPreset:
      "names no preset; there are \(IgnorePreset.allCases.map { "preset:" + $0.rawValue }.joined(separator: ", "))"
    case .selector(let found, let offset):
      "is no selector that is read here: \(found) behind byte \(offset); see docs/rules.md for what is"
    case .pattern(let reason): "is no regular expression of RE2's: \(reason)"
    case .tooMany: "is one too many; at most \(IgnoreRule.most) rules hold at once"
    }
  }
}
