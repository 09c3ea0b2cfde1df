import Testing
import Verification

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct FindingsDocumentTests {
  /// The codes in the first column of the table in `docs/findings.md`.
  private static func documented() -> [String] {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    guard let file = unsafe fopen(root + "/docs/findings.md", "r") else { return [] }
    defer { unsafe fclose(file) }
    var text = [UInt8](repeating: 0, count: 1 << 18)
    let count = unsafe fread(&text, 1, text.count, file)
    return String(decoding: text[..<count], as: UTF8.self).split(separator: "\n").compactMap { line in
      guard line.hasPrefix("| `"), let end = line.dropFirst(3).firstIndex(of: "`") else { return nil }
      let code = line.dropFirst(3)[..<end]
      return code.contains(".") || code.contains("/") ? nil : String(code)
    }
  }

  @Test func `every code is documented once, and no other`() {
    let documented = FindingsDocumentTests.documented()
    // Two are found by comparing with what is kept outside the archive, which this module does not read.
    let codes = Finding.Code.allCases.map(\.rawValue) + ["catalog-mismatch", "key-changed", "cannot-open"]
    #expect(documented.sorted() == codes.sorted())
  }
}
