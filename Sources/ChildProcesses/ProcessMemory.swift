#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What processes hold in memory, by Linux's `/proc` (proc(5)).
enum ProcessMemory {
  /// Bytes resident of a process and all that descend from it; 0 where nobody tells.
  static func bytes(of root: Int) -> Int {
    guard let folder = unsafe opendir("/proc") else { return 0 }
    defer { unsafe _ = closedir(folder) }
    var children: [Int: [(id: Int, pages: Int)]] = [:]
    var rootPages = 0
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let id = Int(name), let (parent, pages) = status(id) else { continue }
      if id == root { rootPages = pages }
      children[parent, default: []].append((id, pages))
    }
    var (sum, queue, seen) = (rootPages, [root], Set([root]))
    while let next = queue.popLast() {
      for child in children[next] ?? [] where seen.insert(child.id).inserted {
        sum += child.pages
        queue.append(child.id)
      }
    }
    return sum * Int(sysconf(CInt(_SC_PAGESIZE)))
  }

  /// The parent of a process and its resident pages: fields 4 and 24 of `stat`, behind the name in brackets.
  private static func status(_ id: Int) -> (parent: Int, pages: Int)? {
    guard let file = unsafe fopen("/proc/\(id)/stat", "re") else { return nil }
    defer { unsafe _ = fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = unsafe fread(&bytes, 1, bytes.count, file)
    guard let bracket = bytes[..<count].lastIndex(of: UInt8(ascii: ")")) else { return nil }
    let fields = String(decoding: bytes[(bracket + 1)..<count], as: UTF8.self).split(separator: " ")
    // Behind the bracket the third field comes first.
    guard fields.count > 21, let parent = Int(fields[1]), let pages = Int(fields[21]) else { return nil }
    return (parent, pages)
  }
}
