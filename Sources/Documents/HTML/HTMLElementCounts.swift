/// How many of each element there are.
struct HTMLElementCounts {
  private var counts = [Int](repeating: 0, count: HTMLElement.allCases.count)

  subscript(element: HTMLElement) -> Int {
    get { counts[Int(element.rawValue)] }
    set { counts[Int(element.rawValue)] = newValue }
  }
}
