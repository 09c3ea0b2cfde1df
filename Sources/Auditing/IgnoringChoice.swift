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

extension IgnoreRules {
  /// What they take away from a document; `name` is what people call it.
  ///
  /// - Throws: `CaptureError.unreadable` where it takes too long; what `bytes` throws.
  package func match(_ document: Document, named name: String, bytes: () throws -> [UInt8]) throws -> Match {
    do {
      return try match(document, bytes: bytes)
    } catch let error as ReadingError {
      throw CaptureError.unreadable(name: name, error)
    }
  }
}
