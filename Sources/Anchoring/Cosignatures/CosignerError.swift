package import HTTPTransfer
package import TransparencyLog

/// Why a witness's cosignature was not obtained; each case names the address.
package enum CosignerError: Error, Hashable {
  /// No key of the witness is known, so that nothing that it says could be checked.
  case noKey(url: String)
  /// The note is not a checkpoint that can be sent.
  case badNote(url: String)
  /// There was no answer.
  case transfer(HTTPTransferError)
  /// 404: the witness does not know the log.
  case unknownLog(url: String, origin: String)
  /// 403: the witness does not know the key that signed the checkpoint.
  case unknownKey(url: String)
  /// 422: the witness does not accept the proof.
  case badProof(url: String, from: TreeSize)
  /// 409 for a size that we have: the witness cosigned another history of the same length.
  case forked(url: String, size: TreeSize)
  /// 409 for a larger size: the witness has seen more than this log has.
  case ahead(url: String, size: TreeSize, ours: TreeSize)
  /// 409 again and again: somebody else submits at the same time.
  case busy(url: String)
  /// Another status, or an answer that cannot be read.
  case badAnswer(url: String, status: Int, reason: String)
  /// A cosignature that the known key did not make.
  case badCosignature(url: String)
  /// No proof from the size that the witness knows could be made.
  case noProof(url: String, from: TreeSize, reason: String)
}

extension CosignerError: CustomStringConvertible {
  /// One line that names the address and what may be done.
  package var description: String {
    switch self {
    case .noKey(let url):
      "\(url): no key of this witness is known; name it in the policy file or give its key"
    case .badNote(let url): "\(url): the checkpoint cannot be sent; verify the archive"
    case .transfer(let error): error.description
    case .unknownLog(let url, let origin):
      "\(url): the witness does not know the log \(origin); ask who runs it to add the log's key"
    case .unknownKey(let url):
      "\(url): the witness knows another key of this log; tell who runs it the new one"
    case .badProof(let url, let from):
      "\(url): the witness does not accept the proof from size \(from); verify the archive"
    case .forked(let url, let size):
      "\(url): the witness cosigned another log of this name with \(size) entries; verify the archive and ask who runs it"
    case .ahead(let url, let size, let ours):
      "\(url): the witness has seen \(size) entries of this log, which has \(ours); restore the newer archive"
    case .busy(let url): "\(url): the witness's state keeps changing; try again later"
    case .badAnswer(let url, let status, let reason): "\(url): answered \(status): \(reason)"
    case .badCosignature(let url):
      "\(url): what it answered is not signed by the key that is known of this witness"
    case .noProof(let url, let from, let reason):
      "\(url): no proof from the size \(from) that the witness knows: \(reason)"
    }
  }
}
