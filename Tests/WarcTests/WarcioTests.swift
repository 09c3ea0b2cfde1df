import Foundation
import Testing

@testable import Warc

/// Beside warcio (https://pypi.org/project/warcio/), which `make test` puts into the build folder.
@Suite(.enabled(if: Warcio.python != nil, "warcio is not in .build/warcio; make warcio"))
struct WarcioTests {
  @Test(arguments: ["1.0", "1.1"], [true, false])
  func `what warcio writes is read as warcio reads it`(version: String, isPacked: Bool) throws {
    let folder = try Warcio.Folder()
    let path = folder.path + "/written.warc"
    _ = try Warcio.run(Warcio.writer, [path, version, isPacked ? "gzip" : "plain"])
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    try compare(bytes, path, least: 7)
  }

  @Test func `what we write for the tests is read as warcio reads it`() throws {
    let folder = try Warcio.Folder()
    let text = Array("some text, some text, some text".utf8)
    let records =
      Records.sample.prefix(7) + [
        Records.capture(
          id: "k", Records.http(Records.chunked(["abc", "defg"]), ["Transfer-Encoding: chunked"])),
        Records.capture(id: "z", Records.http(Records.gzip(text), ["Content-Encoding: gzip"])),
        Records.capture(id: "d", Records.http(Records.zlib(text), ["Content-Encoding: deflate"])),
        Records.capture(id: "u", Records.http("no chunks", ["Transfer-Encoding: chunked"])),
        Records.capture(id: "n", Records.http("not packed", ["Content-Encoding: gzip"])),
      ]
    for (name, bytes) in [
      ("plain.warc", Array(records.joined())), ("packed.warc.gz", records.flatMap { Records.gzip($0) }),
    ] {
      let path = folder.path + "/" + name
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      try compare(bytes, path, least: 7)
    }
  }

  /// A line for each response and resource: type, URI, date, status and the SHA-256 of the decoded content.
  private func compare(_ bytes: [UInt8], _ path: String, least: Int) throws {
    let collection = try WarcCollection([WarcFile(name: path, bytes: bytes)])
    let entries = collection.entries.filter { ["response", "resource"].contains($0.type) }
    let ours = try zip(entries, try collection.load(entries)).map { entry, result in
      let capture = try result.get()
      return [
        entry.type, entry.targetURI ?? "", entry.record.fields.first("warc-date") ?? "",
        capture.status.map { "\($0)" } ?? "-", Records.sha1(capture.body),
      ].joined(separator: " ")
    }
    let theirs = try Warcio.run(Warcio.reader, [path]).split(separator: "\n").map(String.init)
    #expect(ours == theirs)
    #expect(ours.count >= least - 4)
  }
}

enum Warcio {
  /// A Python that has warcio.
  static let python: String? = {
    ["/usr/local/bin/python3", "/usr/bin/python3"].first { path in
      FileManager.default.isExecutableFile(atPath: path) && (try? execute(path, "import warcio", [])) != nil
    }
  }()

  /// Where `make test` puts it.
  private static let modules =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/.build/warcio"

  final class Folder {
    let path = NSTemporaryDirectory() + "rejoinder-warc-" + UUID().uuidString
    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  struct Failed: Error {
    let code: Int32
  }

  static func run(_ script: String, _ arguments: [String]) throws -> String {
    try execute(try #require(python), script, arguments)
  }

  private static func execute(_ python: String, _ script: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-c", script] + arguments
    process.environment = ["PYTHONPATH": modules, "LANG": "C.UTF-8"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(code: process.terminationStatus) }
    return String(decoding: output, as: UTF8.self)
  }

  static let reader = """
    import hashlib, sys
    from warcio.archiveiterator import ArchiveIterator
    with open(sys.argv[1], 'rb') as stream:
        for record in ArchiveIterator(stream):
            if record.rec_type not in ('response', 'resource'):
                continue
            status = record.http_headers.get_statuscode() if record.http_headers else '-'
            content = record.content_stream().read()
            print(record.rec_type, record.rec_headers.get_header('WARC-Target-URI'),
                  record.rec_headers.get_header('WARC-Date'), status,
                  'sha1:' + hashlib.sha1(content).hexdigest())
    """

  static let writer = """
    import gzip, io, sys, zlib
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter
    path, version, form = sys.argv[1:]
    with open(path, 'wb') as output:
        writer = WARCWriter(output, gzip=form == 'gzip', warc_version='WARC/' + version)
        output_info = writer.create_warcinfo_record('written.warc', {'software': 'warcio', 'format': 'WARC'})
        writer.write_record(output_info)
        def response(url, body, fields, status='200 OK'):
            headers = StatusAndHeaders(status, fields, protocol='HTTP/1.1')
            record = writer.create_warc_record(url, 'response', payload=io.BytesIO(body), http_headers=headers)
            writer.write_record(record)
            return record
        text = 'Größe und Länge, '.encode() * 100
        first = response('http://example.org/a b', text, [('Content-Type', 'text/plain')])
        response('http://example.org/z', gzip.compress(text), [('Content-Encoding', 'gzip')])
        response('http://example.org/d', zlib.compress(text), [('Content-Encoding', 'deflate')])
        response('http://example.org/c', b'4\\r\\nabcd\\r\\n0\\r\\n\\r\\n', [('Transfer-Encoding', 'chunked')])
        response('http://example.org/n', b'', [('Content-Length', '0')], '404 Not Found')
        response('http://example.org/e', b'', [])
        resource = writer.create_warc_record('http://example.org/r', 'resource', payload=io.BytesIO(text),
                                             warc_content_type='text/plain')
        writer.write_record(resource)
        revisit = writer.create_revisit_record(
            'http://example.org/again', first.rec_headers.get_header('WARC-Payload-Digest'),
            'http://example.org/a b', first.rec_headers.get_header('WARC-Date'))
        writer.write_record(revisit)
    """
}
