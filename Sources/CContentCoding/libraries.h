// The functions of the three libraries as this module calls them, declared here because their headers are not needed to
// build anything else. All are of interfaces that have not changed since they were published.

#ifndef CCONTENTCODING_LIBRARIES_H
#define CCONTENTCODING_LIBRARIES_H

#include <stddef.h>
#include <stdint.h>

/// zlib's z_stream.
struct zlib_stream {
  const uint8_t *next_in;
  unsigned int avail_in;
  unsigned long total_in;
  uint8_t *next_out;
  unsigned int avail_out;
  unsigned long total_out;
  const char *message;
  void *state;
  void *(*allocate)(void *, unsigned int, unsigned int);
  void (*release)(void *, void *);
  void *opaque;
  int data_type;
  unsigned long adler;
  unsigned long reserved;
};
enum { zlib_no_flush = 0, zlib_ok = 0, zlib_stream_end = 1, zlib_buffer_error = -5 };

enum { brotli_error = 0, brotli_done = 1, brotli_needs_input = 2, brotli_needs_output = 3 };

struct zstd_input {
  const void *bytes;
  size_t size;
  size_t place;
};
struct zstd_output {
  void *bytes;
  size_t size;
  size_t place;
};
/// ZSTD_d_windowLogMax, with which a stream cannot ask for more memory than 8 MiB (RFC 8878 section 3.1.1.1.2).
enum { zstd_window_log_max = 100, zstd_window_log = 23 };

struct ccoding_libraries {
  int has_zlib;
  int (*inflate_init)(struct zlib_stream *, int, const char *, int);
  int (*inflate)(struct zlib_stream *, int);
  int (*inflate_reset)(struct zlib_stream *);
  int (*inflate_end)(struct zlib_stream *);
  const char *(*zlib_version)(void);

  int has_brotli;
  void *(*brotli_make)(void *, void *, void *);
  int (*brotli_decode)(void *, size_t *, const uint8_t **, size_t *, uint8_t **, size_t *);
  void (*brotli_free)(void *);

  int has_zstd;
  void *(*zstd_make)(void);
  size_t (*zstd_set)(void *, int, int);
  size_t (*zstd_decode)(void *, struct zstd_output *, struct zstd_input *);
  unsigned (*zstd_is_error)(size_t);
  size_t (*zstd_free)(void *);
};

/// Loads once a process what is there.
const struct ccoding_libraries *ccoding_libraries(void) __attribute__((visibility("hidden")));

#endif
