#include "CContentCoding.h"
#include "libraries.h"

#include <stdlib.h>

enum { room = 64 << 10 };

struct ccoding_decoder {
  enum ccoding_name name;
  struct zlib_stream zlib;
  int has_zlib_state;
  /// The first byte of a deflate stream while the second is not there, which tells its two kinds apart; else -1.
  int first;
  /// How many bytes at the front of a further gzip member have been seen: it begins with 1F 8B.
  int member;
  void *other;
  /// Between members or frames, and behind the last.
  int is_at_end;
  /// What comes further is no part of the stream.
  int is_over;
  uint8_t output[room];
};

int32_t ccoding_has(enum ccoding_name name) {
  switch (name) {
  case ccoding_gzip:
  case ccoding_deflate: return ccoding_libraries()->has_zlib;
  case ccoding_br: return ccoding_libraries()->has_brotli;
  case ccoding_zstd: return ccoding_libraries()->has_zstd;
  }
  return 0;
}

/// zlib's numbers for the formats: 15 is the largest window, +16 wants gzip, below zero there is no head at all.
static int start_zlib(struct ccoding_decoder *decoder, int window) {
  const struct ccoding_libraries *libraries = ccoding_libraries();
  decoder->has_zlib_state = libraries->inflate_init(&decoder->zlib, window, libraries->zlib_version(),
                                                    (int)sizeof decoder->zlib) == zlib_ok;
  return decoder->has_zlib_state;
}

struct ccoding_decoder *ccoding_make(enum ccoding_name name) {
  if (!ccoding_has(name)) return NULL;
  const struct ccoding_libraries *libraries = ccoding_libraries();
  struct ccoding_decoder *decoder = calloc(1, sizeof *decoder);
  if (decoder == NULL) return NULL;
  decoder->name = name;
  decoder->first = -1;
  int is_ready = 1;
  switch (name) {
  case ccoding_gzip: is_ready = start_zlib(decoder, 15 + 16); break;
  case ccoding_deflate: break;
  case ccoding_br:
    decoder->other = libraries->brotli_make(NULL, NULL, NULL);
    is_ready = decoder->other != NULL;
    break;
  case ccoding_zstd:
    decoder->other = libraries->zstd_make();
    is_ready = decoder->other != NULL &&
               !libraries->zstd_is_error(libraries->zstd_set(decoder->other, zstd_window_log_max, zstd_window_log));
    break;
  }
  if (is_ready) return decoder;
  ccoding_free(decoder);
  return NULL;
}

void ccoding_free(struct ccoding_decoder *decoder) {
  const struct ccoding_libraries *libraries = ccoding_libraries();
  if (decoder->has_zlib_state) libraries->inflate_end(&decoder->zlib);
  if (decoder->other != NULL && decoder->name == ccoding_br) libraries->brotli_free(decoder->other);
  if (decoder->other != NULL && decoder->name == ccoding_zstd) libraries->zstd_free(decoder->other);
  free(decoder);
}

static enum ccoding_result give(struct ccoding_decoder *decoder, size_t count, void *user, ccoding_sink sink) {
  return count == 0 || sink(user, decoder->output, count) == 0 ? ccoding_ok : ccoding_stopped;
}

/// Inflates until the input or the stream is at its end; says in `used` how much it took.
static enum ccoding_result inflate_all(struct ccoding_decoder *decoder, const uint8_t *bytes, size_t count, size_t *used,
                                       void *user, ccoding_sink sink) {
  const unsigned int most = 1u << 30;
  *used = 0;
  while (*used < count && !decoder->is_at_end) {
    unsigned int part = count - *used < most ? (unsigned int)(count - *used) : most;
    decoder->zlib.next_in = bytes + *used;
    decoder->zlib.avail_in = part;
    int code;
    do {
      decoder->zlib.next_out = decoder->output;
      decoder->zlib.avail_out = room;
      code = ccoding_libraries()->inflate(&decoder->zlib, zlib_no_flush);
      if (code != zlib_ok && code != zlib_stream_end && code != zlib_buffer_error) return ccoding_bad;
      enum ccoding_result given = give(decoder, room - decoder->zlib.avail_out, user, sink);
      if (given != ccoding_ok) return given;
    } while (code == zlib_ok && (decoder->zlib.avail_in > 0 || decoder->zlib.avail_out == 0));
    *used += part - decoder->zlib.avail_in;
    if (code == zlib_stream_end) decoder->is_at_end = 1;
    else if (decoder->zlib.avail_in > 0) return ccoding_bad;
  }
  return ccoding_ok;
}

