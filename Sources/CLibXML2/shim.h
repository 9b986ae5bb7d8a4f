// libxml2 for Swift. Only the module XML imports this.
//
// Debian builds libxml2 with ICU, whose headers clash with the ICU inside Swift's Foundation. The
// macro must be gone before any other header of libxml2 is read.

#ifndef WERKWIJZETOETS_CLIBXML2_SHIM_H
#define WERKWIJZETOETS_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/c14n.h>
#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlmemory.h>
#include <libxml/xmlregexp.h>
#include <string.h>

/// Answers every request for an outside file with "there is none".
static xmlParserInputPtr wt_refuse_entity(const char *url, const char *id, xmlParserCtxtPtr context) {
  (void)url;
  (void)id;
  (void)context;
  return NULL;
}

/// Starts the library once for the process: no outside files, no catalogues.
static inline void wt_start_library(void) {
  xmlInitParser();
  xmlSetExternalEntityLoader(wt_refuse_entity);
  xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE);
}

/// Gives a parser our own callbacks in place of the ones that build a tree.
static inline void wt_install(xmlParserCtxtPtr context, const xmlSAXHandler *handler, void *user) {
  *context->sax = *handler;
  context->userData = user;
}

/// The number of bytes the parser has read, counted from the start of the input.
static inline long wt_offset(xmlParserCtxtPtr context) {
  xmlParserInputPtr input = context->input;
  return input == NULL ? 0 : (long)input->consumed + (long)(input->cur - input->base);
}

/// The number of namespace declarations that hold where the parser stands.
static inline long wt_namespaces(xmlParserCtxtPtr context) { return context->nsNr / 2; }

/// The number of different names the parser keeps.
static inline long wt_names(xmlParserCtxtPtr context) { return xmlDictSize(context->dict); }

/// Whether a reported problem only concerns the spelling of a namespace address.
static inline int wt_is_namespace_spelling(const xmlError *error) {
  return error->code == XML_WAR_NS_URI || error->code == XML_WAR_NS_URI_RELATIVE;
}

/// The offset of a byte at or after another offset; -1 when it is not there.
static inline long wt_find(const void *bytes, long from, long count, unsigned char byte) {
  if (from >= count) return -1;
  const unsigned char *found = memchr((const unsigned char *)bytes + from, byte, count - from);
  return found == NULL ? -1 : (long)(found - (const unsigned char *)bytes);
}

/// Frees memory that libxml2 gave out. `xmlFree` itself is a global variable.
static inline void wt_free(void *memory) { xmlFree(memory); }

/// Swallows messages that libxml2 would print.
static inline void wt_ignore_error(void *user, xmlErrorPtr error) {
  (void)user;
  (void)error;
}

#endif
