import Documents
import FuzzDriver

// Plain text, and the sentences in it.
FuzzDriver.run { bytes in
  guard let document = try? PlainTextReader().read(bytes) else { return }
  FuzzDriver.check(document)
}
