import Alignment
import Reviewing

extension Failure {
  /// Why no model is fitted.
  static func training(_ error: TrainingError) -> Failure {
    switch error {
    case .tooFew(let demands, let absent):
      Failure(
        message:
          "\(demands) reviewed \(demands == 1 ? "demand" : "demands") to learn from, \(absent) absent and \(demands - absent) answered; "
          + "training needs \(AbsenceRefit.fewest), at least \(AbsenceRefit.fewestOfAKind) of either kind; "
          + "review more: rejoinder review DEMANDS RESPONSE", code: badData)
    case .reversed:
      Failure(
        message:
          "these reviews call demands the more absent the more words a sentence shares with them, which no model of this kind "
          + "can mean; look at them: rejoinder review DEMANDS RESPONSE --list", code: badData)
    case .unknownReviewer(let name, let nearest):
      Failure(
        message: "no review by “\(name)”"
          + (nearest.map { "; did you mean \($0)?" }
            ?? "; rejoinder review DEMANDS RESPONSE --list shows the reviewers"),
        code: noInput)
    }
  }

  /// What is wrong with a file that should be a model.
  static func model(_ error: ModelFileError, _ path: String) -> Failure {
    let remedy = "make one: rejoinder train"
    let message =
      switch error {
      case .notAModel: "\(path) is no model, or it was changed; \(remedy)"
      case .otherFormat(let format):
        "\(path) is \(format) and this version reads \(ModelFile.schema); \(remedy)"
      case .otherAligner(let aligner):
        "\(path) is a model for \(aligner) and this version aligns by \(Aligner.version); \(remedy)"
      case .impossible(let member): "\(path) is no model: its \(member) cannot be; \(remedy)"
      }
    return Failure(message: message, code: badData)
  }
}
