// Many GET transfers at once: a loop that one thread turns, over curl_multi, with handles that are used again.
//
// Redirects are not followed and bodies not decoded: both are the caller's. Proxies of the environment are not read.

#ifndef CCURL_FETCH_H
#define CCURL_FETCH_H

#include <stddef.h>
#include <stdint.h>

enum ccurl_part {
  /// The head of the request as it was sent; over HTTP/2 as libcurl writes it down.
  ccurl_request_head,
  /// One line of an answer's head with its line break: status lines, interim answers and trailers too.
  ccurl_response_line,
  /// Bytes of the body, out of their chunks, in the content coding that the server chose.
  ccurl_body,
  /// One certificate of the server's chain as PEM, its own first; only in the transfer that opened the connection.
  ccurl_certificate,
  /// A cookie that is held when a redirect has come, as a line of Netscape's cookie file without its line break.
  ccurl_cookie,
};

/// Called with a part of a transfer; anything but 0 ends the transfer.
typedef int (*ccurl_take)(void *_Nonnull user, enum ccurl_part part, const uint8_t *_Nonnull bytes, size_t count);

/// Called before a connection is opened with the address that it would go to, 4 or 16 bytes in network order; 0 permits it.
typedef int (*ccurl_vet)(void *_Nonnull user, const uint8_t *_Nonnull address, size_t count);

/// Called before the request is sent, on a connection that was opened for it or kept from an earlier one.
typedef void (*ccurl_connected)(void *_Nonnull user, const char *_Nonnull machine, int32_t machine_port,
                                int32_t local_port);

/// What holds for all transfers of a loop. Texts are copied.
struct ccurl_fetch_settings {
  const char *_Nonnull user_agent;
  /// The address of a proxy, empty for none.
  const char *_Nonnull proxy;
  /// A file of the certificates that are trusted instead of the system's, empty for the system's.
  const char *_Nonnull certificate_file;
  int64_t connect_milliseconds;
  /// Slower than so many bytes a second for so many seconds is given up.
  int64_t stalled_bytes;
  int64_t stalled_seconds;
  /// A length that an answer may not announce.
  int64_t body_bytes;
  /// Connections that are kept open.
  int64_t connections;
  ccurl_take _Nonnull take;
  ccurl_vet _Nonnull vet;
  ccurl_connected _Nonnull connected;
};

struct ccurl_loop;
struct ccurl_slot;

/// How a transfer of a loop ended.
struct ccurl_done {
  void *_Nullable user;
  /// To be given to `ccurl_loop_release`.
  struct ccurl_slot *_Nullable slot;
  /// A CURLcode, 0 for success.
  int32_t code;
  int64_t status;
  /// Whether the TLS connection had not been closed by the other side as TLS wants it; says something only of an answer that
  /// ends with its connection.
  int32_t is_cut;
  /// libcurl's words for the code, cut; ends in NUL.
  char reason[256];
};

/// A loop; NULL where there is no memory for it. Behind `ccurl_prepare`.
struct ccurl_loop *_Nullable ccurl_loop_make(const struct ccurl_fetch_settings *_Nonnull settings);

/// Ends every transfer without a further call, and frees all.
void ccurl_loop_free(struct ccurl_loop *_Nonnull loop);

/// Begins a transfer of an address with lines as libcurl wants them ("Name: value", or "Name;"), each with a line break; `pins` are
/// lines "name:port:address" that go before what the resolver says, empty for none; `cookies` are lines as `ccurl_cookie` brings
/// them. `user` has to live until the transfer is done. NULL where it cannot begin, with the code in `code`.
struct ccurl_slot *_Nullable ccurl_loop_begin(struct ccurl_loop *_Nonnull loop, void *_Nonnull user,
                                              const char *_Nonnull url, const char *_Nonnull fields,
                                              const char *_Nonnull pins, const char *_Nonnull cookies,
                                              int64_t total_milliseconds,
                                              int32_t *_Nonnull code);

/// Moves every transfer as far as it goes without waiting; 0 for success, else a CURLMcode.
int32_t ccurl_loop_turn(struct ccurl_loop *_Nonnull loop);

/// The next transfer that is done; 0 where there is none.
int32_t ccurl_loop_next(struct ccurl_loop *_Nonnull loop, struct ccurl_done *_Nonnull done);

/// Ends a transfer if it is not done, and takes its handle back.
void ccurl_loop_release(struct ccurl_loop *_Nonnull loop, struct ccurl_slot *_Nonnull slot);

/// Waits until something can be done, the time is over, or another thread wakes it.
int32_t ccurl_loop_wait(struct ccurl_loop *_Nonnull loop, int32_t milliseconds);

/// Ends a wait; the one function of a loop that another thread may call.
void ccurl_loop_wake(struct ccurl_loop *_Nonnull loop);

/// The parts of an address as libcurl reads it, so that what is checked is what is asked. Texts end in NUL.
struct ccurl_address {
  /// The whole, without a fragment and with what it lacks of `/` and encoding.
  char url[4096];
  /// In lower case.
  char scheme[16];
  /// As the address has it; a literal IPv6 address in brackets, a name of non-ASCII letters as they are.
  char host[512];
  /// Path and query, at least `/`.
  char target[4096];
  /// The port, the scheme's own where none is given.
  int32_t port;
  /// Whether there is a user's name or password.
  int32_t has_user;
};

/// Reads an address, or one relative to `base` where that is not empty; 0 for success, else a CURLUcode, and -1 where a part is too long.
int32_t ccurl_read_address(const char *_Nonnull base, const char *_Nonnull text,
                           struct ccurl_address *_Nonnull address);

/// How a code of a transfer in a loop is to be taken, beyond `ccurl_kind_of`.
enum ccurl_break {
  /// Nothing of an answer came.
  ccurl_break_empty,
  /// What came does not end as HTTP or TLS says that it must.
  ccurl_break_truncated,
  /// There was not enough memory, or a line of a head is longer than libcurl takes.
  ccurl_break_memory,
  ccurl_break_other,
};
enum ccurl_break ccurl_break_of(int32_t code);

#endif
