import Documents
import FuzzDriver

// Markdown.
FuzzDriver.run { bytes in
  guard let document = try? MarkdownReader().read(bytes) else { return }
  FuzzDriver.check(document)
}
