import Glibc
import Testing

@testable import Reporting

/// Contrast as WCAG 2.2 defines it.
enum Contrast {
  /// Relative luminance of six hexadecimal digits, WCAG 2.2.
  private static func luminance(_ colour: String) throws -> Double {
    let value = try #require(UInt32(colour, radix: 16))
    let shifts: [UInt32] = [16, 8, 0]
    let channels = shifts.map { shift in
      let share = Double((value >> shift) & 0xFF) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  static func ratio(_ one: String, _ other: String) throws -> Double {
    let pair = try [luminance(one), luminance(other)].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }
}

struct PagePaletteTests {
  @Test func `black on white has the greatest contrast there is`() throws {
    #expect(try abs(Contrast.ratio("000000", "ffffff") - 21) < 1e-9)
  }

  @Test(arguments: [PagePalette.light, PagePalette.dark])
  func `words stand out from what is behind them by 4,5 to 1`(palette: PagePalette) throws {
    let pairs = [
      (palette.ink, [palette.paper, palette.surface, palette.mark, palette.lit]),
      (palette.muted, [palette.paper, palette.surface]), (palette.dim, [palette.paper, palette.surface]),
      (palette.accent, [palette.paper, palette.surface]),
      (palette.paper, [palette.ink, palette.accent]),
      (palette.onDark, [palette.addressed, palette.declined]),
      (palette.onPale, [palette.partlyAddressed, palette.acknowledged]),
    ]
    for (words, grounds) in pairs {
      for ground in grounds { #expect(try Contrast.ratio(words, ground) >= 4.5, "\(words) on \(ground)") }
    }
  }
}
