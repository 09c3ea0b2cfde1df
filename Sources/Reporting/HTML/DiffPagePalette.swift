/// The colours that only a comparison needs, each as six hexadecimal digits of sRGB; words in ink stand on all of them.
struct DiffPagePalette {
  /// Behind what is out, what is in, and what moved.
  let removed: String
  let added: String
  let moved: String
  /// The strokes that say the same without colour, and the edges of moved passages.
  let removedLine: String
  let addedLine: String
  let movedLine: String

  static let light = DiffPagePalette(
    removed: "fbe3dc", added: "dcefdf", moved: "e3e9f6", removedLine: "97382a", addedLine: "17594f",
    movedLine: "3d5a99")

  static let dark = DiffPagePalette(
    removed: "4a2620", added: "1d4032", moved: "28324a", removedLine: "e79a88", addedLine: "7fcdbd",
    movedLine: "9db4e6")

  /// Custom properties for a rule's body.
  var declarations: String {
    """
    --removed:#\(removed);--added:#\(added);--moved:#\(moved);--removed-line:#\(removedLine);
    --added-line:#\(addedLine);--moved-line:#\(movedLine);
    """
  }
}
