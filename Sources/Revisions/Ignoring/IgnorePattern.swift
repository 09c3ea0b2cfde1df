internal import CRE2
import Synchronization

/// A regular expression of RE2's: matching takes time linear in the text, whatever pattern and text are.
///
/// Safe because the pattern is compiled once, freed once when the owner goes, and never changed in between; no pointer
/// leaves this file.
@safe final class IgnorePattern: @unchecked Sendable {
  // Unchecked: a compiled RE2 may be used by several threads at once; matching changes a cache alone, which it locks itself.
  private let compiled: OpaquePointer

  /// The patterns used last: compiling one takes longer than matching it to a page, and a watcher asks for the same ones all day.
  private static let kept = Mutex<[String: IgnorePattern]>([:])
  /// Each may grow to `mostMemory`, though few grow beyond a tenth of that.
  private static let mostKept = 16

  /// The compiled pattern, kept for the next time; nil where it is none, or too large.
  static func shared(_ pattern: String) -> IgnorePattern? {
    if let known = kept.withLock({ $0[pattern] }) { return known }
    guard let made = IgnorePattern(pattern) else { return nil }
    kept.withLock {
      if $0.count >= mostKept { $0.removeAll(keepingCapacity: true) }
      $0[pattern] = made
    }
    return made
  }

  /// Bytes that the compiled pattern and the automata of its matching may take.
  private static let mostMemory: Int64 = 8 << 20

  /// Compiles a pattern; nil where it is none, or too large.
  init?(_ pattern: String) {
    guard case .success(let made) = unsafe Self.compile(pattern) else { return nil }
    unsafe compiled = made
  }

  deinit { unsafe cre2_free(compiled) }

  /// Why a text is no pattern; nil where it is one.
  static func fault(of pattern: String) -> String? {
    switch unsafe compile(pattern) {
    case .success(let made):
      unsafe cre2_free(made)
      return nil
    case .failure(let fault): return fault.message
    }
  }

  private struct Fault: Error { let message: String }

  private static func compile(_ pattern: String) -> Result<OpaquePointer, Fault> {
    var message = [CChar](repeating: 0, count: 256)
    var text = pattern
    let made = text.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        unsafe message.withUnsafeMutableBufferPointer { message -> OpaquePointer? in
          guard let base = message.baseAddress else { return nil }
          return unsafe cre2_compile(
            characters.baseAddress, characters.count, mostMemory, base, message.count)
        }
      }
    }
    if let made = unsafe made { return unsafe .success(made) }
    let characters = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return unsafe .failure(Fault(message: String(decoding: characters, as: UTF8.self)))
  }

  /// Adds the matches in a half-open range of valid UTF-8, which `^` and `$` see as the whole text; those that are empty
  /// are none.
  ///
  /// - Returns: Whether it came to the end before the time was over.
  func find(
    in range: Range<Int>, of bytes: [UInt8], until end: ContinuousClock.Instant,
    into found: inout [Range<Int>]
  ) -> Bool {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe UnsafeBufferPointer(rebasing: buffer[range]).withMemoryRebound(to: CChar.self) { text in
        var (start, matchStart, matchEnd, searches) = (0, 0, 0, 0)
        while start <= text.count,
          unsafe cre2_find(compiled, text.baseAddress, text.count, start, &matchStart, &matchEnd) == 1
        {
          if matchStart < matchEnd {
            found.append(range.lowerBound + matchStart..<range.lowerBound + matchEnd)
            start = matchEnd
          } else {
            start = matchEnd + 1
            // Not into the middle of a character.
            while start < text.count, unsafe UInt8(bitPattern: text[start]) & 0xC0 == 0x80 { start += 1 }
          }
          searches += 1
          if searches % 64 == 0, ContinuousClock.now >= end { return false }
        }
        return true
      }
    }
  }
}
