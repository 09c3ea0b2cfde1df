// The one door to libcurl: here one blocking transfer; in ccurl_fetch.h many at once, and the parts of an address.
//
// The shim exists because `curl_easy_setopt` and `curl_easy_getinfo` are variadic, which Swift cannot call, and check the
// types of what they are given only in C. No pointer given to a blocking transfer outlives the call.

#ifndef CCURL_H
#define CCURL_H

#include <stddef.h>
#include <stdint.h>

#include "ccurl_fetch.h"
#include "ccurl_mail.h"

/// Called with a part of the answer; anything but 0 ends the transfer.
typedef int (*ccurl_sink)(void *_Nonnull user, const uint8_t *_Nonnull bytes, size_t count);

/// What to ask for. Texts are C strings; the address has to be of the scheme http or https.
struct ccurl_request {
  const char *_Nonnull method;
  const char *_Nonnull url;
  const char *_Nonnull user_agent;
  /// A PEM file of the certificates that are trusted instead of the system's; empty for the system's.
  const char *_Nonnull certificate_file;
  /// Lines as libcurl wants them ("Name: value", or "Name;" for an empty value), each with a line break.
  const char *_Nonnull headers;
  /// Whether there is a body, which may be empty; then `body` has to live as long as the call.
  int32_t has_body;
  const uint8_t *_Nullable body;
  size_t body_count;
  int64_t connect_milliseconds;
  int64_t total_milliseconds;
  /// Redirects that are followed, 0 for none.
  int64_t redirects;
  /// A length that the answer may not announce.
  int64_t response_bytes;
};

/// How a transfer ended; texts end in NUL and may be cut.
struct ccurl_outcome {
  /// A CURLcode, 0 for success.
  int32_t code;
  int64_t status;
  /// libcurl's words for the code.
  char reason[256];
  /// The address that answered, behind redirects.
  char url[4096];
  /// The numeric address of the machine that answered, empty where there was no connection.
  char machine[64];
};

/// What a code means, as far as the caller acts on it.
enum ccurl_kind {
  ccurl_ok,
  ccurl_unresolved,
  ccurl_refused,
  ccurl_timed_out,
  ccurl_too_large,
  ccurl_tls,
  ccurl_other,
};

/// Loads and prepares libcurl before any transfer, once a process however often it is called and from whatever thread; 0 for
/// success, -1 where it is not installed.
int32_t ccurl_prepare(void);

/// Transfers, blocking the thread. Lines of the head, status lines and trailers included, go to `head` one a call; the
/// body goes to `body` as it comes, its content encoding left as it is.
void ccurl_transfer(const struct ccurl_request *_Nonnull request, void *_Nonnull user, ccurl_sink _Nonnull head,
                    ccurl_sink _Nonnull body, struct ccurl_outcome *_Nonnull outcome);

/// The kind of an outcome's code.
enum ccurl_kind ccurl_kind_of(int32_t code);

#endif
