// strdup and strsep are not part of standard C.
#define _DEFAULT_SOURCE
#include "CCurl.h"

// The functions are called through pointers, so that their checking macros must be off.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

#undef curl_easy_setopt
#undef curl_easy_getinfo

// libcurl and the thirty libraries behind it are loaded when something is transferred: they would double the start-up of
// every command that transfers nothing.
static struct {
  CURLcode (*global_init)(long);
  CURL *(*init)(void);
  CURLcode (*setopt)(CURL *, CURLoption, ...);
  CURLcode (*perform)(CURL *);
  CURLcode (*getinfo)(CURL *, CURLINFO, ...);
  const char *(*words)(CURLcode);
  void (*cleanup)(CURL *);
  struct curl_slist *(*append)(struct curl_slist *, const char *);
  void (*free_all)(struct curl_slist *);
} curl;

static int load(void) {
  void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return 0;
  int is_whole = 1;
#define LOAD(member, name) \
  *(void **)&curl.member = dlsym(library, name); \
  if (curl.member == NULL) is_whole = 0
  LOAD(global_init, "curl_global_init");
  LOAD(init, "curl_easy_init");
  LOAD(setopt, "curl_easy_setopt");
  LOAD(perform, "curl_easy_perform");
  LOAD(getinfo, "curl_easy_getinfo");
  LOAD(words, "curl_easy_strerror");
  LOAD(cleanup, "curl_easy_cleanup");
  LOAD(append, "curl_slist_append");
  LOAD(free_all, "curl_slist_free_all");
#undef LOAD
  return is_whole;
}

struct sinks {
  void *user;
  ccurl_sink head;
  ccurl_sink body;
};

static size_t take_head(char *bytes, size_t size, size_t count, void *context) {
  struct sinks *sinks = context;
  // libcurl takes any other number than it gave for an error.
  return sinks->head(sinks->user, (const uint8_t *)bytes, size * count) == 0 ? size * count : 0;
}

static size_t take_body(char *bytes, size_t size, size_t count, void *context) {
  struct sinks *sinks = context;
  return sinks->body(sinks->user, (const uint8_t *)bytes, size * count) == 0 ? size * count : 0;
}

static void copy(char *target, size_t size, const char *source) {
  if (source == NULL) source = "";
  size_t count = strnlen(source, size - 1);
  memcpy(target, source, count);
  target[count] = 0;
}

/// The lines of a text as a list; 0 where there is no memory for it.
static int split(const char *text, struct curl_slist **list) {
  char *lines = strdup(text);
  if (lines == NULL) return 0;
  char *rest = lines;
  int is_whole = 1;
  for (char *line = strsep(&rest, "\n"); is_whole && line != NULL; line = strsep(&rest, "\n")) {
    if (line[0] == 0) continue;
    struct curl_slist *longer = curl.append(*list, line);
    if (longer == NULL) is_whole = 0;
    else *list = longer;
  }
  free(lines);
  return is_whole;
}

int32_t ccurl_prepare(void) { return load() ? (int32_t)curl.global_init(CURL_GLOBAL_DEFAULT) : -1; }

