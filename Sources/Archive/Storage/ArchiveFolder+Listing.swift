#if canImport(Glibc)
  import Glibc
#endif

extension ArchiveFolder {
  /// Whether the folder is not there, or holds nothing but hidden files.
  var isMissingOrEmpty: Bool {
    guard let folder = unsafe opendir(root) else { return errno == ENOENT }
    defer { unsafe closedir(folder) }
    while let entry = unsafe readdir(folder) {
      let first = unsafe entry.pointee.d_name.0
      if first != CChar(UInt8(ascii: ".")) { return false }
    }
    return true
  }

  /// Names of the files in a folder, hidden ones left out; none where there is no such folder.
  func names(in relative: String) -> [String] {
    guard let folder = unsafe opendir(root + "/" + relative) else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { raw in
        unsafe String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}
