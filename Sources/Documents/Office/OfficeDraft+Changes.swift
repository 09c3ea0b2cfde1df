extension OfficeDraft {
  /// Notes the place of a change and returns its index; one that continues the last one is the same change.
  mutating func beginChange(_ change: OfficeChange) -> Int {
    if let last = changes.last, last.continues(change), last.wordsEnd == wordsEnd {
      return changes.count - 1
    }
    var change = change
    change.followsSpace = endsInSpace
    change.start = utf8.count
    changes.append(change)
    if open == nil {
      waitingChanges.append(changes.count - 1)
    } else {
      open?.pieces.append(.change(changes.count - 1))
    }
    return changes.count - 1
  }

  /// Adds words to a deletion.
  mutating func append(deleted bytes: some Collection<UInt8>, to change: Int) {
    changes[change].deleted.append(contentsOf: bytes)
  }

  /// A paragraph begins: what is deleted on both sides of its edge is two words.
  mutating func separateDeletions() {
    if let last = changes.indices.last, changes[last].kind == .deletion { changes[last].deleted.append(0x20) }
  }

  /// The change ends behind the last words.
  mutating func endChange(_ change: Int) {
    changes[change].end = utf8.count
    changes[change].wordsEnd = wordsEnd
  }
}
