/// Who must have signed a checkpoint for it to be believed (C2SP tlog-policy): logs, witnesses, groups of witnesses and a quorum.
///
/// ```
/// log example.org/log+5b6c…+AeY…  https://example.org/log/
/// witness north north.example+519a…+BAO…
/// witness south south.example+02cd…+BAF…
/// group both all north south
/// quorum both
/// ```
/// Made by `LogPolicy(bytes:)` from the text alone, so a policy that exists is a sound one.
package struct LogPolicy: Sendable, Hashable {
  /// A log whose checkpoints are believed; the key's name is the log's origin.
  package struct Log: Sendable, Hashable {
    /// The log's Ed25519 key.
    package let key: VerifierKey
    /// Where to find the log, as written; octets that are no UTF-8 are U+FFFD.
    package let url: String?
  }

  /// Somebody who vouches for the one history of a log.
  package struct Witness: Sendable, Hashable {
    /// The name in the policy file, which has no meaning outside.
    package let name: PolicyName
    /// The witness's cosignature key.
    package let key: VerifierKey
    /// Where to send checkpoints, as written; octets that are no UTF-8 are U+FFFD.
    package let url: String?
  }

  /// Some witnesses and groups, of which enough must have seen the checkpoint.
  package struct Group: Sendable, Hashable {
    /// The name in the policy file.
    package let name: PolicyName
    /// How many members must have seen it: 1 to the number of members.
    package let threshold: Int
    /// The names of witnesses and groups on preceding lines, each a member of this group alone.
    package let members: [PolicyName]
  }

  /// The logs in the order of their lines; may be empty when the log is known from elsewhere.
  package let logs: [Log]
  /// The witnesses in the order of their lines.
  package let witnesses: [Witness]
  /// The groups in the order of their lines.
  package let groups: [Group]
  /// The witness or group that must have seen a checkpoint; nil for `quorum none`.
  package let quorum: PolicyName?

  /// The most logs, the most witnesses and the most groups that are read; the format asks for at least 32 of each.
  package static let maximumCount = 256
  /// The longest policy that is read, in bytes.
  package static let maximumLength = 1 << 20
}

/// A name in a policy file: opaque octets, of which no two spellings are the same.
package struct PolicyName: Sendable, Hashable, CustomStringConvertible {
  /// The octets, without spaces, tabs and line feeds.
  package let octets: [UInt8]

  init(_ octets: some Collection<UInt8>) {
    self.octets = Array(octets)
  }

  /// Names by a text's UTF-8; whether a policy has the name is another question.
  package init(_ text: String) {
    octets = Array(text.utf8)
  }

  /// The octets as UTF-8, what is not UTF-8 as U+FFFD; may hold characters that a terminal should not be sent.
  package var description: String { String(decoding: octets, as: UTF8.self) }
}

/// Why bytes are not a policy; lines count from 1.
package enum LogPolicyError: Error, Hashable {
  /// There are more bytes than are read.
  case tooLong(limit: Int, found: Int)
  /// An octet that the format does not allow.
  case badOctet(line: Int, octet: UInt8)
  /// The last line does not end in a line feed.
  case unterminated(line: Int)
  /// The line begins with none of `log`, `witness`, `group` and `quorum`.
  case unknownKeyword(line: Int, found: String)
  /// The line has too few or too many items, its keyword counted; nil for no upper bound.
  case wrongItemCount(line: Int, least: Int, most: Int?, found: Int)
  /// The verifier key is none.
  case badKey(line: Int, KeyError)
  /// The key is of a kind that cannot do this: a log's signs, a witness's cosigns.
  case wrongAlgorithm(line: Int, expected: KeyAlgorithm, found: KeyAlgorithm)
  /// The same public key is another log's or another witness's, under whatever name.
  case duplicateKey(line: Int, earlier: Int)
  /// The name stands for something already.
  case duplicateName(line: Int, name: PolicyName)
  /// `none` can be neither defined nor a member.
  case reservedName(line: Int)
  /// No preceding line defines the name.
  case undefinedName(line: Int, name: PolicyName)
  /// The name is a member already, here or in another group.
  case memberTwice(line: Int, name: PolicyName)
  /// The threshold is not `any`, `all` or a decimal number from 1 to the number of members.
  case badThreshold(line: Int, found: String, members: Int)
  /// There are more logs, witnesses or groups than are read.
  case tooMany(line: Int, limit: Int)
  /// There is a quorum already.
  case secondQuorum(line: Int)
  /// No line names the quorum.
  case noQuorum
}
