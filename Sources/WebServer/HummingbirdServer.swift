import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The one file that knows Hummingbird: it turns their requests into values, and values into their answers.
struct HummingbirdServer: Sendable {
  let address: ListenAddress
  let limits: WebServerLimits
  let started: @Sendable (ListenAddress) async -> Void
  let handler: WebHandler
  /// The threads that serve; nil for Swift's own pool.
  let threads: (any TaskExecutor)?

  func run(stopsOnSignals: Bool) async throws(WebServerError) {
    let services = services(stopsOnSignals: stopsOnSignals)
    // A task of its own: the server is told to stop, and never cancelled while it serves. Its clock waits for the next second
    // under a lock that cancelling takes too, and on threads of one's own each can have what the other waits for.
    let serving = Task.detached(executorPreference: threads) { try await services.run() }
    let life = limits.lifeSeconds.map { seconds in
      Task {
        try await Task.sleep(for: .seconds(seconds))
        await services.triggerGracefulShutdown()
      }
    }
    defer { life?.cancel() }
    do {
      try await withTaskCancellationHandler {
        try await serving.value
      } onCancel: {
        Task { await services.triggerGracefulShutdown() }
      }
    } catch is CancellationError {
      return
    } catch let error as IOError {
      throw .cannotListen(address, reason: Self.reason(error.errnoCode))
    } catch {
      throw .cannotListen(address, reason: "\(error)")
    }
  }

  private static func reason(_ code: CInt) -> String {
    unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
  }

  private func services(stopsOnSignals: Bool) -> ServiceGroup {
    let channel = HTTP1Channel.Configuration(
      additionalChannelHandlers: [TargetCheck.Installer()], idleTimeout: .seconds(Int64(limits.idleSeconds)),
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: limits.headBytes, maxHeaderListSize: limits.headBytes, maxHeaderFieldCount: 100))
    var configuration = ApplicationConfiguration(address: .hostname(address.host, port: address.port))
    // No log: standard error is for what concerns the user, and what a client sends belongs on no terminal.
    let silence = Logger(label: "rejoinder", factory: { _ in SwiftLogNoOpLogHandler() })
    configuration.availableConnectionsDelegate = MaximumAvailableConnections(
      limits.connections, logger: silence)
    let application = Application(
      responder: CallbackResponder<BasicRequestContext> { request, _ in
        let response = try await answer(request)
        // RFC 9112 section 6.3: behind this head the client reads no body, but the next answer.
        return request.method == .head ? response.createHeadResponse() : response
      },
      server: .http1(configuration: channel), configuration: configuration,
      onServerRunning: { channel in
        let port = channel.localAddress?.port ?? address.port
        await started(ListenAddress(host: address.host, port: port) ?? address)
      },
      logger: silence)
    var services = ServiceGroupConfiguration(
      services: [application], gracefulShutdownSignals: stopsOnSignals ? [.sigterm, .sigint] : [],
      logger: silence)
    services.maximumGracefulShutdownDuration = .seconds(limits.endSeconds)
    return ServiceGroup(configuration: services)
  }

  private func answer(_ request: Request) async throws -> Response {
    // RFC 9112 section 3.2: with two hosts programs differ in which they take.
    guard request.head.path?.utf8.first == UInt8(ascii: "/") else {
      return Self.response(.text(400, "the request’s target is no path of this server"))
    }
    guard !request.headers.contains(where: { $0.name.canonicalName == "host" }) else {
      return Self.response(.text(400, "the request names two hosts"))
    }
    let body: [UInt8]
    switch await received(request) {
    case .whole(let bytes): body = bytes
    case .tooLong: return Self.response(.text(413, "the request has more than \(limits.bodyBytes) bytes"))
    case .tooSlow: return Self.response(.text(408, "the request did not come in time"))
    }
    let target = request.head.path ?? "/"
    let mark = target.firstIndex(of: "?")
    let answer = await handler(
      WebRequest(
        method: request.method.rawValue, path: String(target[..<(mark ?? target.endIndex)]),
        query: mark.map { String(target[target.index(after: $0)...]) },
        // The server keeps the host apart from the fields.
        headers: (request.head.authority.map { [WebField("Host", $0)] } ?? [])
          + request.headers.map { WebField($0.name.rawName, $0.value) }, body: body))
    return Self.response(answer)
  }

  private enum Body: Sendable {
    case whole([UInt8])
    case tooLong
    case tooSlow
  }

  private func received(_ request: Request) async -> Body {
    // A length that is announced is refused before anything is read.
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limits.bodyBytes {
      return .tooLong
    }
    // RFC 9112 section 6.3: there is none. A timer that is cancelled is kept until it would have run out; one a request is
    // a quarter of a gigabyte under load.
    if request.headers[.contentLength] == nil, request.headers[.transferEncoding] == nil { return .whole([]) }
    return await withTaskGroup(of: Body.self) { group in
      group.addTask {
        guard let buffer = try? await request.body.collect(upTo: limits.bodyBytes) else {
          return Task.isCancelled ? .tooSlow : .tooLong
        }
        return .whole(Array(buffer.readableBytesView))
      }
      group.addTask {
        try? await Task.sleep(for: .seconds(limits.bodySeconds))
        return .tooSlow
      }
      defer { group.cancelAll() }
      return await group.next() ?? .tooSlow
    }
  }

  private static func response(_ answer: WebResponse) -> Response {
    var headers = HTTPFields()
    for field in answer.headers {
      guard let name = HTTPField.Name(field.name) else { continue }
      headers.append(HTTPField(name: name, value: field.value))
    }
    return Response(
      status: .init(code: answer.status), headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
  }
}
