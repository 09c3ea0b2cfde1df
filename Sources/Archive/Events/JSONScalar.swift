/// A value inside an event: events hold strings, booleans and integers only, so that their canonical form needs no rule
/// for fractions.
package enum JSONScalar: Sendable, Equatable {
  case string(String)
  case integer(Int64)
  case boolean(Bool)
}
