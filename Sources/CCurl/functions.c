// strdup and strsep are not part of standard C.
#define _DEFAULT_SOURCE
#include "CCurl.h"
#include "functions.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct ccurl_functions curl;

/// OpenSSL as libcurl has loaded it: the connection that libcurl tells of is of that library and no other.
static void load_openssl(void) {
  static const char name[] = "OpenSSL/3";
  const curl_version_info_data *version = curl.version(CURLVERSION_NOW);
  if (version->ssl_version == NULL || strncmp(version->ssl_version, name, sizeof name - 1) != 0) return;
  void *library = dlopen("libssl.so.3", RTLD_NOW | RTLD_LOCAL | RTLD_NOLOAD);
  if (library != NULL) *(void **)&curl.shutdown_state = dlsym(library, "SSL_get_shutdown");
}

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
  LOAD(multi_init, "curl_multi_init");
  LOAD(multi_setopt, "curl_multi_setopt");
  LOAD(multi_add, "curl_multi_add_handle");
  LOAD(multi_remove, "curl_multi_remove_handle");
  LOAD(multi_perform, "curl_multi_perform");
  LOAD(multi_poll, "curl_multi_poll");
  LOAD(multi_wakeup, "curl_multi_wakeup");
  LOAD(multi_read, "curl_multi_info_read");
  LOAD(multi_cleanup, "curl_multi_cleanup");
  LOAD(url, "curl_url");
  LOAD(url_set, "curl_url_set");
  LOAD(url_get, "curl_url_get");
  LOAD(url_cleanup, "curl_url_cleanup");
  LOAD(free, "curl_free");
  LOAD(version, "curl_version_info");
#undef LOAD
  if (is_whole) load_openssl();
  return is_whole;
}

static int32_t prepared;

static void prepare(void) { prepared = load() ? (int32_t)curl.global_init(CURL_GLOBAL_DEFAULT) : -1; }

int32_t ccurl_prepare(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  return pthread_once(&once, prepare) == 0 ? prepared : -1;
}

void ccurl_copy(char *target, size_t size, const char *source) {
  if (source == NULL) source = "";
  size_t count = strnlen(source, size - 1);
  memcpy(target, source, count);
  target[count] = 0;
}

int ccurl_lines(const char *text, struct curl_slist **list) {
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
