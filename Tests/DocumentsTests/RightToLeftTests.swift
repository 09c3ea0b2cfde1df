import Testing

@testable import Documents

@Suite struct RightToLeftTests {
  /// What a page shows from left to right where lam and alef are one sign: that sign's letters keep their order.
  private static func shown(_ word: String, ligatures: Bool) -> String {
    var parts: [String] = []
    for scalar in word.unicodeScalars {
      if ligatures, "\u{622}\u{623}\u{625}\u{627}".unicodeScalars.contains(scalar), parts.last == "\u{644}" {
        parts[parts.count - 1] += String(scalar)
      } else {
        parts.append(String(scalar))
      }
    }
    return parts.reversed().joined()
  }

  @Test(arguments: [
    "السلام", "الإفراج", "إلى", "إليها", "حالة", "بالعمل", "والدولة", "مجال", "خلال", "البلاد", "بلاد",
    "ولاية", "إلا",
    "لا", "الادعاءات.", "(المجال)", "للاحتجاز",
  ])
  func `lam and alef of one sign are read in their order`(_ word: String) {
    // Brackets are not mirrored by the program.
    #expect(RightToLeft.logical(Self.shown(word, ligatures: true)) == word)
  }

  @Test(arguments: ["السلام", "إلى", "حالة", "بلاد", "سلام", "سالم", "مثلا"])
  func `with a sign for each letter every word is read backwards`(_ word: String) {
    #expect(RightToLeft.logical(Self.shown(word, ligatures: false), keepsLigatures: false) == word)
  }
}
