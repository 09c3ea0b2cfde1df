// The one door to Brotli's decoder, with the same three functions as CZlib.

#ifndef CBROTLI_SHIM_H
#define CBROTLI_SHIM_H

#include <brotli/decode.h>
#include <stddef.h>
#include <stdint.h>

enum {
  /// There is more to come: of input, or of room for output.
  cbrotli_more = 0,
  /// The stream has come to its end.
  cbrotli_end = 1,
  /// The input is no such stream.
  cbrotli_damaged = 2,
};

/// A new stream; null without memory.
static inline void *_Nullable cbrotli_new(void) { return BrotliDecoderCreateInstance(NULL, NULL, NULL); }

/// Frees a stream.
static inline void cbrotli_free(void *_Nonnull stream) {
  BrotliDecoderDestroyInstance((BrotliDecoderState *)stream);
}

/// Unpacks what fits; `taken` and `given` become the bytes of input used and of output made.
static inline int cbrotli_step(void *_Nonnull stream, const uint8_t *_Nullable input, size_t input_count,
                               uint8_t *_Nonnull output, size_t output_count, size_t *_Nonnull taken,
                               size_t *_Nonnull given) {
  size_t input_left = input_count;
  size_t output_left = output_count;
  BrotliDecoderResult result = BrotliDecoderDecompressStream((BrotliDecoderState *)stream, &input_left, &input,
                                                             &output_left, &output, NULL);
  *taken = input_count - input_left;
  *given = output_count - output_left;
  if (result == BROTLI_DECODER_RESULT_SUCCESS) return cbrotli_end;
  return result == BROTLI_DECODER_RESULT_ERROR ? cbrotli_damaged : cbrotli_more;
}

#endif
