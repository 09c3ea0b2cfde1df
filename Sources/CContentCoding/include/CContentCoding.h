// Content codings of HTTP undone as bytes come: gzip and deflate by zlib, br by brotli's decoder, zstd.
//
// libcurl would undo them too, but takes a stream that ends in its middle for a whole one; whether the stream came to
// its own end is what this says. The libraries are those that libcurl itself needs, loaded when they are used.

#ifndef CCONTENTCODING_H
#define CCONTENTCODING_H

#include <stddef.h>
#include <stdint.h>

enum ccoding_name {
  /// RFC 1952, one or more members.
  ccoding_gzip,
  /// RFC 1950, or the bare RFC 1951 that some servers send under that name.
  ccoding_deflate,
  /// RFC 7932.
  ccoding_br,
  /// RFC 8878, one or more frames.
  ccoding_zstd,
};

enum ccoding_result {
  ccoding_ok,
  /// The bytes are not of the coding, or its decoder has no memory.
  ccoding_bad,
  /// The sink wanted no more.
  ccoding_stopped,
};

/// Called with decoded bytes, at most 64 KiB a call; anything but 0 ends the decoding.
typedef int (*ccoding_sink)(void *_Nonnull user, const uint8_t *_Nonnull bytes, size_t count);

struct ccoding_decoder;

/// Whether a coding can be undone on this machine.
int32_t ccoding_has(enum ccoding_name name);

/// A decoder of one stream; NULL where the coding cannot be undone.
struct ccoding_decoder *_Nullable ccoding_make(enum ccoding_name name);

/// Feeds the next bytes of the stream. What comes behind the end of one is left out, except that zstd has to go on with a frame.
enum ccoding_result ccoding_feed(struct ccoding_decoder *_Nonnull decoder, const uint8_t *_Nonnull bytes, size_t count,
                                 void *_Nonnull user, ccoding_sink _Nonnull sink);

/// Whether the stream has come to its end.
int32_t ccoding_is_whole(const struct ccoding_decoder *_Nonnull decoder);

void ccoding_free(struct ccoding_decoder *_Nonnull decoder);

#endif
