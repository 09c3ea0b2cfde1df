/// A day that stands somewhere in a short line or in an address.
enum DateInText {
  /// `YYYY-MM-DD` of the first day that a line names: "Published 28 May 2022, 10:00", "28 мая 2022", "2022年5月28日",
  /// "28.05.2022". "05/06/2022" is read as the language and its country do,
  /// and not at all where that is not known.
  static func first(in line: String, language: String?) -> String? {
    guard line.utf8.count <= 400 else { return nil }
    let tokens = Self.tokens(line)
    var changed: String?
    for index in tokens.indices {
      guard let date = day(tokens, index, language: language) else { continue }
      // A line may say first when the page was changed.
      let before = tokens[max(0, index - 3)..<index]
      let published = before.lastIndex { publishing.contains($0.text) }
      guard let change = before.lastIndex(where: { changing.contains($0.text) }), change > published ?? -1
      else {
        return date
      }
      changed = changed ?? date
    }
    return changed
  }

  /// The same of a line around a headline: what a sentence tells of a day ("At the meeting of 8 May 2026 …", "Reopen the
  /// library by 1 May 2027.") is not the day of the page.
  static func first(inFrontLine line: String, language: String?) -> String? {
    guard let date = first(in: line, language: language) else { return nil }
    let words = tokens(line).map(\.text)
    let day = words.indices.first { Self.day(tokens(line), $0, language: language) != nil } ?? 0
    if day > 0,
      deadlines.contains(words[day - 1])
        || day > 1 && articles.contains(words[day - 1]) && deadlines.contains(words[day - 2])
    {
      return nil
    }
    guard let last = line.last(where: { !"”\"’')»".contains($0) }), ".?!;:…".contains(last) else {
      return date
    }
    // Day, month and year are three of the words.
    let saysSo = words.contains { publishing.contains($0) || changing.contains($0) || dated.contains($0) }
    return saysSo || words.count <= 3 + longestPlace ? date : nil
  }

  /// In words: "Brussels, Belgium, 28 May 2022."
  private static let longestPlace = 3
  private static let deadlines: Set<String> = [
    "by", "before", "until", "till", "from", "since", "after", "avant", "antes", "bis", "vor", "entro", "до",
  ]
  private static let articles: Set<String> = ["the", "le", "el", "dem", "den", "il"]
  private static let dated: Set<String> = [
    "date", "dated", "issued", "released", "fecha", "datum", "data", "stand", "дата",
  ]
  private static let publishing: Set<String> = [
    "published", "posted", "publié", "publicado", "veröffentlicht", "опубликовано", "pubblicato",
  ]
  private static let changing: Set<String> = [
    "updated", "update", "modified", "edited", "mis", "jour", "modifié", "actualizado", "actualización",
    "atualizado",
    "aktualisiert", "обновлено", "aggiornato",
  ]

  /// The day in front of a text that begins with place and day, as press releases do: "GENEVA (28 May 2022) – ".
  static func ofDateline(_ text: String, language: String?) -> String? {
    var front = ""
    var hasSpace = false
    for character in text.prefix(90) {
      if hasSpace, character == "–" || character == "—" || character == "-" {
        return first(in: front, language: language)
      }
      if character == ")", let date = first(in: front + ")", language: language) { return date }
      hasSpace = character == " "
      front.append(character)
    }
    return nil
  }

  /// The day that the path of an address holds: "/2022/05/28/", "/2022-05-28-".
  static func inAddress(_ address: String) -> String? {
    guard address.utf8.count <= 2_048 else { return nil }
    let tokens = Self.tokens(address)
    for index in tokens.indices.dropLast(2) {
      let (year, month, day) = (tokens[index], tokens[index + 1], tokens[index + 2])
      guard year.before == "/", month.before == "/" || month.before == "-", day.before == month.before,
        year.text.utf8.count == 4,
        let number = months[month.text] ?? (month.text.utf8.count == 2 ? month.number : nil),
        (1...2).contains(day.text.utf8.count), let day = day.number
      else { continue }
      if let date = iso(year.number, number, day) { return date }
    }
    return nil
  }

  /// A word or number in lower case, and the sign in front of it.
  private struct Token {
    let text: String
    let before: Character?
    var number: Int? { text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil }
  }

  private static func tokens(_ line: String) -> [Token] {
    var tokens: [Token] = []
    var word = ""
    var before: Character?
    var sign: Character?
    func kind(_ character: Character) -> Int {
      character.isASCII && character.isNumber ? 1 : character.isLetter ? 2 : 0
    }
    for character in line {
      let character = western(character)
      if let last = word.last, kind(last) != kind(character) {
        tokens.append(Token(text: word.lowercased(), before: before))
        (word, sign) = ("", nil)
      }
      if kind(character) == 0 {
        if character != " " || sign == nil { sign = character }
      } else {
        if word.isEmpty { before = sign }
        word.append(character)
      }
      if tokens.count > 200 { return tokens }
    }
    if !word.isEmpty { tokens.append(Token(text: word.lowercased(), before: before)) }
    return tokens
  }

