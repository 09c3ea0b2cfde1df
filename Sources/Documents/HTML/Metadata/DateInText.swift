/// A day that stands somewhere in a short line or in an address.
enum DateInText {
  /// `YYYY-MM-DD` of the first day that a line names: "Published 28 May 2022, 10:00", "28 мая 2022", "2022年5月28日",
  /// "28.05.2022". Of "05/06/2022" it says nothing, for countries read that in two ways.
  static func first(in line: String, language: String?) -> String? {
    guard line.utf8.count <= 400 else { return nil }
    let tokens = Self.tokens(line)
    for index in tokens.indices {
      if let date = day(tokens, index, language: language) { return date }
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
      if let text = token(offset)?.text,
        ["de", "del", "of", "st", "nd", "rd", "th", "er", "ي"].contains(text)
      {
        return offset + 1
      }
      return offset
    }
    if let first = small(0) {
      let second = skip(1)
      if let month = token(second).flatMap({ months[$0.text] }), let year = year(skip(second + 1)) {
        return iso(year, month, first)
      }
      // "28.05.2022" is read in one way everywhere, "28/05/2022" wherever no month is that long.
      if let month = small(1), let year = year(2), let sign = token(1)?.before, sign == token(2)?.before {
        if sign == "." { return iso(year, month, first) }
        if sign == "/" || sign == "-" {
          if first > 12 { return iso(year, month, first) }
          if month > 12 { return iso(year, first, month) }
          if first == month || (language.map { !$0.lowercased().hasPrefix("en") } ?? false) {
            return iso(year, month, first)
          }
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
