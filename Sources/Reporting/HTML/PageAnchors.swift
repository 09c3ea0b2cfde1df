import Alignment
import Documents

/// The permanent names of places on the page: `demand-6.1.2.1`, `demand-6.1.2.1_r1` for its best passage with the reasons,
/// `demand-1a_near` for a nearest miss, `p10` for a paragraph of the response, `b3` for any other block, `c1204-1310` for the
/// passage that stands there (code points of the text rendition, half-open).
struct PageAnchors {
  /// By index of the demand.
  let demands: [String]
  /// By index of the response's block.
  let blocks: [String]
  /// The number that a person counts for a block, by its index; nil for headings, notes and what is not content.
  let paragraphs: [Int?]

  /// The names for a result beside the response that it cites.
  init(_ result: AlignmentResult, response: Document) {
    var taken: Set<String> = []
    demands = result.demands.map { aligned in
      let base = "demand-" + Self.name(aligned.demand.id)
      var anchor = base
      var repetition = 1
      while !taken.insert(anchor).inserted {
        repetition += 1
        anchor = "\(base)_\(repetition)"
      }
      return anchor
    }
    var count = 0
    paragraphs = response.blocks.map { block in
      guard block.role == .content, block.kind != .heading, block.kind != .footnote else { return nil }
      count += 1
      return count
    }
    blocks = zip(response.blocks.indices, paragraphs).map { index, number in
      number.map { "p\($0)" } ?? "b\(index)"
    }
  }

  /// The place of a demand's passage beside the demand, by its rank from 0; nil is the nearest miss.
  func pair(_ demand: Int, _ rank: Int?) -> String { Self.pair(demands[demand], rank) }

  /// The same for a demand's anchor. No id becomes such a name: in those a lower line stands before a hexadecimal digit.
  static func pair(_ anchor: String, _ rank: Int?) -> String {
    rank.map { "\(anchor)_r\($0 + 1)" } ?? "\(anchor)_near"
  }

  /// The place of a passage in the response, which stays as long as the response's text does.
  static func place(_ quote: Quote) -> String { "c\(quote.start)-\(quote.end)" }

  /// Where a link to a passage leads: to its first word, or to its block where no block's text holds that.
  func target(of passage: AlignedPassage, in response: Document) -> String? {
    guard let block = block(of: passage, in: response) else { return nil }
    let holds = response.blocks.contains { $0.range.contains(passage.range.lowerBound) }
    return holds && !passage.range.isEmpty ? Self.place(passage.quote) : block
  }

  /// Where a passage stands: the anchor of the block that it begins in.
  func block(of passage: AlignedPassage, in response: Document) -> String? {
    guard response.text.utf8.indices.contains(passage.range.lowerBound) else { return nil }
    return response.blockIndex(atByte: passage.range.lowerBound).map { blocks[$0] }
  }

  /// An id's letters, digits, full stops and hyphens; any other character as its number, so that no space or quote remains.
  private static func name(_ id: String) -> String {
    var result = ""
    for scalar in id.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", ".", "-": result.unicodeScalars.append(scalar)
      default: result += "_\(String(scalar.value, radix: 16))"
      }
    }
    return result
  }
}
