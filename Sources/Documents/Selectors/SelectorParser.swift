/// Reads a selector from left to right; anything that is not of the part supported is refused with its place.
struct SelectorParser {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func list() throws(SelectorError) -> (compounds: [Selector.Compound], subjects: UInt64) {
    guard bytes.count <= Selector.longest else {
      throw SelectorError(offset: Selector.longest, reason: "more than \(Selector.longest) bytes")
    }
    var compounds: [Selector.Compound] = []
    var subjects: UInt64 = 0
    var combinator = Selector.Combinator.first
    skipSpace()
    while true {
      compounds.append(Selector.Compound(combinator: combinator, conditions: try compound()))
      guard compounds.count <= Selector.mostCompounds else {
        throw error("more than \(Selector.mostCompounds) elements in one selector")
      }
      let hadSpace = skipSpace()
      switch peek {
      case nil:
        return (compounds, subjects | 1 << UInt64(compounds.count - 1))
      case UInt8(ascii: ","):
        subjects |= 1 << UInt64(compounds.count - 1)
        combinator = .first
        index += 1
      case UInt8(ascii: ">"):
        combinator = .child
        index += 1
      case UInt8(ascii: "+"):
        combinator = .next
        index += 1
      case UInt8(ascii: "~"):
        combinator = .later
        index += 1
      default:
        guard hadSpace else { throw unexpected() }
        combinator = .descendant
      }
      skipSpace()
    }
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func error(_ reason: String) -> SelectorError { SelectorError(offset: index, reason: reason) }

  private func unexpected() -> SelectorError {
    guard index < bytes.count else { return error("its end") }
    let rest = String(decoding: bytes[index...], as: UTF8.self)
    return error("“\(rest.prefix(12))\(rest.count > 12 ? "…" : "")”")
  }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let start = index
    while let byte = peek, byte == 0x20 || (0x09...0x0D).contains(byte) { index += 1 }
    return index > start
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func compound() throws(SelectorError) -> [Selector.Condition] {
    var conditions: [Selector.Condition] = []
    if take("*") {
      conditions.append(.any)
    } else if startsName {
      conditions.append(.type(Self.lowered(try name())))
    }
    while let condition = try simple() { conditions.append(condition) }
    if conditions.isEmpty { throw unexpected() }
    return conditions
  }

  /// A condition that begins with a sign of its own; nil where none stands here.
  private mutating func simple() throws(SelectorError) -> Selector.Condition? {
    switch peek {
    case UInt8(ascii: "#"):
      index += 1
      return .id(try name())
    case UInt8(ascii: "."):
      index += 1
      return .class(try name())
    case UInt8(ascii: "["): return try attribute()
    case UInt8(ascii: ":"): return try pseudoClass(isNegated: false)
    default: return nil
    }
  }

  private mutating func attribute() throws(SelectorError) -> Selector.Condition {
    index += 1
    skipSpace()
    let name = Self.lowered(try name())
    skipSpace()
    if take("]") { return .attribute(name, .isPresent, []) }
    let comparison: Selector.Comparison
    switch peek {
    case UInt8(ascii: "="): comparison = .equals
    case UInt8(ascii: "~"): comparison = .hasWord
    case UInt8(ascii: "^"): comparison = .begins
    case UInt8(ascii: "$"): comparison = .ends
    case UInt8(ascii: "*"): comparison = .contains
    case UInt8(ascii: "|"): comparison = .hasLanguage
    default: throw unexpected()
    }
    if comparison != .equals { index += 1 }
    guard take("=") else { throw unexpected() }
    skipSpace()
    let value = try value()
    skipSpace()
    guard take("]") else { throw unexpected() }
    return .attribute(name, comparison, value)
  }

  private mutating func value() throws(SelectorError) -> [UInt8] {
    guard let quote = peek, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return try name()
    }
    index += 1
    var value: [UInt8] = []
    while let byte = peek {
      if byte == quote {
        index += 1
        return value
      }
      if byte == UInt8(ascii: "\\") { value += try escape() } else { value.append(byte); index += 1 }
    }
    throw error("no closing quotation mark")
  }