/// Members one behind the other make one stream (RFC 1952 section 2.2); what does not begin as a member is left out.
static enum ccoding_result feed_gzip(struct ccoding_decoder *decoder, const uint8_t *bytes, size_t count, void *user,
                                     ccoding_sink sink) {
  static const uint8_t magic[2] = {0x1F, 0x8B};
  while (count > 0 && !decoder->is_over) {
    size_t used = 0;
    if (decoder->is_at_end) {
      if (bytes[0] != magic[decoder->member]) {
        decoder->is_over = 1;
        return ccoding_ok;
      }
      bytes++;
      count--;
      if (++decoder->member < 2) continue;
      decoder->member = 0;
      decoder->is_at_end = 0;
      if (ccoding_libraries()->inflate_reset(&decoder->zlib) != zlib_ok) return ccoding_bad;
      enum ccoding_result result = inflate_all(decoder, magic, sizeof magic, &used, user, sink);
      if (result != ccoding_ok) return result;
      continue;
    }
    enum ccoding_result result = inflate_all(decoder, bytes, count, &used, user, sink);
    if (result != ccoding_ok) return result;
    bytes += used;
    count -= used;
  }
  return ccoding_ok;
}

static enum ccoding_result feed_deflate(struct ccoding_decoder *decoder, const uint8_t *bytes, size_t count, void *user,
                                        ccoding_sink sink) {
  size_t used = 0;
  if (!decoder->has_zlib_state) {
    uint8_t head[2];
    if (decoder->first < 0) {
      decoder->first = bytes[0];
      bytes++;
      count--;
      if (count == 0) return ccoding_ok;
    }
    head[0] = (uint8_t)decoder->first;
    head[1] = bytes[0];
    bytes++;
    count--;
    // RFC 1950 section 2.2: method 8, and the two bytes as one number are a multiple of 31.
    int is_zlib = (head[0] & 0x0F) == 8 && (head[0] * 256 + head[1]) % 31 == 0;
    if (!start_zlib(decoder, is_zlib ? 15 : -15)) return ccoding_bad;
    enum ccoding_result result = inflate_all(decoder, head, sizeof head, &used, user, sink);
    if (result != ccoding_ok) return result;
  }
  return inflate_all(decoder, bytes, count, &used, user, sink);
}

static enum ccoding_result feed_brotli(struct ccoding_decoder *decoder, const uint8_t *bytes, size_t count, void *user,
                                       ccoding_sink sink) {
  int code;
  if (decoder->is_at_end) return ccoding_ok;
  do {
    uint8_t *output = decoder->output;
    size_t left = room;
    code = ccoding_libraries()->brotli_decode(decoder->other, &count, &bytes, &left, &output, NULL);
    if (code == brotli_error) return ccoding_bad;
    enum ccoding_result given = give(decoder, room - left, user, sink);
    if (given != ccoding_ok) return given;
  } while (code == brotli_needs_output);
  decoder->is_at_end = code == brotli_done;
  return ccoding_ok;
}

static enum ccoding_result feed_zstd(struct ccoding_decoder *decoder, const uint8_t *bytes, size_t count, void *user,
                                     ccoding_sink sink) {
  struct zstd_input input = {bytes, count, 0};
  size_t produced;
  do {
    struct zstd_output output = {decoder->output, room, 0};
    size_t hint = ccoding_libraries()->zstd_decode(decoder->other, &output, &input);
    if (ccoding_libraries()->zstd_is_error(hint)) return ccoding_bad;
    decoder->is_at_end = hint == 0;
    enum ccoding_result given = give(decoder, output.place, user, sink);
    if (given != ccoding_ok) return given;
    produced = output.place;
    // A full room may have more behind it even where no input is left.
  } while (input.place < input.size || (produced == room && !decoder->is_at_end));
  return ccoding_ok;
}

enum ccoding_result ccoding_feed(struct ccoding_decoder *decoder, const uint8_t *bytes, size_t count, void *user,
                                 ccoding_sink sink) {
  if (count == 0) return ccoding_ok;
  switch (decoder->name) {
  case ccoding_gzip: return feed_gzip(decoder, bytes, count, user, sink);
  case ccoding_deflate: return feed_deflate(decoder, bytes, count, user, sink);
  case ccoding_br: return feed_brotli(decoder, bytes, count, user, sink);
  case ccoding_zstd: return feed_zstd(decoder, bytes, count, user, sink);
  }
  return ccoding_bad;
}

int32_t ccoding_is_whole(const struct ccoding_decoder *decoder) { return decoder->is_at_end; }
