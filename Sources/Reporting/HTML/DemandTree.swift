import Alignment
import Documents

/// The demands as they hang below one another, each with the lines of the letter that a reader needs above it.
struct DemandTree {
  /// A demand, by its index in the result, with what hangs below it.
  struct Node {
    let index: Int
    /// Lines of the letter that lead to it and that the page has not just shown.
    let leads: [String]
    /// Footnotes of the letter that it refers to.
    let notes: [String]
    let children: [Node]
  }

  /// Demands below this level are shown beside their parents: a narrow screen has no room for more, nor has the stack.
  static let depthLimit = 8

  let roots: [Node]

  /// The tree of a result's demands; a demand whose parent does not stand before it is a root.
  init(_ result: AlignmentResult, letter: Document) {
    var latest: [String: Int] = [:]
    var parents: [Int?] = []
    var depths: [Int] = []
    var children: [[Int]] = Array(repeating: [], count: result.demands.count)
    var top: [Int] = []
    for (index, aligned) in result.demands.enumerated() {
      var parent = aligned.demand.parent.flatMap { latest[$0] }
      if let above = parent, depths[above] + 1 >= Self.depthLimit { parent = parents[above] }
      parents.append(parent)
      depths.append(parent.map { depths[$0] + 1 } ?? 0)
      if let parent { children[parent].append(index) } else { top.append(index) }
      latest[aligned.demand.id] = index
    }
    let notes = Set(letter.blocks.filter { $0.kind == .footnote }.map { letter.text.string($0.range) })
    let builder = Builder(demands: result.demands, children: children, notes: notes)
    roots = builder.nodes(top, below: nil)
  }

  private struct Builder {
    let demands: [AlignedDemand]
    let children: [[Int]]
    let notes: Set<String>

    func nodes(_ indices: [Int], below parent: Int?) -> [Node] {
      var shown = Set(parent.map { demands[$0].demand.context } ?? [])
      let parentContext = shown
      return indices.map { index in
        let context = demands[index].demand.context
        let fresh = context.filter { !shown.contains($0) }
        // A line is said once for a run of siblings that share it, and again where a sibling without it came between.
        shown = parentContext.union(context)
        return Node(
          index: index,
          leads: fresh.filter { !notes.contains($0) }.compactMap {
            lead($0, below: parent.map { demands[$0].quote.exact })
          },
          notes: fresh.filter(notes.contains),
          children: nodes(children[index], below: index))
      }
    }

    /// A line without the words of the demand right above it: of "Freedom of inquiry, which requires:" the last two.
    private func lead(_ line: String, below parent: String?) -> String? {
      guard let parent, !parent.isEmpty, line.hasPrefix(parent) else { return line }
      let rest = line.dropFirst(parent.count).drop { !($0.isLetter || $0.isNumber) }
      return rest.isEmpty ? nil : "… \(rest)"
    }
  }
}
