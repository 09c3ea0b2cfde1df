import Foundation
import GRDB

/// A notice that a target has not acknowledged.
package struct PendingDelivery: Sendable, Equatable {
  /// Its place in the order in which deliveries came up.
  package let number: Int64
  /// The notice's id.
  package let notice: String
  /// The target's name.
  package let target: String
  /// The notice's JSON.
  package let body: [UInt8]
  /// How often it was tried.
  package let tries: Int
  /// When it is tried again, in seconds since 1970.
  package let next: Int64
  package let isGivenUp: Bool
  /// Why the last try did not succeed.
  package let error: String?

  init(_ row: Row) {
    number = row["number"]
    notice = row["notice"]
    target = row["target"]
    body = StoredBytes.bytes(row["body"])
    tries = row["tries"]
    next = row["next"]
    isGivenUp = row["isGivenUp"]
    error = row["error"]
  }
}

/// What was delivered to a target so far.
package struct DeliveredCount: Sendable, Equatable {
  package let target: String
  package let count: Int
  /// When the last was acknowledged, in seconds since 1970.
  package let last: Int64
}
