/// A sentence with its score for one query.
package struct Hit: Sendable, Equatable {
  /// Its number in the index.
  package let sentence: Int
  package let score: Double

  package init(sentence: Int, score: Double) {
    self.sentence = sentence
    self.score = score
  }

  /// The order of results: the higher score first, among equals the sentence that stands first.
  static func precedes(_ left: Hit, _ right: Hit) -> Bool {
    left.score == right.score ? left.sentence < right.sentence : left.score > right.score
  }
}

/// Searches an index, one query after the other, with one row of scores that all use.
///
/// The score of a sentence is summed over the query's terms in the order in which they are given, and every sentence that
/// has one of them is scored: the results are those of comparing the query with all sentences, to the last bit.
package struct PostingSearch {
  package let index: PostingIndex
  private var scores: [Double]
  /// The sentences that have a score, in the order in which they were met.
  private var touched: [UInt32] = []

  package init(_ index: PostingIndex) {
    self.index = index
    scores = Array(repeating: 0, count: index.sentences)
  }

  /// The best sentences, best first; only such as share a term with the query.
  ///
  /// - Parameters:
  ///   - query: Distinct terms.
  ///   - top: How many at most.
  package mutating func best(_ query: [Int], top: Int) -> [Hit] {
    touched.removeAll(keepingCapacity: true)
    // Taken out of the index once: the loop runs over all postings of the query.
    let (postings, weights) = (index.postings, index.weights)
    for term in query {
      for place in index.starts[term]..<index.starts[term + 1] {
        let sentence = postings[place]
        // Every weight is greater than 0, so a score of 0 means that no term was met.
        let score = scores[Int(sentence)]
        if score == 0 { touched.append(sentence) }
        scores[Int(sentence)] = score + weights[place]
      }
    }
    var best = BestHits(capacity: top)
    for sentence in touched {
      let number = Int(sentence)
      let score = scores[number]
      scores[number] = 0
      best.offer(number, score)
    }
    return best.sorted()
  }
}

/// The best of the hits offered, in a heap whose first is the worst of them.
struct BestHits {
  private let capacity: Int
  private var heap: [Hit] = []

  init(capacity: Int) { self.capacity = max(0, capacity) }

  mutating func offer(_ sentence: Int, _ score: Double) {
    if heap.count == capacity {
      guard let worst = heap.first, score >= worst.score else { return }
      let hit = Hit(sentence: sentence, score: score)
      guard Hit.precedes(hit, worst) else { return }
      heap[0] = hit
      sink()
    } else {
      heap.append(Hit(sentence: sentence, score: score))
      rise()
    }
  }

  func sorted() -> [Hit] { heap.sorted(by: Hit.precedes) }

  private mutating func rise() {
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard Hit.precedes(heap[parent], heap[child]) else { return }
      heap.swapAt(parent, child)
      child = parent
    }
  }

  private mutating func sink() {
    var parent = 0
    while true {
      var worst = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
        if Hit.precedes(heap[worst], heap[child]) { worst = child }
      }
      guard worst != parent else { return }
      heap.swapAt(parent, worst)
      parent = worst
    }
  }
}
