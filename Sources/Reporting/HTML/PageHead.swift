/// The head of every page: it says what the page is, what it may run, and how it looks.
///
/// Its markup is at once HTML and well-formed XML. The page loads nothing: the policy allows the style sheet that stands
/// in the head and the scripts whose hashes it names, so that even a mistake in escaping could not run a document's words.
package struct PageHead: Sendable {
  /// The words of the title, as they are.
  let title: String
  /// What made the page, as it is.
  let generator: String
  /// A style sheet without `<` and `&`.
  let style: String
  /// Hashes of the page's scripts as the policy names them: `sha256-` and base64.
  let scripts: [String]

  /// A head. The style sheet holds no `<` and no `&`; the words of title and generator may be anybody's.
  package init(title: String, generator: String = "Rejoinder", style: String, scripts: [String] = []) {
    self.title = title
    self.generator = generator
    self.style = style
    self.scripts = scripts
  }

  /// The Content-Security-Policy of a page that runs the scripts with these hashes and nothing else, loads nothing and
  /// sends nothing. It fits an HTTP header as it fits a `meta` element.
  package static func policy(scripts: [String] = []) -> String {
    let allowed = scripts.isEmpty ? "" : " script-src \(scripts.map { "'\($0)'" }.joined(separator: " "));"
    return "default-src 'none'; style-src 'unsafe-inline';\(allowed) base-uri 'none'; form-action 'none'"
  }

  /// From the document type to the end of `head`; what follows ends with `</html>`.
  package var markup: String {
    """
    <!DOCTYPE html>
    <html lang="en" xmlns="http://www.w3.org/1999/xhtml">
    <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="\(Self.policy(scripts: scripts))" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <meta name="color-scheme" content="light dark" />
    <meta name="generator" content="\(Markup.attribute(generator))" />
    <title>\(Markup.attribute(title))</title>
    <style>\(style)</style>
    </head>
    """
  }
}
