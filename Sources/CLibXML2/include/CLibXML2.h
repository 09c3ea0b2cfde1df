// The one door to libxml2: the attributes of an HTML page's start tags, each tag with its byte offset.
//
// The shim exists because Swift cannot do three things of it well: fill the handler's C struct, read the parser
// context's input fields, and give libxml2 a variadic error function. No pointer outlives the call.

#ifndef CLIBXML2_H
#define CLIBXML2_H

#include <stddef.h>
#include <stdint.h>

#include "CLibXML2XML.h"

/// Called for each start tag that has attributes: its attributes as pairs of name in lower case and value (a value may
/// be null) with a null at the end, and the offset of the `>` or `/>` behind them. Anything but 0 ends the parse.
/// Elements that libxml2 implies have no attributes and are not reported.
typedef int (*clibxml2_start_tag)(void *_Nonnull user, const char *_Nullable const *_Nonnull attributes,
                                  int64_t offset);

/// How a parse ended.
enum clibxml2_result {
  clibxml2_done = 0,
  clibxml2_no_memory = 1,
  clibxml2_stopped = 2,
};

/// Parses valid UTF-8 without NUL bytes. Owns the parser context from its creation to its release, and leaves the
/// thread's error function as it was. Expects tags that close themselves, for libxml2's time on each tag grows with
/// what is open.
enum clibxml2_result clibxml2_parse_html(const uint8_t *_Nonnull bytes, size_t count, void *_Nonnull user,
                                         clibxml2_start_tag _Nonnull start_tag);

/// Parses a page as it is with libxml2's own SAX parser and handlers that do nothing but count. For the benchmark,
/// which measures the reader against it; nothing else calls it.
int64_t clibxml2_parse_html_with_empty_handlers(const uint8_t *_Nonnull bytes, size_t count);

#endif
