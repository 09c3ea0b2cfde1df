/// The words that put a command into a sandbox: no network, no files but the system's, a `/tmp` of its own.
enum Sandbox {
  /// `bwrap` and its options, or nothing where it is missing or not allowed here; found out once a process.
  static let prefix: [String] = {
    guard let bwrap = ProgramLocation.path(of: "bwrap"), let proof = ProgramLocation.path(of: "true") else {
      return []
    }
    let command = [bwrap] + options
    let limits = ProcessLimits(
      cpuSeconds: 5, addressSpaceBytes: 1 << 30, wallSeconds: 5, outputBytes: 1 << 16)
    guard let outcome = try? BoundedProcess.spawn(command + [proof], input: [], limits: limits),
      outcome.end == .exited(0)
    else { return [] }
    return command
  }()

  /// The words that put a browser into a sandbox: the network, but no files but the system's, no other process, a `/tmp` of its own
  /// that goes with it, and a user who is nobody, so that the browser's own sandbox works too. Nothing where `bwrap` does not work here.
  static func ofBrowser(temporaryBytes: Int) -> [String] {
    guard let bwrap = prefix.first else { return [] }
    var words = [
      bwrap, "--unshare-user", "--uid", "65534", "--gid", "65534", "--unshare-pid", "--unshare-ipc",
      "--unshare-uts",
      "--unshare-cgroup-try", "--die-with-parent", "--ro-bind", "/usr", "/usr",
    ]
    for path in [
      "/bin", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/fonts", "/etc/alternatives", "/etc/chromium.d",
      "/var/cache/fontconfig",
    ] {
      words += ["--ro-bind-try", path, path]
    }
    return words + [
      "--proc", "/proc", "--dev", "/dev", "--size", "\(temporaryBytes)", "--tmpfs", "/tmp", "--chdir", "/tmp",
    ]
  }

  /// Whether a program can be seen from inside.
  static func holds(_ path: String) -> Bool { path.hasPrefix("/usr/") || path.hasPrefix("/bin/") }

  private static let options: [String] = {
    var words = ["--unshare-all", "--die-with-parent", "--ro-bind", "/usr", "/usr"]
    // Where these are links into /usr the link's target is bound, elsewhere the folder itself.
    for path in [
      "/bin", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/fonts", "/etc/alternatives",
      "/var/cache/fontconfig",
    ] {
      words += ["--ro-bind-try", path, path]
    }
    return words + ["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--chdir", "/tmp"]
  }()
}
