import Documents
import Testing

/// Pages on which no prose stands out keep everything but what says to be something else.
@Suite struct HTMLBarePageTests {
  private func content(_ html: String) throws -> [String] {
    let document = try HTMLReader().read(Array(html.utf8))
    return document.blocks.filter { $0.role == .content || $0.role == .headline }.map {
      document.text.string($0.range)
    }
  }

  @Test(
    "fragments are content as a whole",
    arguments: [
      "Yes.", "<p>We ask you to act.</p>", "<h1>Statement</h1><p>We ask you to act.</p>",
      "<ul><li>One<li>Two</ul>",
      "<p><a href=/x>The text of the statement in full</a></p>", "<dl><dt>Term<dd>Meaning</dl>",
    ])
  func fragments(html: String) throws {
    let document = try HTMLReader().read(Array(html.utf8))
    #expect(document.blocks.allSatisfy { $0.role == .content })
  }

  @Test("a list of forty recommendations with links is content", arguments: ["ol", "ul"])
  func recommendations(list: String) throws {
    let items = (1...40).map { "Take measures to end impunity in region \($0) (State \($0));" }
    let html = items.enumerated().map { index, item in
      "<li>" + item.replacing("State", with: "<a href=/\(index)>State</a>")
    }
    let page =
      "<div class=menu><ul><li><a href=/>Home</a></ul></div><h1>Recommendations</h1><\(list)>" + html.joined()
      + "</\(list)>"
    #expect(try content(page) == ["Recommendations"] + items)
  }

  @Test("a page that is a list of documents keeps it")
  func links() throws {
    let titles = (1...40).map { "Report of the Special Rapporteur on matter \($0)" }
    let page =
      "<nav><a href=/>Home</a></nav><h1>Documents</h1><ul>"
      + titles.map { "<li><a href=/d>\($0)</a>" }.joined() + "</ul>"
    #expect(try content(page) == ["Documents"] + titles)
  }

  @Test("a table is content")
  func table() throws {
    let rows = (1...30).map { "<tr><td>\($0)<td>Indicator \($0)<td>\($0 * 3) %" }
    let page = "<h1>Table 3</h1><p>Progress</p><table>" + rows.joined() + "</table>"
    #expect(
      try content(page) == ["Table 3", "Progress"] + (1...30).map { "\($0) | Indicator \($0) | \($0 * 3) %" })
  }

  @Test("a letter made of divisions keeps every line of it")
  func divisions() throws {
    let lines = [
      "To: The High Commissioner", "Geneva, 12 May 2022", "Dear Madam High Commissioner,",
      "We, the undersigned organisations, write to express our concern about the planned visit. We urge you to:",
      "meet survivors without officials present;", "publish the report before the visit ends.",
      "We remain at your disposal for any further information that you may need.", "Yours sincerely,",
      "A. Author",
      "Executive Director",
    ]
    let page =
      "<div class=header><a href=/>Home</a></div><div class=letter>"
      + lines.map { "<div>\($0)</div><div><br></div>" }.joined()
      + "</div>"
    let kept = try content(page)
    // The line of the day may count as a label, as it would above an article.
    #expect(
      kept.filter { !$0.hasPrefix("Geneva") && $0 != "Home" } == lines.filter { !$0.hasPrefix("Geneva") })
  }

  @Test("a letter made of line breaks keeps every line of it")
  func breaks() throws {
    let lines = [
      "To: The High Commissioner", "Dear Madam,",
      "We, the undersigned organisations, write to express our concern about the planned visit.",
      "We urge you to wait.",
      "Yours sincerely,", "A. Author",
    ]
    #expect(try content("<body>" + lines.joined(separator: "<br><br>")) == lines)
  }

  @Test("Arabic from right to left has sentences too")
  func arabic() throws {
    let prose = [
      "نحن المنظمات الموقعة أدناه نعرب عن قلقنا البالغ إزاء الزيارة المقررة، ونطلب منكم أن تلتقوا بالناجين. هل سينشر التقرير؟",
      "ونحث المفوضية على نشر تقريرها قبل نهاية ولايتها، وعلى إتاحته للجميع.",
    ]
    let page =
      "<html lang=ar dir=rtl><div><a href=/>الرئيسية</a> <a href=/n>أخبار</a></div><div>"
      + prose.map { "<p>\($0)</p>" }.joined()
      + "</div><div><a href=/1>خبر آخر عن الموضوع</a></div>"
    #expect(try content(page) == prose)
  }

  @Test("Chinese without spaces has sentences too")
  func chinese() throws {
    let prose = ["我们各签署组织对计划中的访问深表关切，并呼吁高级专员会见幸存者及其家属，不受官员在场影响。", "我们敦促办公室在任期结束之前公布报告。"]
    let page =
      "<div><a href=/>首页</a> <a href=/n>新闻</a></div><div>" + prose.map { "<p>\($0)</p>" }.joined()
      + "</div><div><a href=/1>另一条新闻</a></div>"
    #expect(try content(page) == prose)
  }
}
