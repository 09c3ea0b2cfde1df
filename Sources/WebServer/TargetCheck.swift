import NIOCore
import NIOHTTP1

/// Makes a request's target that is no path one that no handler takes.
///
/// What turns SwiftNIO's requests into HTTP types takes the host out of a target in absolute form and drops it: the request would be
/// answered as if it were for this host, where a proxy took it for the other. So it is looked at before that.
final class TargetCheck: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard case .head(var head) = unwrapInboundIn(data), head.uri.utf8.first != UInt8(ascii: "/") else {
      context.fireChannelRead(data)
      return
    }
    head.uri = "*"
    context.fireChannelRead(wrapInboundOut(.head(head)))
  }

  /// Stands behind everything that reads HTTP, where the server lets one be added, and puts the check before.
  final class Installer: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny

    func handlerAdded(context: ChannelHandlerContext) {
      let pipeline = context.pipeline.syncOperations
      do {
        let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
        try pipeline.addHandler(TargetCheck(), position: .after(decoder))
      } catch {
        // Without the check nothing is answered.
        context.close(promise: nil)
      }
    }
  }
}
