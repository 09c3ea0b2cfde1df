#include "libraries.h"

#include <dlfcn.h>
#include <pthread.h>

static struct ccoding_libraries known;

static void load(void) {
  void *library;
  int is_whole;
#define OPEN(file) \
  library = dlopen(file, RTLD_NOW | RTLD_LOCAL); \
  is_whole = library != NULL
#define LOAD(member, name) \
  if (library != NULL) *(void **)&known.member = dlsym(library, name); \
  if (known.member == NULL) is_whole = 0
  OPEN("libz.so.1");
  LOAD(inflate_init, "inflateInit2_");
  LOAD(inflate, "inflate");
  LOAD(inflate_reset, "inflateReset");
  LOAD(inflate_end, "inflateEnd");
  LOAD(zlib_version, "zlibVersion");
  known.has_zlib = is_whole;
  OPEN("libbrotlidec.so.1");
  LOAD(brotli_make, "BrotliDecoderCreateInstance");
  LOAD(brotli_decode, "BrotliDecoderDecompressStream");
  LOAD(brotli_free, "BrotliDecoderDestroyInstance");
  known.has_brotli = is_whole;
  OPEN("libzstd.so.1");
  LOAD(zstd_make, "ZSTD_createDStream");
  LOAD(zstd_set, "ZSTD_DCtx_setParameter");
  LOAD(zstd_decode, "ZSTD_decompressStream");
  LOAD(zstd_is_error, "ZSTD_isError");
  LOAD(zstd_free, "ZSTD_freeDStream");
  known.has_zstd = is_whole;
#undef LOAD
#undef OPEN
}

const struct ccoding_libraries *ccoding_libraries(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return &known;
}
