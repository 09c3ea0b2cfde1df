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
    for list in classes.indices {
      if let place = tree.attributePlace(.class, inList: list) { classes[list] = reader.signs(bytes, place) }
      if let place = tree.attributePlace(.id, inList: list) { ids[list] = reader.signs(bytes, place) }
    }
    (self.classes, self.ids) = (classes, ids)
  }

  /// The signs of a node's class.
  func ofClass(_ node: HTMLTree.Node) -> ContainerSigns { node.attributes.map { classes[$0] } ?? [] }

  /// The signs of a node's class and id.
  func ofNames(_ node: HTMLTree.Node) -> ContainerSigns {
    node.attributes.map { classes[$0].union(ids[$0]) } ?? []
  }
}
