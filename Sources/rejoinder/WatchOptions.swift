import Archive
import ArgumentParser
import Notices
import Settings
import Watching

/// Which watch file a command reads.
struct WatchOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The watch file; by default watch.json beside the archive.", valueName: "file"))
  var config: String?

  @OptionGroup var archive: ArchiveOptions

  /// The file named, or the one beside the archive, or what holds without one.
  ///
  /// - Throws: `SettingsError` with every mistake; where a file was named and is not there.
  func file() throws -> (file: WatchFile, path: String?) {
    let path = config ?? WatchFile.usualPath(archive: archive.path)
    if let file = try WatchFile.read(path) { return (file, path) }
    guard let config else { return (.standard, nil) }
    throw Failure(message: "no such file: \(config); see: rejoinder help watch", code: Failure.noInput)
  }
}
