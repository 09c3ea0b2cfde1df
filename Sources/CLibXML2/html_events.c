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
  int stopped;
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
  (void)name;
  struct parse *parse = data;
  xmlParserInputPtr input = parse->context->input;
  if (attributes == NULL || input == NULL || parse->stopped) return;
  int64_t offset = (int64_t)input->consumed + (input->cur - input->base);
  if (parse->start_tag(parse->user, (const char *const *)attributes, offset) != 0) {
    parse->stopped = 1;
    xmlStopParser(parse->context);
  }
}

static void count_start(void *data, const xmlChar *name, const xmlChar **attributes) {
  (void)name;
  (void)attributes;
  ++*(int64_t *)data;
}

static void count_end(void *data, const xmlChar *name) {
  (void)name;
  ++*(int64_t *)data;
}

static void count_text(void *data, const xmlChar *text, int length) {
  (void)text;
  (void)length;
  ++*(int64_t *)data;
}

// A parse into handlers of ours alone: no document is built. `handlers` sets them on the context.
static enum clibxml2_result parse_html(const uint8_t *bytes, size_t count, void *user,
                                       void (*handlers)(htmlParserCtxtPtr context, void *user)) {
  if (count == 0) return clibxml2_done;
  if (count > INT_MAX - 1) return clibxml2_no_memory;
  pthread_once(&initialized, initialize);
  xmlStructuredErrorFunc previous = xmlStructuredError;
  void *previous_context = xmlStructuredErrorContext;
  xmlSetStructuredErrorFunc(NULL, ignore_error);

  enum clibxml2_result result = clibxml2_no_memory;
  htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt((const char *)bytes, (int)count);
  if (context != NULL) {
    memset(context->sax, 0, sizeof(*context->sax));
    handlers(context, user);
    context->userData = user;
    // Naming the encoding to the context would attach a decoder, which makes offsets meaningless; this does not.
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
    htmlCtxtUseOptions(context, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                    HTML_PARSE_IGNORE_ENC);
    context->options |= XML_PARSE_HUGE;  // htmlCtxtUseOptions does not know it, the parser obeys it.
    htmlParseDocument(context);
    result = clibxml2_done;
    if (context->myDoc != NULL) xmlFreeDoc(context->myDoc);
    htmlFreeParserCtxt(context);
  }
  xmlSetStructuredErrorFunc(previous_context, previous);
  return result;
}

static void set_start_tag_handler(htmlParserCtxtPtr context, void *user) {
  ((struct parse *)user)->context = context;
  context->sax->startElement = on_start;
}

static void set_empty_handlers(htmlParserCtxtPtr context, void *user) {
  (void)user;
  context->sax->startElement = count_start;
  context->sax->endElement = count_end;
  context->sax->characters = count_text;
}

enum clibxml2_result clibxml2_parse_html(const uint8_t *bytes, size_t count, void *user,
                                         clibxml2_start_tag start_tag) {
  struct parse parse = {NULL, user, start_tag, 0};
  enum clibxml2_result result = parse_html(bytes, count, &parse, set_start_tag_handler);
  return parse.stopped ? clibxml2_stopped : result;
}

int64_t clibxml2_parse_html_with_empty_handlers(const uint8_t *bytes, size_t count) {
  int64_t events = 0;
  parse_html(bytes, count, &events, set_empty_handlers);
  return events;
}
