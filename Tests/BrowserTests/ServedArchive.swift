import Archive
import Foundation
import HTTPTransfer
import Site
import Synchronization
import WebServer

/// A copy of the shipped archive, served on loopback while a test looks at it.
enum ServedArchive {
  static let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// Serves a folder for as long as some work takes, which runs on a thread of its own with the site's address.
  static func during<Value: Sendable>(
    path: String, folders: UserFolders, routes: [Route] = Routes.all,
    _ work: @escaping @Sendable (String) throws -> Value
  ) async throws -> Value {
    let site = Mutex<Site?>(nil)
    return try await WebServer.during(handler: { request in
      guard let site = site.withLock({ $0 }) else { return .text(503, "starting") }
      return await site.answer(request)
    }) { address in
      site.withLock { $0 = Site(path: path, folders: folders, address: address, routes: routes) }
      return try await OwnThread.run { Result { try work("http://\(address)") } }.get()
    }
  }

  /// The same for the archive that the project ships.
  static func shipped<Value: Sendable>(_ work: @escaping @Sendable (String) throws -> Value) async throws
    -> Value
  {
    let folder = NSTemporaryDirectory() + "rejoinder-served-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try await during(
      path: checkout + "/snapshots", folders: UserFolders(keys: folder + "/keys", seen: folder + "/seen"),
      work)
  }
}
