import Archive
package import Documents
import HTTPTransfer
import Revisions
import TransparencyLog

/// A document that a page offers behind a link.
package struct LinkedDocument: Sendable, Equatable {
  /// Its address, made whole, without a fragment.
  package let url: String
  /// What the link says.
  package let text: String

  /// The id of its source: its file's name behind that of the page's source, and a part of the hash of its address without
  /// what changes from visit to visit, so that the same document gets the same id at every look.
  package func sourceID(of parent: String) -> String {
    let identity = LinkTarget.compared(url, leavesFields: true)
    let hash = String(Digest.sha256(Array(identity.utf8)).hex.prefix(8))
    let path = identity.prefix { $0 != "?" && $0 != "#" }
    let file = path.split(separator: "/").last.map(String.init) ?? ""
    let name = SnapshotReference.source(fileName: file) ?? "document"
    // 64 bytes at most, of which the page's name gets what the file's leaves.
    let end = "-" + hash
    let front = String(parent.prefix(30)) + "-" + String(name.prefix(64 - 31 - end.utf8.count))
    var id = Substring(front)
    while id.hasSuffix("-") { id.removeLast() }
    return id + end
  }
}

/// Documents that a page offers: what `snapshot --follow` captures as sources of their own, one step far.
package enum LinkedDocuments {
  /// The most that are followed from one page.
  package static let most = 50

  /// What a page offers, and how much of it is not followed.
  package struct Found: Sendable, Equatable {
    package var documents: [LinkedDocument] = []
    /// Documents behind the most that are followed.
    package var beyond = 0
    /// Documents that menus, heads and feet of the site and comments lead to, and not the page itself.
    package var around = 0
    /// Links to documents that are not of http or https, or too long; the first as it stands there.
    package var unaskable = 0
    package var firstUnaskable: String?

    /// What is not followed, a few words each.
    package var remarks: [String] {
      func count(_ number: Int, _ words: String) -> String? {
        number == 0 ? nil : "\(number) \(number == 1 ? "document" : "documents") \(words)"
      }
      return [
        count(beyond, "more than the \(most) that are followed"),
        count(around, "in its menus, head, foot or comments \(around == 1 ? "is" : "are") not followed"),
        count(unaskable, "cannot be asked for (\(firstUnaskable ?? ""))"),
      ].compactMap(\.self)
    }
  }

  /// Whether a part of a page is its own: a list of documents below the text is often taken for an aside.
  private static func isOfPage(_ role: Block.Role) -> Bool {
    switch role {
    case .content, .headline, .aside, .label: true
    case .navigation, .header, .footer, .comments: false
    }
  }

  /// The documents behind links of a page and what stands beside its text, in their order, each once.
  ///
  /// A link counts whose address ends as a document's (`.pdf`, `.docx`, `.odt`), or that says that it is a download and whose address
  /// does not end as something else's. One step: what is no page (a PDF that links to others) offers none.
  /// - Parameter address: the page's own address, by which links are made whole.
  package static func find(in document: Document, address: String) -> Found {
    var found = Found()
    guard document.reader.hasPrefix("html/") else { return found }
    var known: Set<String> = [LinkTarget.compared(address)]
    var around: Set<String> = []
    for block in document.blocks {
      for link in block.links {
        let text = document.text.string(link.range)
        guard let url = ResolvedLink.address(link.target, on: address) else {
          if isOfPage(block.role), isDocument(link.target) ?? false {
            found.unaskable += 1
            if found.firstUnaskable == nil { found.firstUnaskable = SafeText.shown(link.target) }
          }
          continue
        }
        guard isDocument(url) ?? saysDownload(text) else { continue }
        let identity = LinkTarget.compared(url, leavesFields: true)
        guard isOfPage(block.role) else {
          around.insert(identity)
          continue
        }
        guard known.insert(identity).inserted else { continue }
        if found.documents.count < most {
          found.documents.append(LinkedDocument(url: url, text: text))
        } else {
          found.beyond += 1
        }
      }
    }
    found.around = around.subtracting(known).count
    return found
  }

  /// By the ending of its path; nil where that says nothing.
  private static func isDocument(_ url: String) -> Bool? {
    let rest = url.lowercased().split(separator: "://", maxSplits: 1).last ?? ""
    let place = rest.prefix { $0 != "?" && $0 != "#" }
    let path = place.drop { $0 != "/" }
    let file = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = file.lastIndex(of: "."), file.distance(from: dot, to: file.endIndex) <= 6 else {
      return nil
    }
    let ending = file[file.index(after: dot)...]
    if ["pdf", "docx", "odt"].contains(ending) { return true }
    // Programs that hand out files, and texts, which may be anything; all other endings are another kind of file or a page.
    return ["php", "aspx", "asp", "jsp", "do", "cgi", "ashx", "txt", "md"].contains(ending) ? nil : false
  }

  /// Whether a link's words say that a document lies behind it.
  private static func saysDownload(_ text: String) -> Bool {
    let words = PageWords.folded(text).split { !$0.isLetter }.map(String.init)
    guard words.count <= 16 else { return false }
    return words.contains(where: downloads.contains)
  }

  private static let downloads: Set<String> = [
    "download", "downloads", "pdf", "docx", "odt", "herunterladen", "télécharger", "téléchargez", "descargar",
    "descarga",
    "descargue", "baixar", "scarica", "scaricare", "downloaden", "pobierz", "скачать", "загрузить", "下载",
    "下載", "ダウンロード", "تحميل",
    "تنزيل", "indir", "ladda", "hent", "lataa", "stáhnout", "letöltés", "завантажити",
  ]
}
