package import Alignment
import Archive
import TransparencyLog

/// What is wrong with a file that should be a model.
package enum ModelFileError: Error, Equatable {
  /// It is none, or not one that this program wrote.
  case notAModel
  /// A model of another version of the format ("model/2").
  case otherFormat(String)
  /// A model for another version of the aligner, in which the same affinity may mean something else.
  case otherAligner(String)
  /// What a model cannot say, by the member's name.
  case impossible(member: String)
}

/// A model that was fitted to reviews, with where it comes from and how good it was: canonical JSON (RFC 8785) and a line feed.
package struct ModelFile: Sendable, Equatable {
  package static let schema = "model/1"
  /// The longest file in bytes.
  package static let longest = 16_384
  /// The largest size of a coefficient.
  static let largestCoefficient = 1000.0

  /// Scores on what each fit had not seen.
  package struct Scores: Sendable, Equatable {
    package let brier: Double
    package let logLoss: Double
    package let auc: Double

    init(_ score: CalibrationScore) {
      brier = Millionths.rounded(score.brier)
      logLoss = Millionths.rounded(score.logLoss)
      auc = Millionths.rounded(score.auc)
    }

    init(brier: Double, logLoss: Double, auc: Double) {
      (self.brier, self.logLoss, self.auc) = (brier, logLoss, auc)
    }
  }

  package let absence: AbsenceModel
  package let heldOut: AbsenceRefit.HeldOut
  package let shipped: Scores
  package let refitted: Scores
  /// Examples, and how many of them are absent.
  package let demands: Int
  package let absent: Int
  package let reviews: Int
  package let reviewers: Int
  package let pairs: Int
  /// The log that the reviews stand in, and how many entries it had.
  package let origin: String
  package let size: UInt64

  /// The file's bytes: equal for equal reviews of the same log.
  package let bytes: [UInt8]

  /// The file of a model that was fitted to the reviews of an archive.
  package init(_ refit: AbsenceRefit, _ reviewed: ReviewedExamples, origin: String, size: UInt64) {
    absence = refit.model
    heldOut = refit.heldOut
    shipped = Scores(refit.shipped)
    refitted = Scores(refit.refitted)
    demands = reviewed.examples.count
    absent = reviewed.examples.count(where: \.isAbsent)
    reviews = reviewed.reviews
    reviewers = reviewed.reviewers
    pairs = reviewed.pairs
    self.origin = origin
    self.size = size
    var members: [String: JSONScalar] = [
      "schema": .string(Self.schema), "aligner": .string(Aligner.version), "origin": .string(origin),
      "heldOut": .string(heldOut.rawValue),
      "size": .integer(min(Int64(clamping: size), CanonicalJSON.largestInteger)),
    ]
    for (name, count) in [
      ("demands", demands), ("absent", absent), ("reviews", reviews), ("reviewers", reviewers),
      ("pairs", pairs),
    ] { members[name] = .integer(Int64(count)) }
    for (name, number) in [
      ("intercept", absence.intercept), ("weight", absence.weight),
      ("shippedBrier", shipped.brier), ("shippedLogLoss", shipped.logLoss), ("shippedAuc", shipped.auc),
      ("brier", refitted.brier), ("logLoss", refitted.logLoss), ("auc", refitted.auc),
    ] { members[name] = .string(Millionths.text(number)) }
    bytes = CanonicalJSON.encode(members) + [UInt8(ascii: "\n")]
  }

  /// Reads a file, which anybody may have written.
  package init(_ bytes: [UInt8]) throws(ModelFileError) {
    guard bytes.count <= Self.longest, bytes.last == UInt8(ascii: "\n"),
      let members = CanonicalJSON.decode(Array(bytes.dropLast())),
      case .string(let schema)? = members["schema"]
    else { throw .notAModel }
    guard schema == Self.schema else {
      throw Self.isName(schema, beginning: "model/") ? .otherFormat(schema) : .notAModel
    }
    let reader = Members(members)
    let aligner = try reader.string("aligner")
    guard aligner == Aligner.version else {
      throw Self.isName(aligner) ? .otherAligner(aligner) : .impossible(member: "aligner")
    }
    absence = AbsenceModel(
      intercept: try reader.number("intercept", -Self.largestCoefficient...Self.largestCoefficient),
      // Below 0: the more is shared, the less is absent.
      weight: try reader.number("weight", -Self.largestCoefficient...(-0.000001)))
    guard let heldOut = AbsenceRefit.HeldOut(rawValue: try reader.string("heldOut")) else {
      throw .impossible(member: "heldOut")
    }
    self.heldOut = heldOut
    shipped = Scores(
      brier: try reader.number("shippedBrier", 0...1), logLoss: try reader.number("shippedLogLoss", 0...100),
      auc: try reader.number("shippedAuc", 0...1))
    refitted = Scores(
      brier: try reader.number("brier", 0...1), logLoss: try reader.number("logLoss", 0...100),
      auc: try reader.number("auc", 0...1))
    demands = try reader.count("demands")
    absent = try reader.count("absent")
    reviews = try reader.count("reviews")
    reviewers = try reader.count("reviewers")
    pairs = try reader.count("pairs")
    guard absent <= demands else { throw .impossible(member: "absent") }
    guard demands <= reviews else { throw .impossible(member: "reviews") }
    origin = try reader.string("origin")
    size = UInt64(try reader.count("size"))
    self.bytes = bytes
  }

  /// The SHA-256 of the bytes, 64 hexadecimal digits.
  package var sha256: String { Digest.sha256(bytes).hex }

  /// The model with its name, by the hash of the file.
  package var model: TrainedModel {
    TrainedModel(name: "model " + sha256.prefix(8), absence: absence)
  }

  /// Whether a text may be shown as a version: short, of letters, digits and few signs.
  private static func isName(_ text: String, beginning: String = "") -> Bool {
    text.hasPrefix(beginning) && (1...40).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "/")
          || $0 == UInt8(ascii: "-")
      }
  }

  private struct Members {
    private let members: [String: JSONScalar]

    init(_ members: [String: JSONScalar]) { self.members = members }

    func string(_ name: String) throws(ModelFileError) -> String {
      guard case .string(let text)? = members[name] else { throw .impossible(member: name) }
      return text
    }

    func number(_ name: String, _ range: ClosedRange<Double>) throws(ModelFileError) -> Double {
      guard let value = Millionths.value(try string(name)), range.contains(value) else {
        throw .impossible(member: name)
      }
      return value
    }

    func count(_ name: String) throws(ModelFileError) -> Int {
      guard case .integer(let number)? = members[name], number >= 0 else {
        throw .impossible(member: name)
      }
      return Int(number)
    }
  }
}
