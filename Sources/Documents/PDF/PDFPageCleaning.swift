/// Takes from a page what would disturb its geometry, and turns pages that read from the right around.
enum PDFPageCleaning {
  /// Leaves out words that are printed twice (shadows), sets upright what stands on its side behind the rest, and mirrors
  /// the boxes of a page in a script that is read from right to left, so that "left" is where reading begins.
  static func clean(_ page: inout PDFPage, utf8: inout [UInt8]) {
    dropShadows(&page, utf8: utf8)
    layFlat(&page, utf8: utf8)
    page.isMirrored = isRightToLeft(page, utf8: utf8)
    guard page.isMirrored else {
      DropCaps.join(&page, utf8: &utf8)
      return
    }
    RightToLeft.join(&page, utf8: &utf8)
    for segment in page.segments.indices {
      for index in page.segments[segment].words.indices {
        let word = page.segments[segment].words[index]
        page.segments[segment].words[index].left = page.width - word.right
        page.segments[segment].words[index].right = page.width - word.left
      }
    }
  }

  /// The same letters at nearly the same place are one word: less than a third of its width and height apart.
  private static func dropShadows(_ page: inout PDFPage, utf8: [UInt8]) {
    struct Cell: Hashable {
      let text: ArraySlice<UInt8>
      let x: Int
      let y: Int
    }
    var seen: [Cell: PDFWord] = [:]
    for segment in page.segments.indices {
      page.segments[segment].words.removeAll { word in
        let size = max(word.height / 3, 0.5)
        let (x, y) = (Int(word.left / size), Int(word.top / size))
        let text = utf8[word.text]
        for dx in -1...1 {
          for dy in -1...1 {
            guard let other = seen[Cell(text: text, x: x + dx, y: y + dy)] else { continue }
            if abs(other.left - word.left) < 0.3 * word.width, abs(other.top - word.top) < size {
              return true
            }
          }
        }
        seen[Cell(text: text, x: x, y: y)] = word
        return false
      }
    }
    page.segments.removeAll { $0.words.isEmpty }
  }

  /// Text on its side keeps the order in which it was found and is put below the page's other text.
  private static func layFlat(_ page: inout PDFPage, utf8: [UInt8]) {
    var upright: [PDFSegment] = []
    var turned: [PDFSegment] = []
    for segment in page.segments {
      if isTurned(segment, utf8: utf8) { turned.append(segment) } else { upright.append(segment) }
    }
    guard !turned.isEmpty else { return }
    // A size that is usual on the page, so that the text is neither a heading nor a note.
    let widths = turned.flatMap { $0.words.map { min($0.width, $0.height) } }.sorted()
    let size = max(widths[widths.count / 2], 1)
    var top = page.height
    for segment in turned {
      var left = 0.0
      var words: [PDFWord] = []
      for word in segment.words {
        var flat = word
        let length = max(word.width, word.height)
        (flat.left, flat.right, flat.top, flat.bottom) = (left, left + length, top, top + size)
        left += length + size * 0.25
        words.append(flat)
      }
      page.turned.append(PDFSegment(words: words, block: segment.block))
      top += size * 1.2
    }
    page.segments = upright
  }

  /// Whether most words of several letters are higher than wide.
  private static func isTurned(_ segment: PDFSegment, utf8: [UInt8]) -> Bool {
    var turned = 0
    var straight = 0
    for word in segment.words {
      let letters = utf8[word.text].lazy.filter { $0 & 0xC0 != 0x80 }.count
      guard letters >= 3 else { continue }
      if word.height > word.width * 1.6, word.height > Double(letters) * word.width * 0.25 {
        turned += 1
      } else {
        straight += 1
      }
    }
    return turned > straight
  }

  private static func isRightToLeft(_ page: PDFPage, utf8: [UInt8]) -> Bool {
    var rightToLeft = 0
    var letters = 0
    for segment in page.segments {
      for word in segment.words {
        for scalar in String(decoding: utf8[word.text], as: UTF8.self).unicodeScalars
        where scalar.properties.isAlphabetic {
          letters += 1
          if PDFCharacters.isRightToLeft(scalar) { rightToLeft += 1 }
        }
      }
    }
    return rightToLeft * 2 > letters
  }
}
