// The one door to zlib: a stream that is unpacked piece by piece.
//
// The functions exist because inflateInit2 is a macro, and because a z_stream holds pointers into its owner's memory.

#ifndef CZLIB_SHIM_H
#define CZLIB_SHIM_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <zlib.h>

enum {
  /// There is more to come: of input, or of room for output.
  czlib_more = 0,
  /// The stream has come to its end; its checksum is right.
  czlib_end = 1,
  /// The input is no such stream.
  czlib_damaged = 2,
};

/// A new stream; `window` is 31 for one gzip member (zlib.h, inflateInit2). Null without memory.
static inline void *_Nullable czlib_new(int window) {
  z_stream *stream = (z_stream *)calloc(1, sizeof *stream);
  if (stream == NULL) return NULL;
  if (inflateInit2(stream, window) == Z_OK) return stream;
  free(stream);
  return NULL;
}

/// Frees a stream.
static inline void czlib_free(void *_Nonnull stream) {
  inflateEnd((z_stream *)stream);
  free(stream);
}

/// Unpacks what fits; `taken` and `given` become the bytes of input used and of output made. Counts are below 2^31.
static inline int czlib_step(void *_Nonnull opaque, const uint8_t *_Nullable input, size_t input_count,
                             uint8_t *_Nonnull output, size_t output_count, size_t *_Nonnull taken,
                             size_t *_Nonnull given) {
  z_stream *stream = (z_stream *)opaque;
  uint8_t nothing = 0;
  stream->next_in = (Bytef *)(input == NULL ? &nothing : input);
  stream->avail_in = (uInt)input_count;
  stream->next_out = output;
  stream->avail_out = (uInt)output_count;
  int code = inflate(stream, Z_NO_FLUSH);
  *taken = input_count - stream->avail_in;
  *given = output_count - stream->avail_out;
  stream->next_in = NULL;
  stream->next_out = NULL;
  if (code == Z_STREAM_END) return czlib_end;
  return code == Z_OK || code == Z_BUF_ERROR ? czlib_more : czlib_damaged;
}

#endif
