internal import CLibXML2

/// libxml2's start tags of a prepared page; the only file that speaks to it.
enum HTMLStartTagEvents {

  /// libxml2's own stack may hold more than ours (it never closes some that we do), but not without bound.
  private static let depthLimit: Int32 = 8192

  /// Reports every start tag of a page in order; no pointer outlives the call.
  static func read(_ page: HTMLBytes, into receiver: HTMLTreeBuilder) throws(ReadingError) {
    let user = unsafe Unmanaged.passUnretained(receiver).toOpaque()
    let result = unsafe page.bytes.withUnsafeBufferPointer { buffer -> clibxml2_result in
      guard let base = buffer.baseAddress else { return clibxml2_done }
      return unsafe clibxml2_parse_html(base, buffer.count, depthLimit, user) {
        user, name, attributes, offset in
        let receiver = unsafe Unmanaged<HTMLTreeBuilder>.fromOpaque(user).takeUnretainedValue()
        receiver.startTag(
          key: unsafe HTMLElement.key(name), attributes: unsafe HTMLAttributes(attributes), at: Int(offset))
      }
    }
    withExtendedLifetime(receiver) {}
    switch result {
    case clibxml2_done: return
    case clibxml2_too_deep: throw .malformed(reason: "elements nested deeper than \(depthLimit)")
    default: throw .malformed(reason: "out of memory")
    }
  }
}

extension HTMLAttributes {
  /// The attributes that the reader looks at, copied.
  fileprivate init(_ pairs: UnsafePointer<UnsafePointer<CChar>?>?) {
    self.init()
    guard let pairs = unsafe pairs else { return }
    var index = 0
    while let name = unsafe pairs[index] {
      if let attribute = unsafe HTMLAttributes.Name(key: HTMLElement.key(name)), self[attribute] == nil {
        self[attribute] = unsafe pairs[index + 1].map { unsafe String(cString: $0) } ?? ""
      }
      index += 2
    }
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
