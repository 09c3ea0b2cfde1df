import CLibXML2

/// Grows a tree from libxml2's events.
final class XMLEvents {
  private var tree = XMLTree()
  private let nodes: Int
  /// Names by libxml2's own pointers, which are one for each name in a parse.
  private var names: [NamePointers: Int32] = [:]

  private struct NamePointers: Hashable {
    let local: UInt
    let uri: UInt
  }

  private init(nodes: Int) { self.nodes = nodes }

  /// Namespace declarations in force at once: libxml2 looks through them for each name.
  private static let mostNamespaces: Int32 = 256

  /// The tree of a part.
  ///
  /// - Throws: `ReadingError.malformed` for XML that is not well formed or has a document type declaration,
  ///   `.limitExceeded` beyond the limits.
  static func tree(_ bytes: [UInt8], part: String, limits: ZipLimits) throws(ReadingError) -> XMLTree {
    let utf8 = try XMLScan.utf8(bytes, part: part)
    try XMLScan.check(utf8, part: part)
    let events = XMLEvents(nodes: limits.nodes)
    let result = unsafe utf8.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return clibxml2_xml_not_well_formed }
      return unsafe clibxml2_parse_xml(
        base, buffer.count, Int32(clamping: limits.depth), mostNamespaces,
        Unmanaged.passUnretained(events).toOpaque(),
        { user, name, uri, attributes, count in
          let events = unsafe Unmanaged<XMLEvents>.fromOpaque(user).takeUnretainedValue()
          return unsafe events.start(name, uri, UnsafeBufferPointer(start: attributes, count: count)) ? 0 : 1
        },
        { user in
          let events = unsafe Unmanaged<XMLEvents>.fromOpaque(user).takeUnretainedValue()
          events.tree.end()
        },
        { user, text, count in
          let events = unsafe Unmanaged<XMLEvents>.fromOpaque(user).takeUnretainedValue()
          guard events.hasRoom else { return 1 }
          unsafe events.tree.append(text: UnsafeBufferPointer(start: text, count: count))
          return 0
        })
    }
    withExtendedLifetime(events) {}
    switch result {
    case clibxml2_xml_done: return events.tree
    case clibxml2_xml_has_doctype:
      throw .malformed(reason: "the part \(part) has a document type declaration")
    case clibxml2_xml_too_deep:
      throw .limitExceeded(what: "elements open at once in the part \(part)", limit: limits.depth)
    case clibxml2_xml_too_many_namespaces:
      throw .limitExceeded(what: "namespaces in force in the part \(part)", limit: Int(mostNamespaces))
    case clibxml2_xml_stopped:
      throw .limitExceeded(what: "elements and texts of the part \(part)", limit: limits.nodes)
    case clibxml2_xml_no_memory: throw .malformed(reason: "no memory for the part \(part)")
    default: throw .malformed(reason: "the part \(part) is not well-formed XML")
    }
  }

  private var hasRoom: Bool { tree.nodes.count < nodes && !tree.isFull }

  private func start(
    _ name: UnsafePointer<CChar>, _ uri: UnsafePointer<CChar>?,
    _ attributes: UnsafeBufferPointer<clibxml2_attribute>
  ) -> Bool {
    guard hasRoom else { return false }
    var list: [(name: Int32, value: [UInt8])] = []
    for index in 0..<attributes.count {
      let attribute = unsafe attributes[index]
      let value = unsafe UnsafeBufferPointer(start: attribute.value, count: attribute.count)
      list.append((unsafe intern(attribute.name, attribute.uri), unsafe Self.unescaped(Array(value))))
    }
    tree.begin(unsafe intern(name, uri), attributes: list)
    return true
  }

  private func intern(_ local: UnsafePointer<CChar>, _ uri: UnsafePointer<CChar>?) -> Int32 {
    let key = NamePointers(local: UInt(bitPattern: local), uri: UInt(bitPattern: uri))
    if let known = names[key] { return known }
    let name = unsafe XMLNamespaces.name(String(cString: local), uri: uri.map { unsafe String(cString: $0) })
    let index = tree.intern(name)
    names[key] = index
    return index
  }

  /// Without entities libxml2 leaves every ampersand of a value as "&#38;", and nothing else as a reference.
  private static func unescaped(_ value: [UInt8]) -> [UInt8] {
    guard value.contains(UInt8(ascii: "&")) else { return value }
    var plain: [UInt8] = []
    var index = 0
    while index < value.count {
      plain.append(value[index])
      index += value[index...].starts(with: "&#38;".utf8) ? 5 : 1
    }
    return plain
  }
}
