#include "CCurl.h"
#include "functions.h"

#include <stdlib.h>
#include <string.h>

/// Copies a part whole; -1 where it is too long.
static int32_t part(const CURLU *address, CURLUPart which, unsigned int flags, char *target, size_t size) {
  char *text = NULL;
  CURLUcode code = curl.url_get(address, which, &text, flags);
  if (code != CURLUE_OK) return (int32_t)code;
  int fits = strlen(text) < size;
  if (fits) ccurl_copy(target, size, text);
  curl.free(text);
  return fits ? 0 : -1;
}

static int has(const CURLU *address, CURLUPart which) {
  char *text = NULL;
  int found = curl.url_get(address, which, &text, 0) == CURLUE_OK;
  curl.free(text);
  return found;
}

/// Path and query one behind the other.
static int32_t target_of(const CURLU *address, char *target, size_t size) {
  int32_t code = part(address, CURLUPART_PATH, 0, target, size);
  if (code != 0 || !has(address, CURLUPART_QUERY)) return code;
  size_t count = strlen(target);
  if (count + 2 > size) return -1;
  target[count] = '?';
  return part(address, CURLUPART_QUERY, 0, target + count + 1, size - count - 1);
}

int32_t ccurl_read_address(const char *base, const char *text, struct ccurl_address *address) {
  memset(address, 0, sizeof *address);
  CURLU *read = curl.url();
  if (read == NULL) return (int32_t)CURLUE_OUT_OF_MEMORY;
  // A scheme that is not spoken is named in the refusal, and so it has to be read.
  const unsigned int flags = CURLU_NON_SUPPORT_SCHEME | CURLU_URLENCODE;
  int32_t code = 0;
  if (base[0] != 0) code = (int32_t)curl.url_set(read, CURLUPART_URL, base, flags);
  if (code == 0) code = (int32_t)curl.url_set(read, CURLUPART_URL, text, flags);
  if (code == 0) code = (int32_t)curl.url_set(read, CURLUPART_FRAGMENT, NULL, 0);
  if (code == 0) code = part(read, CURLUPART_SCHEME, 0, address->scheme, sizeof address->scheme);
  if (code == 0 && (strcmp(address->scheme, "http") == 0 || strcmp(address->scheme, "https") == 0)) {
    char port[16] = "";
    code = part(read, CURLUPART_URL, 0, address->url, sizeof address->url);
    if (code == 0) code = part(read, CURLUPART_HOST, 0, address->host, sizeof address->host);
    if (code == 0) code = part(read, CURLUPART_PORT, CURLU_DEFAULT_PORT, port, sizeof port);
    if (code == 0) code = target_of(read, address->target, sizeof address->target);
    address->port = (int32_t)strtol(port, NULL, 10);
    address->has_user = has(read, CURLUPART_USER) || has(read, CURLUPART_PASSWORD);
  }
  curl.url_cleanup(read);
  return code;
}
