internal import CLibXML2
import Glibc

/// The attributes that libxml2 reads from tags of a page; the only file that speaks to it.
final class HTMLStartTagEvents {
  private var table: HTMLAttributeTable
  private let tags: [(end: UInt32, list: Int)]
  private let deadline: HTMLDeadline
  private var isLate = false
  private var number = 0
  /// The first tag that has not been reported.
  private var next = 0

  /// Tags between two looks at the clock.
  private static let tagsPerLook = 1024

  private init(_ markup: HTMLMarkup, _ table: consuming HTMLAttributeTable, deadline: HTMLDeadline) {
    self.table = table
    tags = markup.tags
    self.deadline = deadline
  }

  /// A table with the attributes of every tag of the markup in their lists; the list of a tag that libxml2 passes over
  /// stays empty. No pointer outlives the call.
  static func attributes(
    of markup: HTMLMarkup, in table: consuming HTMLAttributeTable, deadline: HTMLDeadline
  ) throws(ReadingError) -> HTMLAttributeTable {
    if markup.tags.isEmpty { return table }
    let events = HTMLStartTagEvents(markup, table, deadline: deadline)
    let user = unsafe Unmanaged.passUnretained(events).toOpaque()
    let result = unsafe markup.bytes.withUnsafeBufferPointer { buffer -> clibxml2_result in
      guard let base = buffer.baseAddress else { return clibxml2_done }
      return unsafe clibxml2_parse_html(base, buffer.count, user) { user, attributes, offset in
        let events = unsafe Unmanaged<HTMLStartTagEvents>.fromOpaque(user).takeUnretainedValue()
        unsafe events.startTag(attributes, at: offset)
        return events.isLate ? 1 : 0
      }
    }
    withExtendedLifetime(events) {}
    if events.isLate { throw deadline.error }
    guard result == clibxml2_done else { throw .malformed(reason: "out of memory") }
    return events.table
  }

  private func startTag(_ attributes: UnsafePointer<UnsafePointer<CChar>?>, at offset: Int64) {
    number += 1
    if number % Self.tagsPerLook == 0 { isLate = deadline.hasPassed }
    while next < tags.count, Int64(tags[next].end) < offset { next += 1 }
    guard next < tags.count, Int64(tags[next].end) == offset else { return }
    var index = 0
    while let name = unsafe attributes[index] {
      let value = unsafe attributes[index + 1]
      if let name = unsafe HTMLAttributes.Name(key: HTMLElement.key(name)) {
        let length = unsafe value.map { unsafe strlen($0) } ?? 0
        unsafe table.append(name, value: UnsafeRawBufferPointer(start: value, count: length))
      }
      index += 2
    }
    table.endList(inPlaceOf: tags[next].list)
    next += 1
  }
}

extension HTMLElement {
  /// The key of a name that a NUL ends.
  fileprivate static func key(_ name: UnsafePointer<CChar>) -> UInt64 {
    var key: UInt64 = 0
    var index = 0
    while unsafe name[index] != 0 {
      unsafe add(UInt8(bitPattern: name[index]), at: index, to: &key)
      index += 1
    }
    return key
  }
}
