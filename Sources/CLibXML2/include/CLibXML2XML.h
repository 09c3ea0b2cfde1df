// libxml2's other door: the events of an XML part, with entities off.

#ifndef CLIBXML2XML_H
#define CLIBXML2XML_H

#include <stddef.h>
#include <stdint.h>

/// How an XML parse ended.
enum clibxml2_xml_result {
  clibxml2_xml_done = 0,
  clibxml2_xml_no_memory = 1,
  clibxml2_xml_too_deep = 2,
  clibxml2_xml_not_well_formed = 3,
  clibxml2_xml_has_doctype = 4,
  clibxml2_xml_too_many_namespaces = 5,
  clibxml2_xml_stopped = 6,
};

/// One attribute: names live as long as the parse and are the same pointer for the same name; the value is `count`
/// bytes in which an ampersand is written as `&#38;`.
struct clibxml2_attribute {
  const char *_Nonnull name;
  const char *_Nullable uri;
  const uint8_t *_Nonnull value;
  size_t count;
};

/// Called for each start tag; names are shared as those of attributes are. Stops the parse by returning other than 0.
typedef int (*clibxml2_xml_start)(void *_Nonnull user, const char *_Nonnull name, const char *_Nullable uri,
                                  const struct clibxml2_attribute *_Nullable attributes, size_t count);
/// Called for each end tag, and for the end of an empty element.
typedef void (*clibxml2_xml_end)(void *_Nonnull user);
/// Called for text, in one or several pieces. Stops the parse by returning other than 0.
typedef int (*clibxml2_xml_text)(void *_Nonnull user, const uint8_t *_Nonnull bytes, size_t count);

/// Parses valid UTF-8 and nothing else, whatever encoding is declared. A document type declaration is refused before
/// anything of it is read, so that no entity can be declared; nothing is ever loaded. Owns the parser context from its
/// creation to its release, and leaves the thread's error function as it was.
enum clibxml2_xml_result clibxml2_parse_xml(const uint8_t *_Nonnull bytes, size_t count, int depth,
                                            int namespaces, void *_Nonnull user,
                                            clibxml2_xml_start _Nonnull start, clibxml2_xml_end _Nonnull end,
                                            clibxml2_xml_text _Nonnull text);

#endif
