import CLibXML2
import Documents
import Foundation

// ReadingBenchmark FOLDER [ROUNDS]: how fast pages are read, measured against libxml2 itself in the same run.
//
// Each figure is CPU time of this process, the best of the rounds, over all pages of the folder (*.html). Inside the
// timed part is the work alone: the pages are in memory before, and what is made of them is dropped inside it.
// - "libxml2 alone" parses each page as it is with libxml2's SAX parser and handlers that only count.
// - "bytes to tree" decodes, validates, parses and builds the tree.
// - "bytes to document" is all that `HTMLReader.read` does.
// - "sentences" splits the blocks of all documents once more; its bytes are those of the text.

let arguments = CommandLine.arguments
guard arguments.count > 1 else {
  print("usage: ReadingBenchmark FOLDER [ROUNDS]")
  exit(2)
}
let folder = URL(fileURLWithPath: arguments[1], isDirectory: true)
let rounds = arguments.count > 2 ? max(1, Int(arguments[2]) ?? 5) : 5
let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
  .filter { $0.hasSuffix(".html") || $0.hasSuffix(".htm") }.sorted()
let pages = try names.map { try [UInt8](Data(contentsOf: folder.appendingPathComponent($0))) }
guard !pages.isEmpty else {
  print("no *.html in \(folder.path)")
  exit(2)
}
var stopwatch = Stopwatch(pages: pages.count, bytes: pages.reduce(0) { $0 + $1.count })

let texts = pages.compactMap { try? HTMLReader().read($0) }.map { document in
  document.blocks.map { Array(document.text.utf8[$0.range]) }
}
print(
  "\(pages.count) pages, \(stopwatch.bytes) bytes, \(texts.count) of them documents; best of \(rounds) rounds"
)

let alone = Measurement("libxml2 alone")
let tree = Measurement("bytes to tree")
let document = Measurement("bytes to document")
let sentences = Measurement("sentences")
let splitter = SentenceSplitter()
// The rounds of all measurements alternate, so that a machine that slows down slows all of them.
for _ in 0..<rounds {
  alone.add {
    for page in pages {
      unsafe page.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        stopwatch.sink &+= Int(unsafe clibxml2_parse_html_with_empty_handlers(base, buffer.count))
      }
    }
  }
  tree.add { for page in pages { stopwatch.sink &+= (try? HTMLParsing.nodeCount(of: page)) ?? 0 } }
  document.add { for page in pages { stopwatch.sink &+= (try? HTMLReader().read(page))?.blocks.count ?? 0 } }
  sentences.add {
    for text in texts { for block in text { stopwatch.sink &+= splitter.ranges(in: block).count } }
  }
}
stopwatch.print(alone)
stopwatch.print(tree, against: alone)
stopwatch.print(document, against: alone)
let textBytes = texts.joined().reduce(0) { $0 + $1.count }
print(
  String(
    format: "sentences          %8.1f MB/s of %.1f MB text", Double(textBytes) / 1e6 / sentences.best,
    Double(textBytes) / 1e6))
// Printed so that nothing measured can be optimised away.
print("checksum \(stopwatch.sink)")
