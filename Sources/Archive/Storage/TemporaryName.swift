import TransparencyLog

#if canImport(Glibc)
  import Glibc
#endif

/// Names of files that are not whole yet.
enum TemporaryName {
  /// A name that no other writer takes: `.tmp.<process>.<random>` and, if given, `.<purpose>`.
  static func make(_ purpose: String = "") -> String {
    let random = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    return ArchiveLayout.temporaryPrefix + "\(getpid()).\(random)" + (purpose.isEmpty ? "" : "." + purpose)
  }
}
