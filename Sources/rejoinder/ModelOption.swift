import Alignment
import ArgumentParser
import Reviewing

/// A model that was trained on reviews; none by default.
struct ModelOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Judge absence by a model that rejoinder train wrote, and not by the shipped one.", valueName: "file"))
  var model: String?

  /// The model that was named, if one was.
  func trained() throws(Failure) -> TrainedModel? {
    guard let model else { return nil }
    switch SmallFile.read(model, limit: ModelFile.longest) {
    case .success(let bytes):
      do {
        return try ModelFile(bytes).model
      } catch {
        throw Failure.model(error, model)
      }
    case .failure(.tooLong): throw Failure.model(.notAModel, model)
    case .failure(let error):
      throw Failure(
        message: "cannot read \(model): \(error.reason); name a file that rejoinder train wrote",
        code: Failure.noInput)
    }
  }
}
