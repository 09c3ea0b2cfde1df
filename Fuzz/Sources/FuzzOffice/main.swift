import Documents
import FuzzDriver

// The first byte says what the rest is: an archive as it is, or one part of a package that is made around it.
FuzzDriver.run { bytes in
  guard let kind = bytes.first else { return }
  if kind == UInt8(ascii: "P") {
    if let document = try? WordReader().read(bytes) { FuzzDriver.check(document) }
    if let document = try? OpenDocumentReader().read(bytes) { FuzzDriver.check(document) }
    return
  }
  guard let package = OfficePackage(kind) else { return }
  let archive = package.archive(around: bytes.dropFirst())
  let document =
    package.isWord ? try? WordReader().read(archive) : try? OpenDocumentReader().read(archive)
  if let document { FuzzDriver.check(document) }
}
