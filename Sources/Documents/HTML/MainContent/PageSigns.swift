/// The signs of the classes and ids of a page, each read once.
struct PageSigns {
  /// By the number of the attribute list.
  private let classes: [ContainerSigns]
  private let ids: [ContainerSigns]

  init(_ tree: HTMLTree) {
    var classes = [ContainerSigns](repeating: [], count: tree.attributeLists)
    var ids = classes
    let reader = SignReader()
    let bytes = tree.attributeBytes
    // Where a value stood before, by a number made of it: most values of a page come again.
    var known = [(place: Range<Int>, signs: ContainerSigns)](repeating: (0..<0, []), count: 256)
    func signs(_ place: Range<Int>) -> ContainerSigns {
      guard !place.isEmpty else { return [] }
      let (first, middle) = (bytes[place.lowerBound], bytes[place.lowerBound + place.count / 2])
      let number =
        (place.count &* 61 &+ Int(first) &* 7 &+ Int(middle) &* 31 &+ Int(bytes[place.upperBound - 1])) & 255
      if Self.areEqual(bytes, known[number].place, place) { return known[number].signs }
      let signs = reader.signs(bytes, place)
      known[number] = (place, signs)
      return signs
    }
    for list in classes.indices {
      if let place = tree.attributePlace(.class, inList: list) { classes[list] = signs(place) }
      if let place = tree.attributePlace(.id, inList: list) { ids[list] = signs(place) }
    }
    (self.classes, self.ids) = (classes, ids)
  }

  private static func areEqual(_ bytes: [UInt8], _ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count else { return false }
    for offset in 0..<one.count where bytes[one.lowerBound + offset] != bytes[other.lowerBound + offset] {
      return false
    }
    return true
  }

  /// The signs of a node's class.
  func ofClass(_ node: HTMLTree.Node) -> ContainerSigns { node.attributes.map { classes[$0] } ?? [] }

  /// The signs of a node's class and id.
  func ofNames(_ node: HTMLTree.Node) -> ContainerSigns {
    node.attributes.map { classes[$0].union(ids[$0]) } ?? []
  }
}
