import Documents
import FuzzDriver

// Web pages, in whatever encoding they come.
FuzzDriver.run { bytes in
  guard let document = try? HTMLReader().read(bytes) else { return }
  FuzzDriver.check(document)
}
