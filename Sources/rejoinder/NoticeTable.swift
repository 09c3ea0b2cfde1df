import Archive
import Notices
import Reporting
import TransparencyLog

/// The outbox as a table.
enum NoticeTable {
  static func table(_ outbox: Outbox, _ settings: NoticeSettings, of archive: Archive) throws -> Table {
    let known = Set(settings.targets.map(\.name))
    let deliveries = try outbox.deliveries()
    let rows: [[Table.Cell]] = deliveries.map { delivery in
      let state: String
      if delivery.isGivenUp {
        state = "given up"
      } else if !known.contains(delivery.target) {
        state = "no such delivery"
      } else {
        state = delivery.tries == 0 ? "pending" : "again at \(Timestamp.clamped(Int(delivery.next)))"
      }
      return [
        .text(delivery.notice), .text(delivery.target), .text(state), .number(delivery.tries),
        delivery.error.map(Table.Cell.text) ?? .none,
      ]
    }
    var notes = try outbox.delivered().map {
      "\($0.target): \($0.count) delivered, the last at \(Timestamp.clamped(Int($0.last)))"
    }
    let (made, size) = (try outbox.cursor(), archive.checkpoint.size.value)
    notes.append(
      "notices were made of \(made) entries of the log"
        + (made < size ? ", and not yet of \(size - made); make them: rejoinder notices send" : ""))
    if deliveries.contains(where: \.isGivenUp) {
      notes.append(
        "try again what was given up: rejoinder notices send --all; drop it: rejoinder notices send --drop")
    }
    return Table(
      schema: "notices/1", title: "Notices", columns: ["notice", "delivery", "state", "tries", "error"],
      rows: rows, notes: notes)
  }
}
