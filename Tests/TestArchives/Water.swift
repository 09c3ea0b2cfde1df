/// A letter about a town's water and the sentences of answers to it.
package enum Water {
  package static let letter = """
    Open letter on the water supply

    We, the residents, write to the Council once more. The Council should:

    1. Publish the results of all water tests since 2019;
    2. Replace the lead pipes in Mill Street before winter; and
    3. Compensate the families whose children fell ill.
    """

  package static let title = "Statement of the Council on the water supply"
  package static let tests =
    "The Council has published the results of all 40 water tests since 2019 on its website."
  package static let pipes = "We will replace the lead pipes in Mill Street before winter."
  package static let thanks = "We thank all residents for their patience in these difficult months."
  package static let bridge =
    "The bridge at the old market was painted green by the harbour office last autumn."

  package static func text(_ paragraphs: String...) -> String {
    ([title] + paragraphs).joined(separator: "\n\n") + "\n"
  }

  package static let whole = text(tests, pipes, thanks, bridge)
}
