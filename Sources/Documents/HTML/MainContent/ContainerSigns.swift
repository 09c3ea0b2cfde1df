/// What the words of an element's class or id say of its part in the page.
struct ContainerSigns: OptionSet {
  let rawValue: UInt16

  /// Ways through the site.
  static let navigation = ContainerSigns(rawValue: 1)
  static let footer = ContainerSigns(rawValue: 2)
  static let header = ContainerSigns(rawValue: 4)
  /// What stands beside the document: advertisements, other pages, forms, notices.
  static let aside = ContainerSigns(rawValue: 8)
  static let comments = ContainerSigns(rawValue: 16)
  /// What is said of the document: author, date, subjects.
  static let label = ContainerSigns(rawValue: 32)
  /// What is said of a picture.
  static let caption = ContainerSigns(rawValue: 64)
  /// A word for a document ("article") and one for its text ("body"), which together name the text of the document.
  static let document = ContainerSigns(rawValue: 128)
  static let text = ContainerSigns(rawValue: 256)
  /// Who wrote it.
  static let author = ContainerSigns(rawValue: 512)

  /// Signs that a part is not the document itself.
  static let others: ContainerSigns = [.navigation, .footer, .header, .aside, .comments]

  /// The role that the signs give a part, or nil.
  var role: Block.Role? {
    if contains(.navigation) { return .navigation }
    if contains(.footer) { return .footer }
    if contains(.header) { return .header }
    if contains(.comments) { return .comments }
    return contains(.aside) ? .aside : nil
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }
}