/// Sets every option, and returns the first code that is not 0: an option that this libcurl cannot set is an error, since
/// a limit that is silently left out would be none.
static CURLcode configure(CURL *handle, const struct ccurl_request *request, struct curl_slist *headers,
                          struct sinks *sinks, char *reason) {
  CURLcode code = CURLE_OK;
#define SET(option, value) \
  if (code == CURLE_OK) code = curl.setopt(handle, option, value)
  SET(CURLOPT_ERRORBUFFER, reason);
  // Signals would reach the whole process; time limits work without them.
  SET(CURLOPT_NOSIGNAL, 1L);
  SET(CURLOPT_PROTOCOLS_STR, "http,https");
  SET(CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
  SET(CURLOPT_URL, request->url);
  SET(CURLOPT_USERAGENT, request->user_agent);
  SET(CURLOPT_HTTPHEADER, headers);
  SET(CURLOPT_CONNECTTIMEOUT_MS, (long)request->connect_milliseconds);
  SET(CURLOPT_TIMEOUT_MS, (long)request->total_milliseconds);
  SET(CURLOPT_FOLLOWLOCATION, request->redirects > 0 ? 1L : 0L);
  SET(CURLOPT_MAXREDIRS, (long)request->redirects);
  SET(CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)request->response_bytes);
  // What the other side says in front of a tunnel is no part of the answer.
  SET(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  SET(CURLOPT_HEADERFUNCTION, take_head);
  SET(CURLOPT_HEADERDATA, sinks);
  SET(CURLOPT_WRITEFUNCTION, take_body);
  SET(CURLOPT_WRITEDATA, sinks);
  if (strcmp(request->method, "HEAD") == 0) {
    SET(CURLOPT_NOBODY, 1L);
  } else if (request->has_body) {
    SET(CURLOPT_POST, 1L);
    SET(CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)request->body_count);
    SET(CURLOPT_POSTFIELDS, request->body != NULL ? (const char *)request->body : "");
    if (strcmp(request->method, "POST") != 0) SET(CURLOPT_CUSTOMREQUEST, request->method);
  } else if (strcmp(request->method, "GET") != 0) {
    SET(CURLOPT_CUSTOMREQUEST, request->method);
  }
#undef SET
  return code;
}

void ccurl_transfer(const struct ccurl_request *request, void *user, ccurl_sink head, ccurl_sink body,
                    struct ccurl_outcome *outcome) {
  struct sinks sinks = {user, head, body};
  char reason[CURL_ERROR_SIZE] = "";
  memset(outcome, 0, sizeof *outcome);
  CURL *handle = curl.init();
  CURLcode code = handle == NULL ? CURLE_FAILED_INIT : CURLE_OK;
  struct curl_slist *headers = NULL;
  if (code == CURLE_OK && !split(request->headers, &headers)) code = CURLE_OUT_OF_MEMORY;
  if (code == CURLE_OK) code = configure(handle, request, headers, &sinks, reason);
  if (code == CURLE_OK) code = curl.perform(handle);
  if (handle != NULL) {
    long status = 0;
    char *text = NULL;
    if (curl.getinfo(handle, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK) outcome->status = status;
    if (curl.getinfo(handle, CURLINFO_EFFECTIVE_URL, &text) == CURLE_OK)
      copy(outcome->url, sizeof outcome->url, text);
    text = NULL;
    if (curl.getinfo(handle, CURLINFO_PRIMARY_IP, &text) == CURLE_OK)
      copy(outcome->machine, sizeof outcome->machine, text);
  }
  outcome->code = (int32_t)code;
  copy(outcome->reason, sizeof outcome->reason, reason[0] != 0 ? reason : curl.words(code));
  if (handle != NULL) curl.cleanup(handle);
  curl.free_all(headers);
}

enum ccurl_kind ccurl_kind_of(int32_t code) {
  switch ((CURLcode)code) {
  case CURLE_OK: return ccurl_ok;
  case CURLE_COULDNT_RESOLVE_HOST:
  case CURLE_COULDNT_RESOLVE_PROXY: return ccurl_unresolved;
  case CURLE_COULDNT_CONNECT: return ccurl_refused;
  case CURLE_OPERATION_TIMEDOUT: return ccurl_timed_out;
  case CURLE_FILESIZE_EXCEEDED: return ccurl_too_large;
  case CURLE_SSL_CONNECT_ERROR:
  case CURLE_SSL_ENGINE_NOTFOUND:
  case CURLE_SSL_ENGINE_SETFAILED:
  case CURLE_SSL_CERTPROBLEM:
  case CURLE_SSL_CIPHER:
  case CURLE_PEER_FAILED_VERIFICATION:
  case CURLE_USE_SSL_FAILED:
  case CURLE_SSL_CACERT_BADFILE:
  case CURLE_SSL_CRL_BADFILE:
  case CURLE_SSL_ISSUER_ERROR:
  case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
  case CURLE_SSL_INVALIDCERTSTATUS:
  case CURLE_SSL_CLIENTCERT: return ccurl_tls;
  default: return ccurl_other;
  }
}
