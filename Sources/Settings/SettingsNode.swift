/// A value of a settings file, with its place.
package struct SettingsNode: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    case object([Member])
    case list([SettingsNode])
    case text(String)
    case number(Int)
    case flag(Bool)
    case null
  }

  package struct Member: Sendable, Hashable {
    package let name: String
    package let value: SettingsNode
  }

  package let content: Content
  /// Counted from 1.
  package let line: Int
  /// The way from the top, such as `schedules[1].cron`.
  package let path: String

  /// A mistake at this place.
  package func mistake(_ reason: String) -> SettingsMistake {
    SettingsMistake(line: line, path: path, reason: reason)
  }

  /// What people call a value of this kind.
  private var kind: String {
    switch content {
    case .object: "an object"
    case .list: "a list"
    case .text: "a text"
    case .number: "a number"
    case .flag: "true or false"
    case .null: "null"
    }
  }

  private func expected(_ what: String, _ mistakes: inout [SettingsMistake]) {
    mistakes.append(mistake("\(what) is expected here, and this is \(kind)"))
  }

  /// The members by their names; one that is not known is a mistake, and so is one that is missing.
  package func members(
    known: [String], required: [String] = [], _ mistakes: inout [SettingsMistake]
  ) -> [String: SettingsNode] {
    guard let found = named(&mistakes) else { return [:] }
    for (name, value) in found where !known.contains(name) {
      mistakes.append(value.mistake("there is no such setting; known here: \(known.joined(separator: ", "))"))
    }
    for name in required where !found.contains(where: { $0.name == name }) {
      mistakes.append(mistake("\(name) is missing"))
    }
    return Dictionary(found.map { ($0.name, $0.value) }) { first, _ in first }
  }

  /// The members under names that the user chooses, in the order of the file; nil where it is no object.
  package func named(_ mistakes: inout [SettingsMistake]) -> [(name: String, value: SettingsNode)]? {
    guard case .object(let members) = content else {
      expected("an object", &mistakes)
      return nil
    }
    return members.map { ($0.name, $0.value) }
  }

  package func list(_ mistakes: inout [SettingsMistake]) -> [SettingsNode] {
    guard case .list(let nodes) = content else {
      expected("a list", &mistakes)
      return []
    }
    return nodes
  }

  /// A text that is not empty and has no control characters.
  package func text(_ mistakes: inout [SettingsMistake]) -> String? {
    guard case .text(let text) = content else {
      expected("a text", &mistakes)
      return nil
    }
    guard !text.isEmpty, !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else {
      mistakes.append(mistake("a text without control characters that is not empty is expected"))
      return nil
    }
    return text
  }

  /// A whole number of a range.
  package func integer(in range: ClosedRange<Int>, _ mistakes: inout [SettingsMistake]) -> Int? {
    guard case .number(let number) = content else {
      expected("a whole number", &mistakes)
      return nil
    }
    guard range.contains(number) else {
      mistakes.append(mistake("a number from \(range.lowerBound) to \(range.upperBound) is expected"))
      return nil
    }
    return number
  }

  /// A text made into something else; what it throws is said of this place.
  package func text<Value, Failure: Error & CustomStringConvertible>(
    as make: (String) throws(Failure) -> Value, _ mistakes: inout [SettingsMistake]
  ) -> Value? {
    guard let text = text(&mistakes) else { return nil }
    do throws(Failure) {
      return try make(text)
    } catch {
      mistakes.append(mistake(error.description))
      return nil
    }
  }
}
