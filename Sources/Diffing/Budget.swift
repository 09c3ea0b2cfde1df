/// How much work a search may do, in steps that are the same on every machine and in every run.
///
/// A step is one comparison of two tokens, one visit of a diagonal, or one token counted. Time is never looked
/// at, so the same input under the same budget always gives the same script.
package struct Budget: Hashable, Sendable {
  /// The number of steps, or nil for no limit. No input costs quadratic work even without a limit.
  package let steps: Int?

  package static let unlimited = Budget(steps: nil)

  /// Traps when `steps` is negative.
  package init(steps: Int?) {
    precondition(steps ?? 0 >= 0, "A budget is not negative.")
    self.steps = steps
  }
}
