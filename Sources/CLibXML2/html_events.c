#include "CLibXML2.h"

#include <libxml/HTMLparser.h>
#include <libxml/globals.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <pthread.h>
#include <string.h>

// What a callback needs to know of the parse that it belongs to.
struct parse {
  htmlParserCtxtPtr context;
  void *user;
  clibxml2_start_tag start_tag;
  int depth;
  int too_deep;
};

static pthread_once_t initialized = PTHREAD_ONCE_INIT;

// libxml2 must be initialised once before it is used on several threads.
static void initialize(void) { xmlInitParser(); }

// Without a function of ours libxml2 prints some errors to standard error even with HTML_PARSE_NOERROR.
static void ignore_error(void *user, xmlErrorPtr error) {
  (void)user;
  (void)error;
}

static void on_start(void *data, const xmlChar *name, const xmlChar **attributes) {
  struct parse *parse = data;
  xmlParserInputPtr input = parse->context->input;
  if (input == NULL || parse->too_deep) return;
  if (parse->context->nameNr > parse->depth) {
    parse->too_deep = 1;
    xmlStopParser(parse->context);
    return;
  }
  int64_t offset = (int64_t)input->consumed + (input->cur - input->base);
  parse->start_tag(parse->user, (const char *)name, (const char *const *)attributes, offset);
}

enum clibxml2_result clibxml2_parse_html(const uint8_t *bytes, size_t count, int depth, void *user,
                                         clibxml2_start_tag start_tag) {
  if (count == 0) return clibxml2_done;
  if (count > INT_MAX - 1) return clibxml2_no_memory;
  pthread_once(&initialized, initialize);
  xmlStructuredErrorFunc previous = xmlStructuredError;
  void *previous_context = xmlStructuredErrorContext;
  xmlSetStructuredErrorFunc(NULL, ignore_error);

  enum clibxml2_result result = clibxml2_no_memory;
  htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt((const char *)bytes, (int)count);
  if (context != NULL) {
    struct parse parse = {context, user, start_tag, depth, 0};
    // A parse into our callbacks alone: no document is built.
    memset(context->sax, 0, sizeof(*context->sax));
    context->sax->startElement = on_start;
    context->userData = &parse;
    // Naming the encoding to the context would attach a decoder, which makes offsets meaningless; this does not.
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
    htmlCtxtUseOptions(context, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                    HTML_PARSE_IGNORE_ENC);
    context->options |= XML_PARSE_HUGE;  // htmlCtxtUseOptions does not know it, the parser obeys it.
    htmlParseDocument(context);
    result = parse.too_deep ? clibxml2_too_deep : clibxml2_done;
    if (context->myDoc != NULL) xmlFreeDoc(context->myDoc);
    htmlFreeParserCtxt(context);
  }
  xmlSetStructuredErrorFunc(previous_context, previous);
  return result;
}
