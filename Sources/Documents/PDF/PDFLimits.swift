package import ChildProcesses

/// What reading one PDF may cost.
package struct PDFLimits: Sendable, Hashable {
  /// For each run of `pdftotext`, which takes `pagesPerRun` pages: 10 s of CPU, 800 MB, 20 s in all, 64 MB of output.
  package var extraction = ProcessLimits(
    cpuSeconds: 10, addressSpaceBytes: 800_000_000, wallSeconds: 20, outputBytes: 64 << 20)
  /// For each page that is drawn and recognised: 120 s of CPU, 2 GB, 180 s, 64 MB.
  package var recognition = ProcessLimits(
    cpuSeconds: 120, addressSpaceBytes: 2_000_000_000, wallSeconds: 180, outputBytes: 64 << 20)
  /// Pages that one run of `pdftotext` takes, so that the memory in use does not grow with the document.
  package var pagesPerRun = 200
  /// Pages that are read at most.
  package var pages = 10_000
  /// Words that are read at most.
  package var words = 8_000_000
  /// Pages of pictures that are recognised at most.
  package var recognizedPages = 500

  package init() {}
}
