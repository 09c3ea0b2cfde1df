import Archive
import Reviewing

extension Failure {
  /// What an error of reviewing says to a person.
  static func review(_ error: ReviewError) -> Failure {
    switch error {
    case .notASource(let name):
      Failure(
        message:
          "\(name) is a file, and reviews are of what the archive holds; capture it: rejoinder snapshot \(name) --as ID",
        code: usage)
    case .sameDocument(let first, let second):
      Failure(
        message: "\(first) and \(second) are the same document; name the letter and then the response",
        code: usage)
    case .swapped(let demands, let response):
      Failure(
        message: "\(demands) is a response and \(response) makes the demands; "
          + "did you mean: rejoinder review \(response) \(demands)?", code: usage)
    case .alignerTooLong(let name):
      Failure(
        message:
          "“\(String(name.prefix(60)))…” is longer than the \(ReviewEvent.longestAligner) bytes that the log keeps of an aligner's name, "
          + "or has control characters; give the embedder a shorter address or model name", code: usage)
    case .unknownDemand(let id, let nearest):
      Failure(
        message: "no demand \(id)"
          + (nearest.map { "; did you mean \($0)?" } ?? "; rejoinder align shows their ids"), code: noInput)
    case .passageNotFound(let words):
      Failure(
        message:
          "“\(words)” does not stand in the response; give its exact words, as rejoinder show prints them",
        code: noInput)
    case .passageAmbiguous(let words, let count):
      Failure(
        message: "“\(words)” stands \(count) times in the response; give more of its words", code: usage)
    case .passageMissing(let demand, let disposition):
      Failure(
        message: "\(disposition) for demand \(demand) needs the words that answer; give them with --passage",
        code: usage)
    case .passageOfAbsent(let demand):
      Failure(
        message:
          "absent for demand \(demand) says that nothing answers, and a passage was given; leave out one of both",
        code: usage)
    case .tooManyPassages(let limit):
      Failure(message: "a review has at most \(limit) passages; give fewer", code: usage)
    }
  }

  /// What is wrong with a file of reviews.
  static func annotations(_ error: AnnotationError, _ path: String) -> Failure {
    switch error {
    case .tooLong(let limit):
      Failure(
        message: "\(path) has more than \(limit) bytes; import it in parts; nothing was recorded",
        code: badData)
    case .notAnnotations:
      Failure(
        message:
          "\(path) holds no Web Annotations of reviews; write such a file with --export; nothing was recorded",
        code: badData)
    case .tooMany(let limit):
      Failure(
        message: "\(path) has more than \(limit) annotations; import it in parts; nothing was recorded",
        code: badData)
    case .notAReview(let number, let reason):
      Failure(
        message:
          "\(path): annotation \(number) is no review of these documents: \(reason); nothing was recorded",
        code: badData)
    }
  }
}
