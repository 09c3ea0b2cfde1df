#include "CCurl.h"
#include "functions.h"

#include <string.h>

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
  if (request->certificate_file[0] != 0) {
    SET(CURLOPT_CAINFO, request->certificate_file);
    SET(CURLOPT_CAPATH, NULL);
  }
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
  if (code == CURLE_OK && !ccurl_lines(request->headers, &headers)) code = CURLE_OUT_OF_MEMORY;
  if (code == CURLE_OK) code = configure(handle, request, headers, &sinks, reason);
  if (code == CURLE_OK) code = curl.perform(handle);
  if (handle != NULL) {
    long status = 0;
    char *text = NULL;
    if (curl.getinfo(handle, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK) outcome->status = status;
    if (curl.getinfo(handle, CURLINFO_EFFECTIVE_URL, &text) == CURLE_OK)
      ccurl_copy(outcome->url, sizeof outcome->url, text);
    text = NULL;
    if (curl.getinfo(handle, CURLINFO_PRIMARY_IP, &text) == CURLE_OK)
      ccurl_copy(outcome->machine, sizeof outcome->machine, text);
  }
  outcome->code = (int32_t)code;
  ccurl_copy(outcome->reason, sizeof outcome->reason, reason[0] != 0 ? reason : curl.words(code));
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
