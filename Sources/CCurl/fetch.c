// strdup is not part of standard C, SOCK_CLOEXEC not of POSIX.
#define _GNU_SOURCE
#include "CCurl.h"
#include "functions.h"

#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

struct ccurl_loop {
  CURLM *multi;
  struct ccurl_fetch_settings settings;
  /// Handles that wait for a transfer.
  struct ccurl_slot *idle;
  /// Every handle, so that they can be freed.
  struct ccurl_slot *all;
};

struct ccurl_slot {
  struct ccurl_loop *loop;
  struct ccurl_slot *next_idle;
  struct ccurl_slot *next;
  CURL *handle;
  struct curl_slist *fields;
  struct curl_slist *pins;
  void *user;
  int is_running;
  /// Whether its TLS connection had not been closed by the other side as TLS wants it.
  int is_cut;
  char reason[CURL_ERROR_SIZE];
};

static size_t take_line(char *bytes, size_t size, size_t count, void *context) {
  struct ccurl_slot *slot = context;
  // libcurl takes any other number than it gave for an error.
  return slot->loop->settings.take(slot->user, ccurl_response_line, (const uint8_t *)bytes, size * count) == 0
             ? size * count
             : 0;
}

static size_t take_body(char *bytes, size_t size, size_t count, void *context) {
  struct ccurl_slot *slot = context;
  return slot->loop->settings.take(slot->user, ccurl_body, (const uint8_t *)bytes, size * count) == 0 ? size * count
                                                                                                      : 0;
}

static int take_trace(CURL *handle, curl_infotype type, char *bytes, size_t count, void *context) {
  (void)handle;
  struct ccurl_slot *slot = context;
  // What opens a tunnel through a proxy is no part of the request.
  if (type == CURLINFO_HEADER_OUT && !(count >= 8 && memcmp(bytes, "CONNECT ", 8) == 0))
    slot->loop->settings.take(slot->user, ccurl_request_head, (const uint8_t *)bytes, count);
  return 0;
}

