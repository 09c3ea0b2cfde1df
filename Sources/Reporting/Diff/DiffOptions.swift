/// How a comparison is shown; what it says is the same in every view.
package struct DiffOptions: Sendable, Equatable {
  /// In which order changes are listed.
  package enum Order: String, Sendable, CaseIterable {
    /// As the text is read.
    case reading
    /// The highest score first.
    case significance
  }

  /// What the text for a terminal holds.
  package enum View: Sendable, Equatable {
    /// Every change with its words.
    case changes
    /// Hunks of whole sentences as `diff -u` has them, with so many unchanged sentences around each.
    case unified(context: Int)
    /// Counts on one screen.
    case stat
  }

  /// How the two versions of a sentence stand in the text for a terminal.
  package enum Columns: Sendable, Equatable {
    /// Beside each other on a terminal of at least `automaticWidth` columns, in one otherwise.
    case automatic
    case inline
    case sideBySide
  }

  /// From how many columns two versions find room beside each other.
  static let automaticWidth = 120

  package let order: Order
  package let view: View
  package let columns: Columns
  /// Whether each score is followed by its reasons.
  package let explains: Bool
  /// Whether a page keeps unchanged stretches however large the documents are.
  package let isWhole: Bool

  package init(
    order: Order = .reading, view: View = .changes, columns: Columns = .inline, explains: Bool = false,
    isWhole: Bool = false
  ) {
    self.order = order
    self.view = view
    self.columns = columns
    self.explains = explains
    self.isWhole = isWhole
  }
}
