/// A character encoding by its WHATWG name, with what it takes to decode it.
struct TextEncoding: Equatable {
  /// WHATWG name in lower case.
  let name: String
  /// What glibc's iconv calls the decoder that the name stands for on the web.
  let iconvName: String

  static let utf8 = TextEncoding(name: "utf-8", iconvName: "UTF-8")
  static let windows1252 = TextEncoding(name: "windows-1252", iconvName: "CP1252")

  /// Whether every character is one byte.
  var isSingleByte: Bool { !Self.multiByte.contains(name) }

  /// Whether bytes below 0x80 outside a character of several bytes are ASCII.
  var keepsASCII: Bool { name != "iso-2022-jp" }

  private static let multiByte: Set<String> = [
    "utf-8", "gb18030", "big5", "euc-jp", "iso-2022-jp", "shift_jis", "euc-kr",
  ]

  /// The encoding that a label (lower case) names on the web, or nil where it names none.
  init?(label: String) {
    guard let found = Self.byLabel[label] else { return nil }
    self = found
  }

  private init(name: String, iconvName: String) {
    self.name = name
    self.iconvName = iconvName
  }

  /// WHATWG Encoding Standard, section 4.2: name, iconv's name, labels. GBK is decoded as gb18030, its superset;
  /// a UTF-16 label in ASCII-readable bytes is known to be wrong and means UTF-8 (HTML Standard, section 13.2.3.2).
  private static let byLabel: [String: TextEncoding] = {
    let rows = [
      "utf-8 UTF-8 utf8 utf-8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 utf-16 utf-16le utf-16be",
      """
      windows-1252 CP1252 windows-1252 cp1252 x-cp1252 latin1 latin-1 l1 iso-8859-1 iso8859-1 iso_8859-1 iso88591 \
      iso-ir-100 ibm819 cp819 ascii us-ascii ansi_x3.4-1968 csisolatin1 x-user-defined
      """,
      "iso-8859-2 ISO-8859-2 iso-8859-2 iso8859-2 iso_8859-2 iso88592 latin2 l2 csisolatin2",
      "iso-8859-3 ISO-8859-3 iso-8859-3 iso8859-3 iso_8859-3 latin3 l3 csisolatin3",
      "iso-8859-4 ISO-8859-4 iso-8859-4 iso8859-4 iso_8859-4 latin4 l4 csisolatin4",
      "iso-8859-5 ISO-8859-5 iso-8859-5 iso8859-5 iso_8859-5 cyrillic csisolatincyrillic",
      "iso-8859-6 ISO-8859-6 iso-8859-6 iso8859-6 iso_8859-6 arabic ecma-114 asmo-708 csisolatinarabic",
      "iso-8859-7 ISO-8859-7 iso-8859-7 iso8859-7 iso_8859-7 greek greek8 ecma-118 elot_928 csisolatingreek",
      "iso-8859-8 ISO-8859-8 iso-8859-8 iso-8859-8-i iso8859-8 iso_8859-8 hebrew visual logical csisolatinhebrew",
      "iso-8859-10 ISO-8859-10 iso-8859-10 iso8859-10 latin6 l6 csisolatin6",
      "iso-8859-13 ISO-8859-13 iso-8859-13 iso8859-13",
      "iso-8859-14 ISO-8859-14 iso-8859-14 iso8859-14",
      "iso-8859-15 ISO-8859-15 iso-8859-15 iso8859-15 iso_8859-15 latin9 l9 csisolatin9",
      "iso-8859-16 ISO-8859-16 iso-8859-16",
      "ibm866 CP866 ibm866 cp866 866 csibm866",
      "koi8-r KOI8-R koi8-r koi8 koi koi8_r cskoi8r",
      "koi8-u KOI8-U koi8-u koi8-ru",
      "macintosh MACINTOSH macintosh mac x-mac-roman csmacintosh",
      "x-mac-cyrillic MAC-CYRILLIC x-mac-cyrillic x-mac-ukrainian",
      "windows-874 CP874 windows-874 dos-874 tis-620 iso-8859-11 iso8859-11",
      "windows-1250 CP1250 windows-1250 cp1250 x-cp1250",
      "windows-1251 CP1251 windows-1251 cp1251 x-cp1251",
      "windows-1253 CP1253 windows-1253 cp1253 x-cp1253",
      "windows-1254 CP1254 windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso_8859-9 latin5 l5 csisolatin5",
      "windows-1255 CP1255 windows-1255 cp1255 x-cp1255",
      "windows-1256 CP1256 windows-1256 cp1256 x-cp1256",
      "windows-1257 CP1257 windows-1257 cp1257 x-cp1257",
      "windows-1258 CP1258 windows-1258 cp1258 x-cp1258",
      "gb18030 GB18030 gb18030 gbk gb2312 gb_2312 gb_2312-80 x-gbk chinese csgb2312 iso-ir-58",
      "big5 BIG5-HKSCS big5 big5-hkscs cn-big5 x-x-big5 csbig5",
      "euc-jp EUC-JP-MS euc-jp x-euc-jp cseucpkdfmtjapanese",
      "iso-2022-jp ISO-2022-JP iso-2022-jp csiso2022jp",
      "shift_jis CP932 shift_jis shift-jis sjis x-sjis ms932 ms_kanji windows-31j csshiftjis",
      "euc-kr CP949 euc-kr ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 korean windows-949 cseuckr",
    ]
    var table: [String: TextEncoding] = [:]
    for row in rows {
      let words = row.split(separator: " ").map(String.init)
      for label in words.dropFirst(2) { table[label] = TextEncoding(name: words[0], iconvName: words[1]) }
    }
    return table
  }()
}
