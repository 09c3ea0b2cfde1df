// The one door to libxml2: the start tags of an HTML page, each with its byte offset.
//
// The shim exists because Swift cannot do three things of it well: fill the handler's C struct, read the parser
// context's input fields, and give libxml2 a variadic error function. No pointer outlives the call.

#ifndef CLIBXML2_H
#define CLIBXML2_H

#include <stddef.h>
#include <stdint.h>

/// Called for each start tag: its name in lower case, its attributes as pairs of name and value (a value may be null)
/// with a null at the end, or null where it has none, and the offset of the `>` or `/>` behind them.
/// Elements that libxml2 implies come the same way, at an offset where no such tag ends.
typedef void (*clibxml2_start_tag)(void *_Nonnull user, const char *_Nonnull name,
                                   const char *_Nullable const *_Nullable attributes, int64_t offset);

/// How a parse ended.
enum clibxml2_result {
  clibxml2_done = 0,
  clibxml2_no_memory = 1,
  clibxml2_too_deep = 2,
};

/// Parses valid UTF-8 without NUL bytes. Owns the parser context from its creation to its release, and leaves the
/// thread's error function as it was. Stops when more than `depth` elements are open by libxml2's own count,
/// for some of its work on each tag grows with that count.
enum clibxml2_result clibxml2_parse_html(const uint8_t *_Nonnull bytes, size_t count, int depth,
                                         void *_Nonnull user, clibxml2_start_tag _Nonnull start_tag);

#endif
