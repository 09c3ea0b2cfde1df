import CCurl
import HTTPTransfer
import SystemPackage

/// One hop while it is on its way: what libcurl's calls bring is gathered here, and vetted.
///
/// Used by the loop's thread alone; libcurl holds a reference until the transfer is done. Safe, as no pointer of libcurl's
/// leaves the call that brings it, and the slot is given back once.
@safe final class Transfer {
  /// Status codes whose Location is followed.
  private static let redirects: Set<Int> = [301, 302, 303, 307, 308]

  let job: FetchJob
  let address: WebAddress
  let began: ContinuousClock.Instant
  /// libcurl's handle for it, as long as it runs.
  var slot: OpaquePointer?
  private unowned let loop: FetchLoop

  private(set) var requestHead: [UInt8] = []
  private(set) var responseHead: [UInt8] = []
  /// Where the last head begins in `responseHead`.
  private var lastHead = 0
  private(set) var isInHead = false
  private var headBytes = 0
  private(set) var status = 0
  private(set) var machine = ""
  private(set) var certificates: [[UInt8]] = []
  /// Behind a redirect, the cookies that its chain has set, as libcurl writes them down.
  private(set) var cookies: [String] = []
  /// Why it was ended from here, which libcurl only knows as an error of the caller.
  private(set) var refusal: FetchFailure.Reason?
  /// Whether the body was cut at the job's own limit, which is no failure.
  private(set) var isCut = false

  private enum Body {
    case none
    /// A redirect's, which nobody reads: its bytes so far.
    case dropped(Int)
    case kept
  }
  private var body = Body.none
  private var spool = BodySpool()
  private var decoder: ContentDecoder?

  init(job: FetchJob, address: WebAddress, began: ContinuousClock.Instant, loop: FetchLoop) {
    self.job = job
    self.address = address
    self.began = began
    self.loop = loop
  }

  /// Takes a part of the transfer, and says whether it is to go on.
  func take(_ part: ccurl_part, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch part {
    case ccurl_request_head:
      // One head is one call, unless libcurl asks again on another connection because a kept one was dead.
      let isNew = unsafe bytes.starts(with: "GET ".utf8)
      if isNew { requestHead = [] }
      unsafe requestHead.append(contentsOf: bytes)
    case ccurl_response_line: return unsafe takeLine(bytes)
    case ccurl_certificate: unsafe certificates.append(Self.pem(bytes))
    case ccurl_cookie: unsafe cookies.append(String(decoding: bytes, as: UTF8.self))
    default:
      return unsafe takeBody(UnsafeRawBufferPointer(bytes))
    }
    return true
  }

  private static func pem(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let text = unsafe [UInt8](bytes)
    return text.last == UInt8(ascii: "\n") ? text : text + [UInt8(ascii: "\n")]
  }

  private func takeLine(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    headBytes += line.count
    guard headBytes <= loop.policy.limits.headBytes else {
      refusal = .longHead
      return false
    }
    if !isInHead {
      // What comes behind the head and is no status line is a trailer.
      guard unsafe line.starts(with: "HTTP/".utf8) else { return true }
      isInHead = true
      lastHead = responseHead.count
      status = unsafe Self.status(line)
    }
    unsafe responseHead.append(contentsOf: line)
    known = nil
    if unsafe line.first == UInt8(ascii: "\r") || line.first == UInt8(ascii: "\n") { isInHead = false }
    return true
  }

  /// The three digits behind the first space of a status line; 0 where there are none.
  private static func status(_ line: UnsafeBufferPointer<UInt8>) -> Int {
    guard let space = unsafe line.firstIndex(of: 0x20) else { return 0 }
    let digits = unsafe line[(space + 1)...].prefix(3)
    guard unsafe digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return 0 }
    return unsafe digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  /// The answer without its body.
  var hop: FetchHop {
    FetchHop(
      url: address.url, status: status, requestHead: requestHead, responseHead: responseHead,
      machine: machine, certificates: certificates, fields: fields)
  }

  /// The fields of the answer, read once the head is whole.
  private var fields: [HTTPField] {
    if let known { return known }
    let read = HTTPHead.lastFields(of: responseHead)
    known = read
    return read
  }

  private var known: [HTTPField]?

  private func first(_ name: String) -> String? { fields.first { $0.isNamed(name) }?.value }

