import Glibc
import Testing

@testable import Reporting

/// Another program's judgement: libxml2's command line, where it is installed.
struct PageWellFormednessTests {
  private static let isInstalled = run("xmllint --version 2>/dev/null", input: "") == 0

  /// Reads its input to the end even where xmllint gives up early: a closed pipe would end the tests.
  private static let command =
    "xmllint --noout --nonet - 2>/dev/null; status=$?; cat >/dev/null; exit $status"

  /// Exit status of a shell command that is fed from a string.
  private static func run(_ command: String, input: String) -> Int32 {
    guard let pipe = unsafe popen(command, "w") else { return -1 }
    let bytes = Array(input.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe fwrite($0.baseAddress, 1, $0.count, pipe) }
    return unsafe pclose(pipe)
  }

  @Test(.enabled(if: isInstalled, "xmllint is not installed"))
  func `xmllint reads the page as XML`() throws {
    let page = try AlignmentPage.html(SampleReport.aligned())
    #expect(Self.run(Self.command, input: page) == 0)
    #expect(Self.run(Self.command, input: page + "<") != 0)
  }
}
