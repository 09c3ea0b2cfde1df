#include "CRE2.h"

#include <re2/re2.h>

#include <cstring>
#include <new>

struct cre2_pattern {
  RE2 expression;
  cre2_pattern(const re2::StringPiece &text, const RE2::Options &options) : expression(text, options) {}
};

cre2_pattern *cre2_compile(const char *pattern, size_t count, int64_t most_memory, char *message, size_t room) {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(most_memory);
  cre2_pattern *made = new (std::nothrow) cre2_pattern(re2::StringPiece(pattern ? pattern : "", count), options);
  if (made && made->expression.ok()) return made;
  const char *reason = made ? made->expression.error().c_str() : "out of memory";
  if (room > 0) {
    std::strncpy(message, reason, room - 1);
    message[room - 1] = 0;
  }
  delete made;
  return nullptr;
}

void cre2_free(cre2_pattern *pattern) { delete pattern; }

int32_t cre2_find(const cre2_pattern *pattern, const char *text, size_t count, size_t start, size_t *match_start,
                  size_t *match_end) {
  re2::StringPiece whole(text ? text : "", count);
  re2::StringPiece match;
  if (!pattern->expression.Match(whole, start, count, RE2::UNANCHORED, &match, 1)) return 0;
  *match_start = static_cast<size_t>(match.data() - whole.data());
  *match_end = *match_start + match.size();
  return 1;
}
