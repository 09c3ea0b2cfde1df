#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the programs that are run as child processes stand: by absolute path, so that no working folder can offer one.
package enum ProgramLocation {
  private static let usual = ["/usr/bin", "/usr/local/bin", "/bin"]

  /// The absolute path of a program in the usual folders or in those of `PATH`, or nil.
  package static func path(of name: String) -> String? {
    guard !name.contains("/"), !name.isEmpty else { return nil }
    let listed = EnvironmentVariable.value("PATH")?.split(separator: ":").map(String.init) ?? []
    for folder in usual + listed where folder.hasPrefix("/") {
      let path = folder + "/" + name
      if unsafe access(path, X_OK) == 0 { return path }
    }
    return nil
  }
}

/// One variable of this process's environment.
enum EnvironmentVariable {
  static func value(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }
}
