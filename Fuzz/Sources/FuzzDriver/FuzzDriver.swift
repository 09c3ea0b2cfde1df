package import Documents

/// Runs libFuzzer over one function.
package enum FuzzDriver {
  /// What is tried; set once, before libFuzzer starts, and read by its callback on the same thread.
  nonisolated(unsafe) fileprivate static var target: ([UInt8]) -> Void = { _ in }

  /// Hands the command line to libFuzzer, which calls `target` with one input after another and does not return
  /// before it is done.
  package static func run(_ target: @escaping ([UInt8]) -> Void) {
    unsafe Self.target = target
    var count = CommandLine.argc
    var arguments = unsafe CommandLine.unsafeArgv
    _ = unsafe runDriver(&count, &arguments, testOneInput)
  }

  /// Holds a document against the laws that every reader's document obeys, whatever the input was.
  package static func check(_ document: Document) {
    let size = document.text.utf8.count
    var last = 0
    for block in document.blocks {
      precondition(block.range.lowerBound >= last && block.range.upperBound <= size, "blocks overlap")
      precondition(!block.range.isEmpty, "a block has no text")
      last = block.range.upperBound
      var sentence = block.range.lowerBound
      for range in block.sentences {
        precondition(range.lowerBound >= sentence && range.upperBound <= block.range.upperBound, "sentences")
        sentence = range.upperBound
      }
      for range in block.links.map(\.range) + block.emphases.map(\.range) {
        precondition(
          range.lowerBound >= block.range.lowerBound && range.upperBound <= block.range.upperBound,
          "a mark leaves its block")
      }
      if let place = block.attribution { precondition(place.upperBound <= size, "attribution") }
      _ = document.source(of: block.range)
      _ = document.text.quote(block.range)
    }
    precondition(String(validating: document.text.utf8, as: UTF8.self) != nil, "the rendition is not UTF-8")
  }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// libFuzzer's own main function, which is linked and never called, needs this name.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  guard let data = unsafe data else { return 0 }
  unsafe FuzzDriver.target(Array(UnsafeBufferPointer(start: data, count: size)))
  return 0
}