static curl_socket_t open_socket(void *context, curlsocktype purpose, struct curl_sockaddr *address) {
  struct ccurl_slot *slot = context;
  int refused = 1;
  if (purpose == CURLSOCKTYPE_IPCXN && address->family == AF_INET &&
      address->addrlen >= sizeof(struct sockaddr_in)) {
    struct sockaddr_in known;
    memcpy(&known, &address->addr, sizeof known);
    refused = slot->loop->settings.vet(slot->user, (const uint8_t *)&known.sin_addr, 4);
  } else if (purpose == CURLSOCKTYPE_IPCXN && address->family == AF_INET6 &&
             address->addrlen >= sizeof(struct sockaddr_in6)) {
    struct sockaddr_in6 known;
    memcpy(&known, &address->addr, sizeof known);
    refused = slot->loop->settings.vet(slot->user, (const uint8_t *)&known.sin6_addr, 16);
  }
  // A child process must not hold a connection open.
  return refused ? CURL_SOCKET_BAD : socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

/// A connection that was kept has no certificates in this handle: only its first transfer saw them.
static void take_certificates(struct ccurl_slot *slot) {
  struct curl_certinfo *chain = NULL;
  if (curl.getinfo(slot->handle, CURLINFO_CERTINFO, &chain) != CURLE_OK || chain == NULL) return;
  static const char name[] = "Cert:";
  for (int place = 0; place < chain->num_of_certs; place++) {
    for (struct curl_slist *line = chain->certinfo[place]; line != NULL; line = line->next) {
      if (strncmp(line->data, name, sizeof name - 1) != 0) continue;
      const char *text = line->data + sizeof name - 1;
      slot->loop->settings.take(slot->user, ccurl_certificate, (const uint8_t *)text, strlen(text));
    }
  }
}

/// What a redirect set is told with the next request of its chain.
static void take_cookies(struct ccurl_slot *slot) {
  struct curl_slist *lines = NULL;
  if (curl.getinfo(slot->handle, CURLINFO_COOKIELIST, &lines) != CURLE_OK) return;
  for (struct curl_slist *line = lines; line != NULL; line = line->next)
    slot->loop->settings.take(slot->user, ccurl_cookie, (const uint8_t *)line->data, strlen(line->data));
  curl.free_all(lines);
}

static int before_request(void *context, char *machine, char *local, int machine_port, int local_port) {
  (void)local;
  struct ccurl_slot *slot = context;
  take_certificates(slot);
  slot->loop->settings.connected(slot->user, machine != NULL ? machine : "", machine_port, local_port);
  return CURL_PREREQFUNC_OK;
}

/// Looks whether the other side has said TLS's goodbye: libcurl takes a connection that ends without it for one that ended well,
/// and so an answer without a length for whole wherever somebody cuts it off (RFC 9112 section 9.8). This is called last
/// when a transfer ends, while it still has its connection.
static int take_progress(void *context, curl_off_t total, curl_off_t now, curl_off_t upload_total, curl_off_t upload_now) {
  (void)total, (void)now, (void)upload_total, (void)upload_now;
  const int received_shutdown = 2;
  struct ccurl_slot *slot = context;
  struct curl_tlssessioninfo *session = NULL;
  if (curl.getinfo(slot->handle, CURLINFO_TLS_SSL_PTR, &session) == CURLE_OK && session != NULL &&
      session->backend == CURLSSLBACKEND_OPENSSL && session->internals != NULL)
    slot->is_cut = (curl.shutdown_state(session->internals) & received_shutdown) == 0;
  return 0;
}

/// Sets what stays the same for all transfers of a handle, and returns the first code that is not 0: an option that this
/// libcurl cannot set is an error, since a limit that is silently left out would be none.
static CURLcode configure(struct ccurl_slot *slot, const struct ccurl_fetch_settings *settings) {
  CURL *handle = slot->handle;
  CURLcode code = CURLE_OK;
#define SET(option, value) \
  if (code == CURLE_OK) code = curl.setopt(handle, option, value)
  SET(CURLOPT_PRIVATE, slot);
  SET(CURLOPT_ERRORBUFFER, slot->reason);
  // Signals would reach the whole process; time limits work without them.
  SET(CURLOPT_NOSIGNAL, 1L);
  SET(CURLOPT_PROTOCOLS_STR, "http,https");
  SET(CURLOPT_FOLLOWLOCATION, 0L);
  SET(CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_2TLS);
  SET(CURLOPT_USERAGENT, settings->user_agent);
  SET(CURLOPT_PROXY, settings->proxy);
  SET(CURLOPT_NOPROXY, "");
  if (settings->certificate_file[0] != 0) {
    SET(CURLOPT_CAINFO, settings->certificate_file);
    SET(CURLOPT_CAPATH, NULL);
  }
  // Cookies are kept in memory, and no longer than a transfer.
  SET(CURLOPT_COOKIEFILE, "");
  SET(CURLOPT_CERTINFO, 1L);
  if (curl.shutdown_state != NULL) {
    SET(CURLOPT_XFERINFOFUNCTION, take_progress);
    SET(CURLOPT_XFERINFODATA, slot);
    SET(CURLOPT_NOPROGRESS, 0L);
  }
  SET(CURLOPT_CONNECTTIMEOUT_MS, (long)settings->connect_milliseconds);
  SET(CURLOPT_LOW_SPEED_LIMIT, (long)settings->stalled_bytes);
  SET(CURLOPT_LOW_SPEED_TIME, (long)settings->stalled_seconds);
  SET(CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)settings->body_bytes);
  // What the other side says in front of a tunnel is no part of the answer.
  SET(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  SET(CURLOPT_HEADERFUNCTION, take_line);
  SET(CURLOPT_HEADERDATA, slot);
  SET(CURLOPT_WRITEFUNCTION, take_body);
  SET(CURLOPT_WRITEDATA, slot);
  // The only way to see the request as it was sent.
  SET(CURLOPT_VERBOSE, 1L);
  SET(CURLOPT_DEBUGFUNCTION, take_trace);
  SET(CURLOPT_DEBUGDATA, slot);
  SET(CURLOPT_OPENSOCKETFUNCTION, open_socket);
  SET(CURLOPT_OPENSOCKETDATA, slot);
  SET(CURLOPT_PREREQFUNCTION, before_request);
  SET(CURLOPT_PREREQDATA, slot);
#undef SET
  return code;
}

struct ccurl_loop *ccurl_loop_make(const struct ccurl_fetch_settings *settings) {
  struct ccurl_loop *loop = calloc(1, sizeof *loop);
  if (loop == NULL) return NULL;
  loop->settings = *settings;
  loop->settings.user_agent = strdup(settings->user_agent);
  loop->settings.proxy = strdup(settings->proxy);
  loop->settings.certificate_file = strdup(settings->certificate_file);
  loop->multi = curl.multi_init();
  if (loop->settings.user_agent == NULL || loop->settings.proxy == NULL || loop->settings.certificate_file == NULL ||
      loop->multi == NULL ||
      curl.multi_setopt(loop->multi, CURLMOPT_MAXCONNECTS, (long)settings->connections) != CURLM_OK) {
    ccurl_loop_free(loop);
    return NULL;
  }
  return loop;
}

void ccurl_loop_free(struct ccurl_loop *loop) {
  for (struct ccurl_slot *slot = loop->all; slot != NULL;) {
    struct ccurl_slot *next = slot->next;
    if (slot->is_running) curl.multi_remove(loop->multi, slot->handle);
    curl.cleanup(slot->handle);
    curl.free_all(slot->fields);
    curl.free_all(slot->pins);
    free(slot);
    slot = next;
  }
  if (loop->multi != NULL) curl.multi_cleanup(loop->multi);
  free((char *)loop->settings.user_agent);
  free((char *)loop->settings.proxy);
  free((char *)loop->settings.certificate_file);
  free(loop);
}

static struct ccurl_slot *idle_slot(struct ccurl_loop *loop, CURLcode *code) {
  struct ccurl_slot *slot = loop->idle;
  if (slot != NULL) {
    loop->idle = slot->next_idle;
    return slot;
  }
  slot = calloc(1, sizeof *slot);
  if (slot == NULL) {
    *code = CURLE_OUT_OF_MEMORY;
    return NULL;
  }
  slot->loop = loop;
  slot->handle = curl.init();
  *code = slot->handle == NULL ? CURLE_FAILED_INIT : configure(slot, &loop->settings);
  if (*code != CURLE_OK) {
    if (slot->handle != NULL) curl.cleanup(slot->handle);
    free(slot);
    return NULL;
  }
  slot->next = loop->all;
  loop->all = slot;
  return slot;
}

struct ccurl_slot *ccurl_loop_begin(struct ccurl_loop *loop, void *user, const char *url, const char *fields,
                                    const char *pins, const char *cookies, int64_t total_milliseconds,
                                    int32_t *reason) {
  CURLcode code = CURLE_OK;
  struct ccurl_slot *slot = idle_slot(loop, &code);
  if (slot == NULL) {
    *reason = (int32_t)code;
    return NULL;
  }
  slot->user = user;
  slot->is_cut = 0;
  slot->reason[0] = 0;
  if (!ccurl_lines(fields, &slot->fields) || !ccurl_lines(pins, &slot->pins)) code = CURLE_OUT_OF_MEMORY;
  if (code == CURLE_OK) code = curl.setopt(slot->handle, CURLOPT_URL, url);
  if (code == CURLE_OK) code = curl.setopt(slot->handle, CURLOPT_HTTPHEADER, slot->fields);
  if (code == CURLE_OK) code = curl.setopt(slot->handle, CURLOPT_RESOLVE, slot->pins);
  if (code == CURLE_OK) code = curl.setopt(slot->handle, CURLOPT_TIMEOUT_MS, (long)total_milliseconds);
  struct curl_slist *lines = NULL;
  if (code == CURLE_OK && !ccurl_lines(cookies, &lines)) code = CURLE_OUT_OF_MEMORY;
  for (struct curl_slist *line = lines; code == CURLE_OK && line != NULL; line = line->next)
    code = curl.setopt(slot->handle, CURLOPT_COOKIELIST, line->data);
  curl.free_all(lines);
  if (code == CURLE_OK && curl.multi_add(loop->multi, slot->handle) != CURLM_OK) code = CURLE_FAILED_INIT;
  slot->is_running = code == CURLE_OK;
  *reason = (int32_t)code;
  if (code == CURLE_OK) return slot;
  ccurl_loop_release(loop, slot);
  return NULL;
}

int32_t ccurl_loop_turn(struct ccurl_loop *loop) {
  int running = 0;
  return (int32_t)curl.multi_perform(loop->multi, &running);
}

int32_t ccurl_loop_next(struct ccurl_loop *loop, struct ccurl_done *done) {
  int left = 0;
  CURLMsg *message;
  while ((message = curl.multi_read(loop->multi, &left)) != NULL) {
    if (message->msg != CURLMSG_DONE) continue;
    // The message does not outlive the removal of its handle.
    CURLcode code = message->data.result;
    CURL *handle = message->easy_handle;
    struct ccurl_slot *slot = NULL;
    long status = 0;
    if (curl.getinfo(handle, CURLINFO_PRIVATE, (char **)&slot) != CURLE_OK || slot == NULL) continue;
    if (curl.getinfo(handle, CURLINFO_RESPONSE_CODE, &status) != CURLE_OK) status = 0;
    curl.multi_remove(loop->multi, handle);
    slot->is_running = 0;
    if (code == CURLE_OK && status >= 300 && status < 400) take_cookies(slot);
    done->user = slot->user;
    done->slot = slot;
    done->code = (int32_t)code;
    done->status = status;
    done->is_cut = slot->is_cut;
    ccurl_copy(done->reason, sizeof done->reason, slot->reason[0] != 0 ? slot->reason : curl.words(code));
    return 1;
  }
  return 0;
}

void ccurl_loop_release(struct ccurl_loop *loop, struct ccurl_slot *slot) {
  if (slot->is_running) curl.multi_remove(loop->multi, slot->handle);
  slot->is_running = 0;
  slot->user = NULL;
  curl.setopt(slot->handle, CURLOPT_COOKIELIST, "ALL");
  // The lists are still the handle's until other ones are set.
  curl.setopt(slot->handle, CURLOPT_HTTPHEADER, NULL);
  curl.setopt(slot->handle, CURLOPT_RESOLVE, NULL);
  curl.free_all(slot->fields);
  curl.free_all(slot->pins);
  slot->fields = NULL;
  slot->pins = NULL;
  slot->next_idle = loop->idle;
  loop->idle = slot;
}

int32_t ccurl_loop_wait(struct ccurl_loop *loop, int32_t milliseconds) {
  return (int32_t)curl.multi_poll(loop->multi, NULL, 0, milliseconds, NULL);
}

void ccurl_loop_wake(struct ccurl_loop *loop) { curl.multi_wakeup(loop->multi); }

enum ccurl_break ccurl_break_of(int32_t code) {
  switch ((CURLcode)code) {
  case CURLE_GOT_NOTHING:
  case CURLE_SEND_ERROR: return ccurl_break_empty;
  case CURLE_PARTIAL_FILE:
  case CURLE_RECV_ERROR:
  case CURLE_HTTP2:
  case CURLE_HTTP2_STREAM: return ccurl_break_truncated;
  case CURLE_OUT_OF_MEMORY: return ccurl_break_memory;
  default: return ccurl_break_other;
  }
}
