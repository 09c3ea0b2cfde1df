#include "CCurl.h"
#include "functions.h"

#include <string.h>

/// What of the letter is still to be sent.
struct rest {
  const uint8_t *bytes;
  size_t count;
};

static size_t give(char *buffer, size_t size, size_t count, void *context) {
  struct rest *rest = context;
  size_t room = size * count;
  size_t given = rest->count < room ? rest->count : room;
  memcpy(buffer, rest->bytes, given);
  rest->bytes += given;
  rest->count -= given;
  return given;
}

/// What the server says beside its answers is of no use.
static size_t drop(char *bytes, size_t size, size_t count, void *context) {
  (void)bytes;
  (void)context;
  return size * count;
}

/// Sets every option, and returns the first code that is not 0.
static CURLcode configure(CURL *handle, const struct ccurl_letter *letter,
                          struct curl_slist *recipients, struct rest *rest, char *reason) {
  static const long levels[] = {CURLUSESSL_NONE, CURLUSESSL_TRY, CURLUSESSL_ALL};
  CURLcode code = CURLE_OK;
#define SET(option, value) \
  if (code == CURLE_OK) code = curl.setopt(handle, option, value)
  SET(CURLOPT_ERRORBUFFER, reason);
  SET(CURLOPT_NOSIGNAL, 1L);
  SET(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  SET(CURLOPT_URL, letter->url);
  // Proxies of the environment are for the web.
  SET(CURLOPT_PROXY, "");
  SET(CURLOPT_USE_SSL, levels[letter->encryption < 0 || letter->encryption > 2 ? 2 : letter->encryption]);
  SET(CURLOPT_CONNECTTIMEOUT_MS, (long)letter->connect_milliseconds);
  SET(CURLOPT_TIMEOUT_MS, (long)letter->total_milliseconds);
  if (letter->certificate_file[0] != 0) {
    SET(CURLOPT_CAINFO, letter->certificate_file);
    SET(CURLOPT_CAPATH, NULL);
  }
  if (letter->user[0] != 0) {
    SET(CURLOPT_USERNAME, letter->user);
    SET(CURLOPT_PASSWORD, letter->password);
  }
  SET(CURLOPT_MAIL_FROM, letter->from);
  SET(CURLOPT_MAIL_RCPT, recipients);
  SET(CURLOPT_UPLOAD, 1L);
  SET(CURLOPT_READFUNCTION, give);
  SET(CURLOPT_READDATA, rest);
  SET(CURLOPT_INFILESIZE_LARGE, (curl_off_t)letter->count);
  SET(CURLOPT_WRITEFUNCTION, drop);
  SET(CURLOPT_HEADERFUNCTION, drop);
#undef SET
  return code;
}

void ccurl_mail(const struct ccurl_letter *letter, struct ccurl_outcome *outcome) {
  char reason[CURL_ERROR_SIZE] = "";
  memset(outcome, 0, sizeof *outcome);
  struct rest rest = {letter->bytes, letter->count};
  CURL *handle = curl.init();
  CURLcode code = handle == NULL ? CURLE_FAILED_INIT : CURLE_OK;
  struct curl_slist *recipients = NULL;
  if (code == CURLE_OK && !ccurl_lines(letter->recipients, &recipients)) code = CURLE_OUT_OF_MEMORY;
  if (code == CURLE_OK) code = configure(handle, letter, recipients, &rest, reason);
  if (code == CURLE_OK) code = curl.perform(handle);
  if (handle != NULL) {
    long status = 0;
    if (curl.getinfo(handle, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK) outcome->status = status;
    curl.cleanup(handle);
  }
  outcome->code = (int32_t)code;
  ccurl_copy(outcome->reason, sizeof outcome->reason, reason[0] != 0 ? reason : curl.words(code));
  curl.free_all(recipients);
}
