// The one door to RE2: regular expressions that are matched in time linear in the text, whatever the pattern is.
//
// The shim exists because RE2 is C++. No exception leaves it: RE2 throws none, and a failed allocation ends the process.

#ifndef CRE2_H
#define CRE2_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A compiled pattern.
struct cre2_pattern;

/// Compiles valid UTF-8; `most_memory` bounds the compiled program and the automata that matching builds, in bytes.
///
/// Null where the pattern is no regular expression of RE2's, or too large; then `message` is filled with why, as a C string
/// of less than `room` bytes.
struct cre2_pattern *_Nullable cre2_compile(const char *_Nullable pattern, size_t count, int64_t most_memory,
                                            char *_Nonnull message, size_t room);

/// Frees a pattern.
void cre2_free(struct cre2_pattern *_Nonnull pattern);

/// Finds the leftmost match in `text` at or after `start`; `^` and `$` are the ends of the text.
///
/// 1 where there is one, with its half-open bytes; 0 where there is none.
int32_t cre2_find(const struct cre2_pattern *_Nonnull pattern, const char *_Nullable text, size_t count, size_t start,
                  size_t *_Nonnull match_start, size_t *_Nonnull match_end);

#ifdef __cplusplus
}
#endif

#endif
