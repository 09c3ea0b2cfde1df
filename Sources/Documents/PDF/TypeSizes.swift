/// The usual sizes of a document: the height of its running text and the distance of its lines.
struct TypeSizes {
  /// Height in points of the lines that hold most characters.
  let body: Double
  /// Usual distance in points from one line's foot to the next one's, by line height in half points.
  private let pitches: [Int: Double]

  /// The distance of lines as a part of their height where too few of a height were seen: the text's own, or 1.2.
  private let closest: Double

  init(_ columns: [[PrintedLine]]) {
    var characters: [Int: Int] = [:]
    var heights: [Int: Double] = [:]
    var distances: [Int: [Int: Int]] = [:]
    for lines in columns {
      for line in lines {
        let key = Int((min(line.height, 4000) * 10).rounded())
        characters[key, default: 0] += line.text.utf8.count
        heights[key] = line.height
      }
      for (line, next) in zip(lines, lines.dropFirst()) where Self.key(line) == Self.key(next) {
        let distance = next.bottom - line.bottom
        guard distance > line.height * 0.5, distance < line.height * 4 else { continue }
        distances[Self.key(line), default: [:]][Int((distance * 4).rounded()), default: 0] += 1
      }
    }
    let usual = characters.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    body = usual.flatMap { heights[$0] } ?? 0
    pitches = distances.compactMapValues { counts in
      let total = counts.values.reduce(0, +)
      guard total >= 3, let usual = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
        return nil
      }
      return Double(usual.key) / 4
    }
    let pitch = pitches[Int((min(body, 4000) * 2).rounded())] ?? 1.2 * body
    closest = body > 0 ? min(max(pitch / body, 1), 1.2) : 1.2
  }

  /// The usual distance of lines of a line's height, or the least that is likely where too few were seen.
  func pitch(_ line: PrintedLine) -> Double {
    let usual = closest * line.height
    guard let pitch = pitches[Self.key(line)] else { return usual }
    // Lines that stand alone have wide distances; they are not those of a paragraph.
    return line.height > body * 1.08 ? min(pitch, usual) : pitch
  }

  private static func key(_ line: PrintedLine) -> Int { Int((min(line.height, 4000) * 2).rounded()) }

  func isBody(_ line: PrintedLine) -> Bool { line.height > body * 0.92 && line.height < body * 1.08 }
  func isSmall(_ line: PrintedLine) -> Bool { line.height < body * 0.92 }
  func isLarge(_ line: PrintedLine) -> Bool { line.height > body * 1.08 }
}
