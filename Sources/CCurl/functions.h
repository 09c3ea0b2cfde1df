// libcurl as this module calls it: through pointers that are filled when something is transferred. libcurl and the thirty
// libraries behind it would double the start-up of every command that transfers nothing.

#ifndef CCURL_FUNCTIONS_H
#define CCURL_FUNCTIONS_H

// The functions are called through pointers, so that their checking macros must be off.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <stddef.h>
#include <stdint.h>

#undef curl_easy_setopt
#undef curl_easy_getinfo
#undef curl_multi_setopt

struct ccurl_functions {
  CURLcode (*global_init)(long);
  CURL *(*init)(void);
  CURLcode (*setopt)(CURL *, CURLoption, ...);
  CURLcode (*perform)(CURL *);
  CURLcode (*getinfo)(CURL *, CURLINFO, ...);
  const char *(*words)(CURLcode);
  void (*cleanup)(CURL *);
  struct curl_slist *(*append)(struct curl_slist *, const char *);
  void (*free_all)(struct curl_slist *);

  CURLM *(*multi_init)(void);
  CURLMcode (*multi_setopt)(CURLM *, CURLMoption, ...);
  CURLMcode (*multi_add)(CURLM *, CURL *);
  CURLMcode (*multi_remove)(CURLM *, CURL *);
  CURLMcode (*multi_perform)(CURLM *, int *);
  CURLMcode (*multi_poll)(CURLM *, struct curl_waitfd *, unsigned int, int, int *);
  CURLMcode (*multi_wakeup)(CURLM *);
  CURLMsg *(*multi_read)(CURLM *, int *);
  CURLMcode (*multi_cleanup)(CURLM *);

  CURLU *(*url)(void);
  CURLUcode (*url_set)(CURLU *, CURLUPart, const char *, unsigned int);
  CURLUcode (*url_get)(const CURLU *, CURLUPart, char **, unsigned int);
  void (*url_cleanup)(CURLU *);
  void (*free)(void *);
  curl_version_info_data *(*version)(CURLversion);

  /// OpenSSL's SSL_get_shutdown; NULL where libcurl has another TLS library.
  int (*shutdown_state)(const void *);
};

/// Usable behind a `ccurl_prepare` that succeeded.
extern struct ccurl_functions curl __attribute__((visibility("hidden")));

/// Copies a text into an array of characters, cut to it, always with its NUL.
void ccurl_copy(char *target, size_t size, const char *source) __attribute__((visibility("hidden")));

/// The lines of a text as a list; 0 where there is no memory for it.
int ccurl_lines(const char *text, struct curl_slist **list) __attribute__((visibility("hidden")));

#endif
