#include "CLibXML2XML.h"

#include <libxml/globals.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <pthread.h>
#include <string.h>

enum { deepest = 1024, attribute_batch = 64 };

// What a callback needs to know of the parse that it belongs to.
struct parse {
  xmlParserCtxtPtr context;
  void *user;
  clibxml2_xml_start start;
  clibxml2_xml_end end;
  clibxml2_xml_text text;
  int depth;
  int namespaces;
  int open;
  int open_namespaces;
  // Namespaces that each open element declares: libxml2 looks through all of them for each name.
  int declared[deepest];
  enum clibxml2_xml_result result;
};

static pthread_once_t initialized = PTHREAD_ONCE_INIT;

// libxml2 must be initialised once before it is used on several threads.
static void initialize(void) { xmlInitParser(); }

static void ignore_error(void *user, xmlErrorPtr error) {
  (void)user;
  (void)error;
}

static void stop(struct parse *parse, enum clibxml2_xml_result result) {
  if (parse->result == clibxml2_xml_done) parse->result = result;
  xmlStopParser(parse->context);
}

static void on_doctype(void *data, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
  (void)name;
  (void)external;
  (void)system;
  stop(data, clibxml2_xml_has_doctype);
}

static void on_start(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                     int namespace_count, const xmlChar **namespaces, int attribute_count, int defaulted,
                     const xmlChar **attributes) {
  struct parse *parse = data;
  (void)prefix;
  (void)namespaces;
  (void)defaulted;
  if (parse->result != clibxml2_xml_done) return;
  if (parse->open >= parse->depth || parse->open >= deepest) {
    stop(parse, clibxml2_xml_too_deep);
    return;
  }
  parse->open_namespaces += namespace_count;
  parse->declared[parse->open++] = namespace_count;
  if (parse->open_namespaces > parse->namespaces) {
    stop(parse, clibxml2_xml_too_many_namespaces);
    return;
  }
  struct clibxml2_attribute few[attribute_batch];
  struct clibxml2_attribute *list = few;
  if (attribute_count > attribute_batch) {
    list = xmlMalloc(sizeof(*list) * (size_t)attribute_count);
    if (list == NULL) {
      stop(parse, clibxml2_xml_no_memory);
      return;
    }
  }
  // libxml2 gives five pointers an attribute: local name, prefix, URI, and the value's begin and end.
  for (int index = 0; index < attribute_count; index++) {
    const xmlChar **five = attributes + 5 * index;
    list[index].name = (const char *)five[0];
    list[index].uri = (const char *)five[2];
    list[index].value = five[3];
    list[index].count = (size_t)(five[4] - five[3]);
  }
  if (parse->start(parse->user, (const char *)name, (const char *)uri, list, (size_t)attribute_count) != 0) {
    stop(parse, clibxml2_xml_stopped);
  }
  if (list != few) xmlFree(list);
}

static void on_end(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  struct parse *parse = data;
  (void)name;
  (void)prefix;
  (void)uri;
  if (parse->result != clibxml2_xml_done || parse->open == 0) return;
  parse->open_namespaces -= parse->declared[--parse->open];
  parse->end(parse->user);
}

static void on_text(void *data, const xmlChar *bytes, int count) {
  struct parse *parse = data;
  if (parse->result != clibxml2_xml_done || count <= 0) return;
  if (parse->text(parse->user, bytes, (size_t)count) != 0) stop(parse, clibxml2_xml_stopped);
}

enum clibxml2_xml_result clibxml2_parse_xml(const uint8_t *bytes, size_t count, int depth, int namespaces,
                                            void *user, clibxml2_xml_start start, clibxml2_xml_end end,
                                            clibxml2_xml_text text) {
  if (count == 0) return clibxml2_xml_not_well_formed;
  if (count > INT_MAX - 1) return clibxml2_xml_no_memory;
  pthread_once(&initialized, initialize);
  xmlStructuredErrorFunc previous = xmlStructuredError;
  void *previous_context = xmlStructuredErrorContext;
  xmlSetStructuredErrorFunc(NULL, ignore_error);

  enum clibxml2_xml_result result = clibxml2_xml_no_memory;
  xmlParserCtxtPtr context = xmlCreateMemoryParserCtxt((const char *)bytes, (int)count);
  if (context != NULL) {
    struct parse parse = {.context = context, .user = user, .start = start, .end = end, .text = text,
                          .depth = depth, .namespaces = namespaces};
    // A parse into our callbacks alone: no document is built, and no callback is there that could load one.
    memset(context->sax, 0, sizeof(*context->sax));
    context->sax->initialized = XML_SAX2_MAGIC;
    context->sax->internalSubset = on_doctype;
    context->sax->startElementNs = on_start;
    context->sax->endElementNs = on_end;
    context->sax->characters = on_text;
    context->sax->ignorableWhitespace = on_text;
    context->sax->cdataBlock = on_text;
    context->userData = &parse;
    xmlCtxtUseOptions(context, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_IGNORE_ENC);
    context->userData = &parse;
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
    xmlParseDocument(context);
    result = parse.result;
    if (result == clibxml2_xml_done && !context->wellFormed) result = clibxml2_xml_not_well_formed;
    if (context->myDoc != NULL) xmlFreeDoc(context->myDoc);
    xmlFreeParserCtxt(context);
  }
  xmlSetStructuredErrorFunc(previous_context, previous);
  return result;
}
