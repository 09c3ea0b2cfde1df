/// Writes a PDF of pages with lines of Helvetica, or of one grey picture each, with a correct table of objects.
enum MinimalPDF {
  struct Line {
    let x: Int
    let y: Int
    let size: Int
    let text: String
  }

  /// Pages of A4; places in points from the lower left corner.
  static func text(_ pages: [[Line]]) -> [UInt8] {
    var objects: [[UInt8]] = [
      Array("<< /Type /Catalog /Pages 2 0 R >>".utf8),
      Array(
        "<< /Type /Pages /Count \(pages.count) /Kids [\(pages.indices.map { "\(4 + $0 * 2) 0 R" }.joined(separator: " "))] >>"
          .utf8),
      Array("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".utf8),
    ]
    for (index, lines) in pages.enumerated() {
      let content = lines.map { line in
        "BT /F1 \(line.size) Tf \(line.x) \(line.y) Td (\(line.text)) Tj ET\n"
      }.joined()
      objects.append(
        Array(
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents \(5 + index * 2) 0 R >>"
            .utf8))
      objects.append(stream("", Array(content.utf8)))
    }
    return file(objects)
  }

  /// One page of A4 that is filled by a picture of 8-bit grey samples.
  static func picture(width: Int, height: Int, samples: [UInt8]) -> [UInt8] {
    file([
      Array("<< /Type /Catalog /Pages 2 0 R >>".utf8),
      Array("<< /Type /Pages /Count 1 /Kids [3 0 R] >>".utf8),
      Array(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R >>"
          .utf8),
      stream("", Array("595 0 0 842 0 0 cm /I Do".utf8)),
      stream(
        "/Type /XObject /Subtype /Image /Width \(width) /Height \(height) /ColorSpace /DeviceGray /BitsPerComponent 8 ",
        samples),
    ])
  }

  private static func stream(_ entries: String, _ bytes: [UInt8]) -> [UInt8] {
    Array("<< \(entries)/Length \(bytes.count) >>\nstream\n".utf8) + bytes + Array("\nendstream".utf8)
  }

  static func file(_ objects: [[UInt8]]) -> [UInt8] {
    var bytes = Array("%PDF-1.4\n".utf8)
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(bytes.count)
      bytes += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
    }
    let table = bytes.count
    bytes += Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
    for offset in offsets {
      let digits = String(offset)
      bytes += Array((String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n").utf8)
    }
    return bytes
      + Array("trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n".utf8)
  }
}
