import Documents
import FuzzDriver

// Pages of words as pdftotext writes them, without the program.
FuzzDriver.run { bytes in
  guard let document = PDFDocument.read(layout: bytes, reader: "pdf/1") else { return }
  FuzzDriver.check(document)
}
