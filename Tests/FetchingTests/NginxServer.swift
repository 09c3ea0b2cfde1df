import Foundation

/// Debian's nginx with a configuration of its own in a temporary folder, on ports that were free: one process, ended by its number.
final class NginxServer {
  static let isInstalled = FileManager.default.isExecutableFile(atPath: program)
  private static let program = "/usr/sbin/nginx"

  enum Problem: Error {
    case openssl([String])
    /// What nginx wrote.
    case nginx(String)
  }

  let folder: String
  let port: Int
  /// The port for TLS and HTTP/2.
  let tlsPort: Int
  /// The certificate of the made authority in PEM.
  var authority: String { folder + "/ca.pem" }
  private var process: pid_t = 0

  /// - Parameters:
  ///   - files: What is served, by its path.
  ///   - locations: More lines inside `server`.
  ///   - general: More lines inside `http`.
  ///   - hasTLS: Whether a certificate is made, under an authority made for it.
  init(files: [String: [UInt8]] = [:], locations: String = "", general: String = "", hasTLS: Bool = false)
    throws
  {
    folder = NSTemporaryDirectory() + "rejoinder-nginx-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder + "/pages", withIntermediateDirectories: true)
    for (path, bytes) in files {
      try Data(bytes).write(to: URL(fileURLWithPath: folder + "/pages" + path))
    }
    port = try HostileServer.closedPort()
    tlsPort = try HostileServer.closedPort()
    if hasTLS { try Self.makeCertificates(in: folder) }
    let tls =
      hasTLS
      ? "listen 127.0.0.1:\(tlsPort) ssl http2; ssl_certificate \(folder)/chain.pem; ssl_certificate_key \(folder)/server.key;"
      : ""
    // One process that stays in front, so that its number is the one to end.
    let configuration = """
      daemon off;
      master_process off;
      pid \(folder)/nginx.pid;
      error_log \(folder)/error.log;
      events { worker_connections 512; }
      http {
        access_log off;
        types { text/html html; text/plain txt; }
        client_body_temp_path \(folder)/body; proxy_temp_path \(folder)/proxy;
        fastcgi_temp_path \(folder)/fastcgi; uwsgi_temp_path \(folder)/uwsgi; scgi_temp_path \(folder)/scgi;
        keepalive_requests 100000;
        \(general)
        server {
          listen 127.0.0.1:\(port);
          server_name localhost;
          \(tls)
          root \(folder)/pages;
          \(locations)
        }
      }
      """
    try configuration.write(toFile: folder + "/nginx.conf", atomically: true, encoding: .utf8)
    // `timeout` passes a signal on, and ends nginx where the tests were killed.
    process = try Self.start(
      ["timeout", "--kill-after=1", "1200", Self.program]
        + ["-c", folder + "/nginx.conf", "-p", folder, "-e", folder + "/error.log"], in: folder)
    try waitUntilReady()
  }

  deinit {
    kill(process, SIGTERM)
    _ = Self.wait(for: process)
    try? FileManager.default.removeItem(atPath: folder)
  }

  func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }
  func tlsURL(_ path: String, host: String = "localhost") -> String { "https://\(host):\(tlsPort)\(path)" }

  /// nginx writes its number after it has begun to listen.
  private func waitUntilReady() throws {
    for _ in 0..<500 {
      if let size = try? FileManager.default.attributesOfItem(atPath: folder + "/nginx.pid")[.size] as? Int,
        size > 0
      {
        return
      }
      usleep(20_000)
    }
    throw Problem.nginx(
      (try? String(contentsOfFile: folder + "/error.log", encoding: .utf8)) ?? "it did not start")
  }

  /// ca.pem, and chain.pem with the server's certificate for localhost and 127.0.0.1 and the authority's behind it.
  static func makeCertificates(in folder: String) throws {
    let curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
    try openssl(
      ["req", "-x509", "-days", "2", "-subj", "/CN=Example Root", "-keyout", "ca.key", "-out", "ca.pem"]
        + curve,
      in: folder)
    try openssl(
      ["req", "-new", "-subj", "/CN=localhost", "-keyout", "server.key", "-out", "server.csr"] + curve,
      in: folder)
    try "subjectAltName=DNS:localhost,IP:127.0.0.1\n".write(
      toFile: folder + "/names", atomically: true, encoding: .utf8)
    try openssl(
      [
        "x509", "-req", "-in", "server.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days",
        "2",
        "-extfile", "names", "-out", "server.pem",
      ], in: folder)
    let chain = try ["server.pem", "ca.pem"].map {
      try String(contentsOfFile: folder + "/" + $0, encoding: .utf8)
    }
    try chain.joined().write(toFile: folder + "/chain.pem", atomically: true, encoding: .utf8)
  }

  private static func openssl(_ arguments: [String], in folder: String) throws {
    let status = wait(for: try start(["openssl"] + arguments, in: folder))
    guard status == 0 else { throw Problem.openssl(arguments) }
  }

  /// Starts a program whose words go to a file in the folder, which is its working folder.
  static func start(_ arguments: [String], in folder: String) throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      unsafe posix_spawn_file_actions_addopen(
        &actions, descriptor, folder + "/output", O_WRONLY | O_CREAT | O_APPEND, 0o600)
    }
    var words: [UnsafeMutablePointer<CChar>?] = unsafe (["/usr/bin/env", "-C", folder] + arguments).map {
      unsafe strdup($0)
    }
    unsafe words.append(nil)
    defer { unsafe words.forEach { unsafe free($0) } }
    // The threads that tests run on have blocked the signals that the child is to hear.
    var attributes = posix_spawnattr_t()
    var none = sigset_t()
    unsafe sigemptyset(&none)
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var process: pid_t = 0
    let code = unsafe posix_spawn(&process, "/usr/bin/env", &actions, &attributes, words, environ)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
    return process
  }

  static func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) == -1, errno == EINTR {}
    return status
  }
}
