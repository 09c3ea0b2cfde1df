import GRDB

extension Outbox {
  /// Deliveries that are still to come or were given up, the oldest first.
  package func deliveries(limit: Int = 10_000) throws(OutboxError) -> [PendingDelivery] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM delivery ORDER BY number LIMIT ?", arguments: [limit])
        .map(PendingDelivery.init)
    }
  }

  package func delivered() throws(OutboxError) -> [DeliveredCount] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM target ORDER BY name").map {
        DeliveredCount(target: $0["name"], count: $0["delivered"], last: $0["last"])
      }
    }
  }

  /// Deliveries to a target that are due at a moment, the oldest first.
  func due(_ target: String, at moment: Int64, limit: Int) throws(OutboxError) -> [PendingDelivery] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM delivery WHERE target = ? AND isGivenUp = 0 AND next <= ? ORDER BY number LIMIT ?
          """, arguments: [target, moment, limit]
      ).map(PendingDelivery.init)
    }
  }

  /// When the next delivery to some targets is due; nil where none is pending.
  func nextDue(_ targets: [String]) throws(OutboxError) -> Int64? {
    try read { db in
      try targets.compactMap {
        try Int64.fetchOne(
          db, sql: "SELECT min(next) FROM delivery WHERE target = ? AND isGivenUp = 0", arguments: [$0])
      }.min()
    }
  }

  /// Forgets a delivery that its target has acknowledged; durable when it returns.
  func acknowledge(_ delivery: PendingDelivery, at moment: Int64) throws(OutboxError) {
    try write { db in
      try db.execute(sql: "DELETE FROM delivery WHERE number = ?", arguments: [delivery.number])
      guard db.changesCount == 1 else { return }
      try db.execute(
        sql: """
          INSERT INTO target (name, delivered, last) VALUES (?1, 1, ?2)
          ON CONFLICT (name) DO UPDATE SET delivered = delivered + 1, last = excluded.last
          """, arguments: [delivery.target, moment])
    }
  }

  /// Keeps a try that did not succeed.
  func postpone(
    _ delivery: PendingDelivery, until next: Int64, givesUp: Bool, at moment: Int64, error: String
  ) throws(OutboxError) {
    try write { db in
      try db.execute(
        sql: "UPDATE delivery SET tries = ?, next = ?, isGivenUp = ?, last = ?, error = ? WHERE number = ?",
        arguments: [delivery.tries + 1, next, givesUp, moment, error, delivery.number])
    }
  }

  /// Makes what was given up due again, and what waits for its next try as well.
  ///
  /// - Returns: How many deliveries are due that were not.
  @discardableResult
  package func retryAll() throws(OutboxError) -> Int {
    try write { db in
      try db.execute(
        sql: "UPDATE delivery SET isGivenUp = 0, next = 0, tries = 0 WHERE isGivenUp = 1 OR next > 0")
      return db.changesCount
    }
  }

  /// Drops what was given up, and what is for a delivery that there is not any more.
  ///
  /// - Parameter targets: The names of those that there are.
  /// - Returns: How many were dropped.
  @discardableResult
  package func dropGivenUp(keeping targets: [String]) throws(OutboxError) -> Int {
    let names = Set(targets)
    let lost = try deliveries().filter { $0.isGivenUp || !names.contains($0.target) }
    return try write { db in
      for delivery in lost {
        try db.execute(sql: "DELETE FROM delivery WHERE number = ?", arguments: [delivery.number])
      }
      return lost.count
    }
  }
}