  /// Whether the head came to its end and says one length at most: libcurl takes a head that is cut off for a whole one, and the
  /// first of two lengths for the length (against RFC 9112 section 6.3).
  var isWellFramed: Bool {
    guard !responseHead.isEmpty, !isInHead else { return false }
    let lengths = fields.filter { $0.isNamed("content-length") }.flatMap {
      $0.value.split(separator: ",", omittingEmptySubsequences: false).map {
        $0.filter { $0 != " " && $0 != "\t" }
      }
    }
    return lengths.allSatisfy {
      $0 == lengths[0] && !$0.isEmpty && $0.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    }
  }

  /// Whether nothing but the end of the connection tells where the body ends (RFC 9112 section 6.3, the last case).
  var endsWithConnection: Bool {
    guard responseHead[lastHead...].starts(with: "HTTP/1".utf8), status != 204, status != 304 else {
      return false
    }
    return !fields.contains { $0.isNamed("content-length") || $0.isNamed("transfer-encoding") }
  }

  /// Where the answer leads, as the server wrote it; nil for no redirect.
  var location: String? {
    guard Self.redirects.contains(status), let text = first("Location"), !text.isEmpty else { return nil }
    return text
  }

  private func takeBody(_ part: UnsafeRawBufferPointer) -> Bool {
    if case .none = body, !begin() { return false }
    switch body {
    case .dropped(let count):
      guard part.count <= loop.policy.limits.bodyBytes - count else {
        refusal = .tooLarge
        return false
      }
      body = .dropped(count + part.count)
      return true
    default:
      guard let decoder else { return unsafe keep(part) }
      switch unsafe decoder.take(part) {
      case .ok: return true
      case .bad: refusal = refusal ?? .badEncoding
      case .stopped: break
      }
      return false
    }
  }

  /// Looks at the head before the first byte of a body.
  private func begin() -> Bool {
    if location != nil {
      body = .dropped(0)
      return true
    }
    body = .kept
    let codings = fields.filter { $0.isNamed("content-encoding") }.map(\.value)
      .joined(separator: ",")
    guard !ContentDecoder.names(codings).isEmpty else { return true }
    decoder = unsafe ContentDecoder(codings: codings) { [unowned self] in unsafe keep($0) }
    if decoder == nil { refusal = .badEncoding }
    return decoder != nil
  }

  private func keep(_ part: UnsafeRawBufferPointer) -> Bool {
    let limit = job.cutsBody ?? loop.policy.limits.bodyBytes
    let room = limit - spool.count
    do throws(Errno) {
      if part.count <= room {
        unsafe try spool.take(part)
        return true
      }
      if job.cutsBody == nil {
        refusal = .tooLarge
      } else {
        unsafe try spool.take(UnsafeRawBufferPointer(rebasing: part[..<max(0, room)]))
        isCut = true
      }
    } catch {
      refusal = .other(code: 23, text: "a temporary file cannot be written: \(error)")
    }
    return false
  }

  /// The body, when libcurl says that all of it came; nil where its coding says otherwise. To be asked once.
  func finishBody() -> SpooledBody? {
    switch body {
    case .none:
      // No body at all is a whole one where none was to come, or none was announced.
      let isCoded = first("Content-Encoding").map { !ContentDecoder.names($0).isEmpty } ?? false
      guard !isCoded || status == 204 || status == 304 || first("Content-Length") == "0" else {
        return nil
      }
      return .empty
    case .dropped: return .empty
    case .kept:
      guard isCut || decoder?.isWhole ?? true else { return nil }
      var taken = BodySpool()
      swap(&taken, &spool)
      return taken.finish()
    }
  }

  /// Whether a connection to an address may be opened.
  func vet(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    let bytes = unsafe [UInt8](address)
    // The proxy is the user's choice, and so its address needs no leave.
    if loop.policy.proxy != nil || loop.rule.permits(bytes) { return true }
    refusedAddress = AddressRule.text(bytes)
    return false
  }

  /// The address that was not permitted last; another of the same name may have been.
  private(set) var refusedAddress: String?

  func connected(machine: String, machinePort: Int, localPort: Int) {
    self.machine = machine
    guard address.scheme == "https" else { return }
    let connection = TLSConnection(machine: machine, machinePort: machinePort, localPort: localPort)
    if certificates.isEmpty {
      certificates = loop.chains[connection] ?? []
    } else {
      loop.chains[connection] = certificates
    }
  }
}

/// A connection, as long as it is open: no two have the same ports and machine.
struct TLSConnection: Hashable {
  let machine: String
  let machinePort: Int
  let localPort: Int
}
