import Foundation

/// A mail server that speaks TLS, made of Python's own modules, with a certificate that nobody has signed but itself: takes one letter
/// a connection, asks for a password, and keeps what it was told. Ends after sixty seconds, or when it is dropped.
final class EncryptedMailServer {
  let port: Int
  /// Its certificate, PEM.
  let certificates: String
  private let folder: String
  private let process: Process

  /// - Parameter isEncryptedFirst: Whether TLS comes before the first word (`smtps`), or by STARTTLS.
  init(isEncryptedFirst: Bool) throws {
    folder = NSTemporaryDirectory() + "mail-" + UUID().uuidString
    certificates = folder + "/own.pem"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let making = Process()
    making.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
    making.arguments = [
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
      "-subj", "/CN=mail", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", folder + "/own.key",
      "-out", certificates,
    ]
    (making.standardOutput, making.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    try making.run()
    making.waitUntilExit()
    process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", Self.program, folder, isEncryptedFirst ? "first" : "later"]
    process.standardError = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    guard let number = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      process.terminate()
      throw CocoaError(.fileReadUnknown)
    }
    port = number
  }

  deinit {
    // Its end is not waited for: Foundation would do so on the thread that drops it, which may be one of few.
    process.terminate()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// What the client said, each line with "tls" or "plain" in front.
  var said: [String] {
    let text = (try? String(contentsOfFile: folder + "/said", encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init)
  }

  private static let program = """
    import signal, socket, ssl, sys
    folder, when = sys.argv[1], sys.argv[2]
    # Threads of Foundation block both.
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGALRM, signal.SIGTERM])
    signal.alarm(60)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder + "/own.pem", folder + "/own.key")
    listener = socket.create_server(("127.0.0.1", 0))
    print(listener.getsockname()[1], flush=True)
    said = open(folder + "/said", "a", buffering=1)
    def serve(client):
        client.settimeout(10)
        secure = when == "first"
        if secure: client = context.wrap_socket(client, server_side=True)
        def tell(line): client.sendall((line + "\\r\\n").encode())
        tell("220 test")
        buffer, letter = b"", False
        while True:
            while b"\\n" not in buffer:
                part = client.recv(4096)
                if not part: return
                buffer += part
            line, buffer = buffer.split(b"\\n", 1)
            line = line.decode().rstrip("\\r")
            print("tls" if secure else "plain", line, file=said)
            if letter:
                if line == ".":
                    letter = False
                    tell("250 taken")
                continue
            word = line.split(" ")[0].upper()
            if word == "EHLO":
                tell("250-test")
                tell("250 AUTH PLAIN" if secure else "250 STARTTLS")
            elif word == "STARTTLS":
                tell("220 go on")
                client = context.wrap_socket(client, server_side=True)
                secure = True
            elif word == "DATA":
                letter = True
                tell("354 go on")
            elif word == "AUTH": tell("235 welcome" if len(line.split(" ")) == 3 else "334 ")
            elif word == "QUIT":
                tell("221 bye")
                return
            elif word in ("MAIL", "RCPT"): tell("250 ok")
            else: tell("235 welcome")
    while True:
        client, _ = listener.accept()
        try: serve(client)
        except (OSError, ssl.SSLError): pass
        client.close()
    """
}
