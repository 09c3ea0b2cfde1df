import Crypto

/// Signs what a webhook is sent, so that the receiver knows who sent it and when.
///
/// The field `Rejoinder-Signature` is `t=SECONDS,v1=HEX`: seconds since 1970, and HMAC-SHA256 (RFC 2104) with the secret as the key over
/// the seconds in decimal, a point, and the body's bytes.
enum WebhookSignature {
  static let field = "Rejoinder-Signature"

  static func value(_ body: [UInt8], secret: String, at moment: Int64) -> String {
    var code = HMAC<SHA256>(key: SymmetricKey(data: Array(secret.utf8)))
    code.update(data: Array("\(moment).".utf8))
    code.update(data: body)
    let hex = code.finalize().map { byte in
      let digits = String(byte, radix: 16)
      return digits.count < 2 ? "0" + digits : digits
    }
    return "t=\(moment),v1=" + hex.joined()
  }
}
