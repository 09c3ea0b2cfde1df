import Testing

@testable import ChildProcesses

@Suite struct InheritedFilesTests {
  private static let limits = ProcessLimits(
    cpuSeconds: 5, addressSpaceBytes: 500_000_000, wallSeconds: 20, outputBytes: 1 << 20)

  @Test func `a program reads several files, each by its path, beside its input`() throws {
    let contents: [[UInt8]] = [Array("first\n".utf8), [], Array("third\n".utf8)]
    let outcome = try BoundedProcess.run(
      "cat", arguments: ["-"] + contents.indices.reversed().map { BoundedProcess.path(ofFile: $0) },
      input: Array("input\n".utf8), files: contents, limits: Self.limits)
    #expect(outcome.end == .exited(0))
    #expect(String(decoding: outcome.output, as: UTF8.self) == "input\nthird\nfirst\n")
  }

  @Test func `twenty files are each what they should be`() throws {
    let contents = (0..<20).map { Array("\($0)\n".utf8) }
    let outcome = try BoundedProcess.run(
      "cat", arguments: contents.indices.map { BoundedProcess.path(ofFile: $0) }, input: [], files: contents,
      limits: Self.limits)
    #expect(outcome.output == contents.flatMap { $0 })
  }

  @Test func `a file can be read as often as one likes`() throws {
    let path = BoundedProcess.path(ofFile: 0)
    let outcome = try BoundedProcess.run(
      "cat", arguments: [path, path], input: [], files: [[0x41]], limits: Self.limits)
    #expect(outcome.output == [0x41, 0x41])
  }
}
