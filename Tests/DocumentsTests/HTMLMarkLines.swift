import Documents

/// A page's links and emphases in order of their blocks: "words -> target", "*words*" and "_words_".
func markLines(_ html: String) throws -> [String] {
  let document = try HTMLReader().read(Array(html.utf8))
  return document.blocks.flatMap { block in
    block.links.map { "\(document.text.string($0.range)) -> \($0.target)" }
      + block.emphases.map {
        $0.kind == .strong ? "*\(document.text.string($0.range))*" : "_\(document.text.string($0.range))_"
      }
  }
}

/// The blocks that a page attributes to somebody: "words: name".
func attributionLines(_ html: String) throws -> [String] {
  let document = try HTMLReader().read(Array(html.utf8))
  return document.blocks.compactMap { block in
    block.attribution.map { "\(document.text.string(block.range)): \(document.text.string($0))" }
  }
}
