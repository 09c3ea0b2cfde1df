import Foundation
import WebServer

/// A time-stamping authority made with openssl in a temporary folder: a root, a certificate under it, and the answers of
/// `openssl ts -reply`.
final class TestAuthority: Sendable {
  /// When the certificate for timestamps is good.
  enum Validity {
    case oneDay
    /// From 2020-01-01 to 2020-01-02.
    case longOver
  }

  let folder: String
  /// The root's certificate in PEM.
  var chain: String { folder + "/root.pem" }

  init(name: String = "Example Authority", validity: Validity = .oneDay) throws {
    folder = NSTemporaryDirectory() + "rejoinder-authority-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Self.configuration(name).write(toFile: folder + "/tsa.cnf", atomically: true, encoding: .utf8)
    try "".write(toFile: folder + "/index.txt", atomically: true, encoding: .utf8)
    try "1000".write(toFile: folder + "/serial.txt", atomically: true, encoding: .utf8)
    try "01".write(toFile: folder + "/tsaserial", atomically: true, encoding: .utf8)
    let curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-config", "tsa.cnf"]
    try openssl(
      [
        "req", "-x509", "-days", "7", "-subj", "/CN=\(name) Root", "-keyout", "root.key", "-out", "root.pem",
        "-extensions", "root",
      ] + curve)
    try openssl(
      ["req", "-new", "-subj", "/C=CH/O=Example/CN=\(name)", "-keyout", "tsa.key", "-out", "tsa.csr"] + curve)
    let dates =
      validity == .oneDay ? ["-days", "1"] : ["-startdate", "200101000000Z", "-enddate", "200102000000Z"]
    try openssl(
      ["ca", "-batch", "-notext", "-config", "tsa.cnf", "-in", "tsa.csr", "-out", "tsa.pem"] + dates)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The answer to a query, as bytes of a TimeStampResp.
  func reply(to query: [UInt8]) throws -> [UInt8] {
    let name = UUID().uuidString
    let path = folder + "/" + name
    try Data(query).write(to: URL(fileURLWithPath: path + ".tsq"))
    // The file of serial numbers is not made for two at once.
    lock.lock()
    defer { lock.unlock() }
    try openssl(["ts", "-reply", "-config", "tsa.cnf", "-queryfile", name + ".tsq", "-out", name + ".tsr"])
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path + ".tsr")))
  }

  private let lock = NSLock()

  /// Serves timestamps as RFC 3161 section 3.4 describes.
  func answer(_ request: WebRequest) -> WebResponse {
    guard request.method == "POST", request.first("Content-Type") == "application/timestamp-query",
      let reply = try? reply(to: request.body)
    else { return .text(400, "not a query") }
    return Self.response(reply)
  }

  static func response(_ reply: [UInt8]) -> WebResponse {
    WebResponse(status: 200, headers: [WebField("Content-Type", "application/timestamp-reply")], body: reply)
  }

  struct Failure: Error {
    let words: String
  }

  @discardableResult
  func openssl(_ arguments: [String], input: [UInt8] = []) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let files = try ["in", "out", "err"].map { kind in
      let path = folder + "/." + UUID().uuidString + "." + kind
      try Data(kind == "in" ? input : []).write(to: URL(fileURLWithPath: path))
      return path
    }
    defer { for file in files { try? FileManager.default.removeItem(atPath: file) } }
    process.standardInput = FileHandle(forReadingAtPath: files[0])
    process.standardOutput = FileHandle(forWritingAtPath: files[1])
    process.standardError = FileHandle(forWritingAtPath: files[2])
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(words: (try? String(contentsOfFile: files[2], encoding: .utf8)) ?? "")
    }
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: files[1])))
  }

  private static func configuration(_ name: String) -> String {
    """
    [req]
    distinguished_name = subject
    [subject]
    [root]
    basicConstraints = critical,CA:TRUE
    keyUsage = critical,keyCertSign,cRLSign
    subjectKeyIdentifier = hash
    [ca]
    default_ca = authority
    [authority]
    dir = .
    database = index.txt
    serial = serial.txt
    new_certs_dir = .
    certificate = root.pem
    private_key = root.key
    default_md = sha256
    policy = anything
    x509_extensions = stamping
    unique_subject = no
    [anything]
    countryName = optional
    organizationName = optional
    commonName = supplied
    [stamping]
    basicConstraints = critical,CA:FALSE
    keyUsage = critical,digitalSignature
    extendedKeyUsage = critical,timeStamping
    subjectKeyIdentifier = hash
    authorityKeyIdentifier = keyid
    [tsa]
    default_tsa = stamp
    [stamp]
    serial = tsaserial
    crypto_device = builtin
    signer_cert = tsa.pem
    certs = root.pem
    signer_key = tsa.key
    signer_digest = sha256
    default_policy = 1.2.3.4.1
    digests = sha256, sha512
    accuracy = secs:1
    ordering = yes
    tsa_name = yes
    ess_cert_id_chain = no
    ess_cert_id_alg = sha256

    """
  }
}
