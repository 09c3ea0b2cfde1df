import Documents
import Revisions

extension DiffReport {
  package func json() throws -> String {
    var writer = JSONWriter()
    let (oldObject, newObject) = (
      try JSONText.encode(DocumentObject(oldDocument)), try JSONText.encode(DocumentObject(newDocument))
    )
    writer.object { writer in
      if !ignoring.rules.isEmpty {
        writer.member("ignored")
        writer.object { writer in
          writer.member("changes")
          writer.number(ignoring.changes)
          writer.array("rules", ignoring.rules) { $0.string($1) }
        }
      }
      writer.array("moves", revision.moves) { $0.move($1, self) }
      writer.member("new")
      writer.value(newObject)
      writer.member("old")
      writer.value(oldObject)
      writer.array("outside", outside) { $0.sentence($1, self, isOutside: true) }
      writer.member("schema")
      writer.string("diff/1")
      writer.array("sentences", revision.sentences) { $0.sentence($1, self, isOutside: false) }
      writer.member("summary")
      writer.summary(self)
      if let tool {
        writer.member("tool")
        writer.string(tool)
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// The parts of `diff/1`; their members stand in the order of their names, as in all JSON of the program.
extension JSONWriter {
  fileprivate mutating func move(_ passage: MovedPassage, _ report: DiffReport) {
    object { writer in
      writer.member("extent")
      writer.string(passage.extent.rawValue)
      writer.member("new")
      writer.quote(passage.new, in: report.new.text)
      writer.member("old")
      writer.quote(passage.old, in: report.old.text)
    }
  }

  fileprivate mutating func sentence(_ change: SentenceChange, _ report: DiffReport, isOutside: Bool) {
    object { writer in
      if !change.tags.isEmpty { writer.array("change", change.tags) { $0.string($1.rawValue) } }
      writer.member("kind")
      writer.string(change.kind.rawValue)
      let links = report.links(change)
      if !links.removed.isEmpty || !links.added.isEmpty {
        let all = links.removed.map { ("delete", $0) } + links.added.map { ("insert", $0) }
        writer.array("links", all) { writer, link in
          writer.object {
            $0.member("op")
            $0.string(link.0)
            $0.member("target")
            $0.string(link.1)
          }
        }
      }
      // What moved outside the document moved in a list of its own, which is not kept.
      if !isOutside, let move = change.move {
        writer.member("move")
        writer.number(move)
      }
      if let range = change.new {
        writer.member("new")
        writer.quote(range, in: report.new.text)
      }
      if let range = change.old {
        writer.member("old")
        writer.quote(range, in: report.old.text)
      }
      if !change.runs.isEmpty {
        writer.array("runs", change.runs) { writer, run in
          writer.object {
            $0.member("op")
            $0.string(run.op.rawValue)
            $0.member("text")
            $0.string(run.text)
          }
        }
      }
      if change.kind != .equal {
        writer.member("significance")
        writer.significance(change.significance)
      }
    }
  }

  private mutating func significance(_ significance: Significance) {
    object { writer in
      writer.array("reasons", significance.reasons) { writer, reason in
        writer.object {
          $0.member("points")
          $0.number(reason.points)
          $0.member("text")
          $0.string(reason.text)
        }
      }
      writer.member("score")
      writer.number(significance.score)
    }
  }

  fileprivate mutating func summary(_ report: DiffReport) {
    let summary = report.revision.summary
    let tags = report.tagCounts.sorted { $0.tag.rawValue < $1.tag.rawValue }
    object { writer in
      func number(_ name: String, _ value: Int, _ writer: inout JSONWriter) {
        writer.member(name)
        writer.number(value)
      }
      number("deleted", summary.deleted, &writer)
      number("edited", summary.edited, &writer)
      number("equal", summary.equal, &writer)
      number("inserted", summary.inserted, &writer)
      writer.member("isCoarse")
      writer.value(summary.isCoarse ? "true" : "false")
      number("moved", summary.moved, &writer)
      number("moves", report.revision.moves.count, &writer)
      writer.member("tags")
      writer.object { for (tag, count) in tags { number(tag.rawValue, count, &$0) } }
      number("wordsDeleted", summary.wordsDeleted, &writer)
      number("wordsInserted", summary.wordsInserted, &writer)
    }
  }

  /// A quote as `QuoteObject` has it, of a half-open range of UTF-8 bytes; takes the time of its length alone.
  private mutating func quote(_ range: Range<Int>, in text: TextRendition) {
    let context = text.context(of: range, codePoints: 32)
    object { writer in
      writer.member("end")
      writer.number(text.codePoint(atByte: range.upperBound))
      writer.member("exact")
      writer.string(text.utf8[range])
      writer.member("prefix")
      writer.string(text.utf8[context.lowerBound..<range.lowerBound])
      writer.member("start")
      writer.number(text.codePoint(atByte: range.lowerBound))
      writer.member("suffix")
      writer.string(text.utf8[range.upperBound..<context.upperBound])
    }
  }
}

extension TextRendition {
  /// A range of bytes with so many code points more on either side, as far as the text goes.
  fileprivate func context(of range: Range<Int>, codePoints: Int) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    for _ in 0..<codePoints where start > 0 {
      repeat { start -= 1 } while start > 0 && utf8[start] & 0xC0 == 0x80
    }
    for _ in 0..<codePoints where end < utf8.count {
      repeat { end += 1 } while end < utf8.count && utf8[end] & 0xC0 == 0x80
    }
    return start..<end
  }
}