  /// A digit of the Arabic, Persian or full-width ones as ASCII has it; any other character as it is.
  private static func western(_ character: Character) -> Character {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else {
      return character
    }
    for zero: UInt32 in [0x660, 0x6F0, 0xFF10] where scalar.value >= zero && scalar.value < zero + 10 {
      return Character(UnicodeScalar(UInt8(0x30 + scalar.value - zero)))
    }
    return character
  }

  /// Whether a language's readers read "05/06/2022" as a day of June; nil where that is not known.
  private static func isDayFirst(_ language: String?) -> Bool? {
    guard let language = language?.lowercased() else { return nil }
    let region = language.split(separator: "-").dropFirst().last { $0.utf8.count == 2 }
    if region == "us" || region == "ph" { return false }
    if !language.hasPrefix("en") { return true }
    return region == nil || region == "ca" ? nil : true
  }

  private static func day(_ tokens: [Token], _ index: Int, language: String?) -> String? {
    func token(_ offset: Int) -> Token? { index + offset < tokens.count ? tokens[index + offset] : nil }
    func year(_ offset: Int) -> Int? {
      guard let token = token(offset), token.text.utf8.count == 4, let year = token.number,
        (1900...2100).contains(year)
      else { return nil }
      return year
    }
    func small(_ offset: Int) -> Int? {
      guard let token = token(offset), token.text.utf8.count <= 2 else { return nil }
      return token.number
    }
    func skip(_ offset: Int) -> Int {
      // "28 de mayo de 2022", "1er juin", "May 28th", "28. Mai".
      var offset = offset
      while let text = token(offset)?.text, between.contains(text) { offset += 1 }
      return offset
    }
    if let first = small(0) {
      let second = skip(1)
      if let month = token(second).flatMap({ months[$0.text] }) {
        // Some give a month two names: "أيار/مايو".
        let isTwice =
          token(second + 1)?.before == "/" && token(second + 1).flatMap({ months[$0.text] }) == month
        if let year = year(skip(second + (isTwice ? 2 : 1))) { return iso(year, month, first) }
      }
      // "28.05.2022" is read in one way everywhere, "28/05/2022" wherever no month is that long.
      if let month = small(1), let year = year(2), let sign = token(1)?.before, sign == token(2)?.before {
        if sign == "." { return iso(year, month, first) }
        if sign == "/" || sign == "-" {
          if first > 12 { return iso(year, month, first) }
          if month > 12 { return iso(year, first, month) }
          if first == month { return iso(year, month, first) }
          return isDayFirst(language).flatMap { $0 ? iso(year, month, first) : iso(year, first, month) }
        }
      }
    }
    if let month = token(0).flatMap({ months[$0.text] }), let first = small(1), let year = year(skip(2)) {
      return iso(year, month, first)
    }
    if let year = year(0) {
      if token(1)?.text == "年", let month = small(2), token(3)?.text == "月", let day = small(4) {
        return iso(year, month, day)
      }
      if let month = small(1), let day = small(2), let sign = token(1)?.before, sign == token(2)?.before,
        "-/.".contains(sign)
      {
        return iso(year, month, day)
      }
    }
    return nil
  }

  /// What stands between a day, its month and its year.
  private static let between: Set<String> = ["de", "del", "of", "st", "nd", "rd", "th", "er", "ي", "the"]

  private static func iso(_ year: Int?, _ month: Int, _ day: Int) -> String? {
    guard let year else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return WrittenDate.iso("\(year)-\(two(month))-\(two(day))")
  }

  /// Names of the months, in lower case, the short forms that are written with a point included.
  private static let months: [String: Int] = {
    let languages = [
      "january february march april may june july august september october november december",
      "jan feb mar apr may jun jul aug sep oct nov dec", "- - - - - - - - sept - - -",
      "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
      "janv févr - avr - - juil aout - - - déc", "- fevrier - - - - - - - - - decembre",
      "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
      "ene - - abr - - - ago setiembre - - dic",
      "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
      "- fev - - - - - - set out - dez",
      "januar februar märz april mai juni juli august september oktober november dezember",
      "- - mär - - - - - - okt - -",
      "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
      "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
      "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
      "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
      "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
      "januari februari maart april mei juni juli augustus september oktober november december",
      "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
      "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
      "كانون شباط آذار نيسان أيار حزيران تموز آب أيلول - - -", "- - - إبريل - يونيه يوليه اغسطس - اكتوبر - -",
    ]
    var months: [String: Int] = [:]
    for language in languages {
      for (index, name) in language.split(separator: " ").enumerated() where name != "-" && name != "كانون" {
        months[String(name)] = index + 1
      }
    }
    return months
  }()
}
