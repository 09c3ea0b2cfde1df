package import Archive
import Capture
package import Documents
package import Revisions

/// Which rules hold for a comparison: those that a person gives, and those that the sources have.
package struct IgnoringChoice: Sendable, Equatable {
  package let given: [IgnoreRule]
  package let usesSourceRules: Bool

  /// By default the sources' own rules and no others.
  package init(given: [IgnoreRule] = [], usesSourceRules: Bool = true) {
    self.given = given
    self.usesSourceRules = usesSourceRules
  }

  /// The rules for documents of some sources, each rule once; they hold for all of the documents.
  ///
  /// - Throws: `SourceRulesError`, `IgnoreRuleError`, `ArchiveError`.
  package func rules(of sources: [String], in archive: Archive?) throws -> IgnoreRules {
    var rules = given
    if usesSourceRules, let archive {
      for source in sources {
        for text in try archive.catalog.rules(of: source)?.rules ?? [] {
          do throws(IgnoreRuleError) {
            rules.append(try IgnoreRule(text))
          } catch {
            throw SourceRulesError(source: source, error: error)
          }
        }
      }
    }
    return try IgnoreRules(rules)
  }
}

/// A rule of a source that this version does not read.
package struct SourceRulesError: Error, Equatable {
  package let source: String
  package let error: IgnoreRuleError
}

/// A document has nothing of what alone is to be compared.
package struct NothingSelectedError: Error, Equatable {
  /// What people call the document.
  package let name: String
  /// The `only:` rules that mean nothing in it.
  package let rules: [String]

  /// One line for people.
  package var message: String {
    "the selector matched nothing in \(name): \(rules.joined(separator: ", ")); name both parts where a page was rebuilt "
      + "(only:#old, #new), or compare all of it with --no-ignore"
  }
}

extension IgnoreRules {
  /// What they take away from a document that is to be compared; `name` is what people call it.
  ///
  /// - Throws: `NothingSelectedError` where an `only:` rule means nothing in it: compared with a version in which it does, all of that
  ///   would look deleted. `CaptureError.unreadable` where it takes too long; what `bytes` throws.
  ///   With `requiresSelection` false what is missing is told in the match alone.
  package func match(
    _ document: Document, named name: String, requiresSelection: Bool = true, bytes: () throws -> [UInt8]
  ) throws -> Match {
    do {
      let match = try match(document, bytes: bytes)
      guard match.missing.isEmpty || !requiresSelection else {
        throw NothingSelectedError(name: name, rules: match.missing)
      }
      return match
    } catch let error as ReadingError {
      throw CaptureError.unreadable(name: name, error)
    }
  }
}
