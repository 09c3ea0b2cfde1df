/// The page's colours, each as six hexadecimal digits of sRGB; the tests hold their contrasts to WCAG 2.2.
package struct PagePalette {
  /// Behind everything.
  let paper: String
  /// Behind the response and what is set off.
  let surface: String
  /// Words.
  let ink: String
  /// Words of less weight.
  let muted: String
  /// Words that stand back while others are looked at; they can still be read.
  let dim: String
  /// Hairlines, which carry no meaning.
  let line: String
  /// Links and the focus ring.
  let accent: String
  /// Behind cited passages, and behind those of the demand in hand.
  let mark: String
  let lit: String
  /// The bar's parts; absent is hatched with `muted`.
  let addressed: String
  let partlyAddressed: String
  let acknowledged: String
  let declined: String
  /// Words on `addressed` and `declined`.
  let onDark: String
  /// Words on `partlyAddressed` and `acknowledged`.
  let onPale: String

  package static let light = PagePalette(
    paper: "fbfaf7", surface: "ffffff", ink: "1d1c1a", muted: "5d594f", dim: "716e66", line: "dcd8ce",
    accent: "1f4e79",
    mark: "faf0c6", lit: "f3d97a", addressed: "17594f", partlyAddressed: "86b8ae", acknowledged: "d3e2dd",
    declined: "97382a", onDark: "ffffff", onPale: "1d1c1a")

  package static let dark = PagePalette(
    paper: "17181a", surface: "1e2023", ink: "e8e5de", muted: "aaa599", dim: "8d8a81", line: "3a3c40",
    accent: "9fc5ea",
    mark: "463e1f", lit: "6d5c17", addressed: "7fcdbd", partlyAddressed: "2f6a60", acknowledged: "24403b",
    declined: "e79a88", onDark: "17181a", onPale: "f2efe8")

  /// Custom properties for a rule's body.
  package var declarations: String {
    """
    --paper:#\(paper);--surface:#\(surface);--ink:#\(ink);--muted:#\(muted);--dim:#\(dim);--line:#\(line);--accent:#\(accent);
    --mark:#\(mark);--lit:#\(lit);--addressed:#\(addressed);--partly:#\(partlyAddressed);
    --acknowledged:#\(acknowledged);--declined:#\(declined);--on-dark:#\(onDark);--on-pale:#\(onPale);
    """
  }
}
