import Foundation
import Testing

/// The validator has to see what does not fit, or the tests that use it could not fail.
@Suite struct SchemaValidatorTests {
  private static let schema = """
    {"type":"object","required":["id","rows"],"properties":{
      "id":{"type":"string","pattern":"^[a-z]+$"},"share":{"type":"number","minimum":0,"maximum":1},
      "flag":{"type":"boolean"},"kind":{"type":"string","enum":["a","b"]},"schema":{"const":"x/1"},
      "rows":{"type":"array","items":{"$ref":"#/parts/row"}},
      "tags":{"type":"object","additionalProperties":{"type":"integer","minimum":0}}}}
    """
  private static let parts =
    #"{"parts":{"row":{"type":"object","required":["n"],"properties":{"n":{"type":"integer"}}}}}"#

  @Test(
    arguments: [
      (#"{"id":"a","rows":[]}"#, true, true),
      (
        #"{"id":"a","rows":[{"n":1}],"share":0.5,"flag":true,"kind":"b","schema":"x/1","tags":{"t":0}}"#,
        true, true
      ),
      (#"{"id":"a","rows":[],"more":1}"#, false, true), (#"{"id":"a","rows":[{"n":1,"m":2}]}"#, false, true),
      (#"{"rows":[]}"#, false, false), (#"{"id":"A","rows":[]}"#, false, false),
      (#"{"id":1,"rows":[]}"#, false, false), (#"{"id":"a","rows":{}}"#, false, false),
      (#"{"id":"a","rows":[{}]}"#, false, false), (#"{"id":"a","rows":[{"n":1.5}]}"#, false, false),
      (#"{"id":"a","rows":[{"n":true}]}"#, false, false),
      (#"{"id":"a","rows":[],"share":1.01}"#, false, false),
      (#"{"id":"a","rows":[],"share":-1}"#, false, false), (#"{"id":"a","rows":[],"flag":1}"#, false, false),
      (#"{"id":"a","rows":[],"kind":"c"}"#, false, false),
      (#"{"id":"a","rows":[],"schema":"x/2"}"#, false, false),
      (#"{"id":"a","rows":[],"tags":{"t":-1}}"#, false, false),
      (#"{"id":"a","rows":[],"tags":{"t":"1"}}"#, false, false), ("[]", false, false),
    ])
  func `what fits is told from what does not`(text: String, isStrictly: Bool, isLoosely: Bool) throws {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let schema = try JSONSerialization.jsonObject(with: Data(Self.schema.utf8))
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(Self.parts.utf8)) as? [String: Any])
    for (isStrict, fits) in [(true, isStrictly), (false, isLoosely)] {
      let faults = SchemaValidator(document: document, isStrict: isStrict).faults(value, schema)
      #expect(faults.isEmpty == fits, "\(faults)")
    }
  }

  @Test func `a keyword or a reference that it does not know is a fault`() throws {
    let validator = SchemaValidator(document: [:], isStrict: false)
    #expect(!validator.faults("a", ["maxLength": 3]).isEmpty)
    #expect(!validator.faults("a", ["$ref": "#/nothing"]).isEmpty)
  }
}