  private mutating func pseudoClass(isNegated: Bool) throws(SelectorError) -> Selector.Condition {
    let start = index
    index += 1
    let word = peek == UInt8(ascii: ":") ? "" : String(decoding: Self.lowered(try name()), as: UTF8.self)
    switch word {
    case "first-child": return .nthChild(step: 0, first: 1)
    case "last-child": return .lastChild
    case "nth-child" where take("("):
      let (step, first) = try steps()
      guard take(")") else { throw unexpected() }
      return .nthChild(step: step, first: first)
    case "not" where !isNegated && take("("):
      skipSpace()
      let inner: Selector.Condition
      if take("*") {
        inner = .any
      } else if startsName {
        inner = .type(Self.lowered(try name()))
      } else if peek == UInt8(ascii: ":") {
        inner = try pseudoClass(isNegated: true)
      } else {
        guard let found = try simple() else { throw unexpected() }
        inner = found
      }
      skipSpace()
      guard take(")") else { throw unexpected() }
      return .not(inner)
    default:
      index = start
      throw unexpected()
    }
  }

  /// `odd`, `even`, `5`, `2n`, `2n+1`, `-n+3` (CSS Syntax Level 3, section 6).
  private mutating func steps() throws(SelectorError) -> (step: Int, first: Int) {
    skipSpace()
    let start = index
    while let byte = peek, byte != UInt8(ascii: ")") { index += 1; _ = byte }
    let text = String(decoding: Self.lowered(Array(bytes[start..<index])), as: UTF8.self)
      .filter { $0 != " " }
    func number(_ text: some StringProtocol) -> Int? {
      let digits = text.drop { $0 == "+" || $0 == "-" }
      guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), digits.count <= 6,
        text.count - digits.count <= 1
      else { return nil }
      return Int(text)
    }
    switch text {
    case "odd": return (2, 1)
    case "even": return (2, 0)
    default: break
    }
    if let only = number(text) { return (0, only) }
    if let n = text.firstIndex(of: "n") {
      let (before, after) = (text[..<n], text[text.index(after: n)...])
      let step = ["": 1, "+": 1, "-": -1][before] ?? number(before)
      let first =
        after.isEmpty ? 0 : after.first == "+" || after.first == "-" ? number(after) : nil
      if let step, let first { return (step, first) }
    }
    index = start
    throw unexpected()
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...: true
    default: false
    }
  }

  /// Whether a name begins here: no digit first, nor a hyphen before one (CSS Syntax Level 3, section 4.3.9).
  private var startsName: Bool {
    guard let byte = peek else { return false }
    if byte == UInt8(ascii: "\\") { return index + 1 < bytes.count }
    guard Self.isNameByte(byte), !(0x30...0x39).contains(byte) else { return false }
    guard byte == UInt8(ascii: "-") else { return true }
    guard index + 1 < bytes.count else { return false }
    let second = bytes[index + 1]
    return second == UInt8(ascii: "\\") || (Self.isNameByte(second) && !(0x30...0x39).contains(second))
  }

  private mutating func name() throws(SelectorError) -> [UInt8] {
    guard startsName else { throw unexpected() }
    var name: [UInt8] = []
    while let byte = peek {
      if byte == UInt8(ascii: "\\") {
        name += try escape()
      } else if Self.isNameByte(byte) {
        name.append(byte)
        index += 1
      } else {
        break
      }
    }
    return name
  }

  /// A backslash before a character, or before up to six hexadecimal digits and one space (CSS Syntax, section 4.3.7).
  private mutating func escape() throws(SelectorError) -> [UInt8] {
    index += 1
    guard let byte = peek else { throw error("nothing behind the backslash") }
    guard let digit = Self.digit(byte) else {
      var length = 1
      while index + length < bytes.count, bytes[index + length] & 0xC0 == 0x80 { length += 1 }
      defer { index += length }
      return Array(bytes[index..<index + length])
    }
    var value = digit
    var count = 1
    index += 1
    while count < 6, let next = peek.flatMap(Self.digit) {
      value = value * 16 + next
      count += 1
      index += 1
    }
    if peek == 0x20 { index += 1 }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return Array(String(scalar ?? "\u{FFFD}").utf8)
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x41...0x46: UInt32(byte) - 0x37
    case 0x61...0x66: UInt32(byte) - 0x57
    default: nil
    }
  }

  /// ASCII letters in lower case.
  static func lowered(_ bytes: [UInt8]) -> [UInt8] {
    bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
}
