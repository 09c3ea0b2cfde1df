import Documents
import Testing

@testable import Alignment
@testable import Reporting

struct DemandTreeTests {
  private let empty = SampleReport.document([(.paragraph, .content, "x")])

  /// `1(1.1 1.2(1.2.1))` for a tree.
  private func shape(_ nodes: [DemandTree.Node], _ result: AlignmentResult) -> String {
    nodes.map {
      let id = result.demands[$0.index].demand.id
      return $0.children.isEmpty ? id : "\(id)(\(shape($0.children, result)))"
    }.joined(separator: " ")
  }

  private func tree(_ demands: [AlignedDemand]) -> (roots: [DemandTree.Node], shape: String) {
    let result = AlignmentResult(demands: demands)
    let tree = DemandTree(result, letter: empty)
    return (tree.roots, shape(tree.roots, result))
  }

  @Test func `demands hang below their parents in the letter's order`() {
    let demands = [("1", nil), ("1.1", "1"), ("1.2", "1"), ("1.2.1", "1.2"), ("2", nil)].map {
      SampleReport.demand($0.0, parent: $0.1)
    }
    #expect(tree(demands).shape == "1(1.1 1.2(1.2.1)) 2")
  }

  @Test func `a demand whose parent is missing, later or itself is a root`() {
    let demands = [("a", "z"), ("b", "b"), ("c", "d"), ("d", "c")].map {
      SampleReport.demand($0.0, parent: $0.1)
    }
    #expect(tree(demands).shape == "a b c(d)")
  }

  @Test func `no chain of parents nests deeper than the limit or loses a demand`() {
    let demands = (0..<500).map { SampleReport.demand("\($0)", parent: $0 == 0 ? nil : "\($0 - 1)") }
    func depth(_ nodes: [DemandTree.Node]) -> Int { nodes.map { 1 + depth($0.children) }.max() ?? 0 }
    func count(_ nodes: [DemandTree.Node]) -> Int { nodes.map { 1 + count($0.children) }.reduce(0, +) }
    let roots = tree(demands).roots
    #expect(depth(roots) == DemandTree.depthLimit)
    #expect(count(roots) == 500)
  }

  @Test func `a line is said once for the demands that share it and without its parent's words`() {
    let intro = "The following must be met:"
    let demands = [
      SampleReport.demand("1", words: "Be open", context: [intro]),
      SampleReport.demand("2", words: "Freedom of inquiry", context: [intro]),
      SampleReport.demand("2.1", parent: "2", context: [intro, "Freedom of inquiry, which requires:"]),
      SampleReport.demand("2.2", parent: "2", context: [intro, "Freedom of inquiry, which requires:"]),
      SampleReport.demand("3", words: "Elsewhere"),
      SampleReport.demand("4", context: [intro]),
    ]
    let roots = tree(demands).roots
    #expect(roots.map(\.leads) == [[intro], [], [], [intro]])
    #expect(roots[1].children.map(\.leads) == [["… which requires:"], []])
  }

  @Test func `footnotes of the letter are told apart from lines above`() {
    let letter = SampleReport.document([
      (.paragraph, .content, "Do it."), (.footnote, .content, "Namely all."),
    ])
    let result = AlignmentResult(demands: [SampleReport.demand("1", context: ["Please:", "Namely all."])])
    let roots = DemandTree(result, letter: letter).roots
    #expect(roots.map(\.leads) == [["Please:"]])
    #expect(roots.map(\.notes) == [["Namely all."]])
  }
}
