/// The headers and footers of the pages that the styles describe, each text once.
struct OpenDocumentSides {
  private(set) var headers: [Int] = []
  private(set) var footers: [Int] = []

  init(_ styles: XMLTree?) {
    guard let styles, let masters = styles.first(anywhere: "office:master-styles") else { return }
    var seen: Set<String> = []
    for node in masters..<styles.end(masters) {
      switch styles.name(node) {
      case "style:header", "style:header-left", "style:header-first":
        if styles.attribute("style:display", of: node) != "false", seen.insert(styles.allText(node)).inserted
        {
          headers.append(node)
        }
      case "style:footer", "style:footer-left", "style:footer-first":
        if styles.attribute("style:display", of: node) != "false", seen.insert(styles.allText(node)).inserted
        {
          footers.append(node)
        }
      default: break
      }
    }
  }
}
