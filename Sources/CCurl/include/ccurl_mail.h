// Letters through libcurl: one blocking transfer over SMTP. Included by CCurl.h.

#ifndef CCURL_MAIL_H
#define CCURL_MAIL_H

#include <stddef.h>
#include <stdint.h>

struct ccurl_outcome;

/// A letter and where it goes. Texts are C strings.
struct ccurl_letter {
  /// Of the scheme smtp or smtps.
  const char *_Nonnull url;
  /// Empty for none.
  const char *_Nonnull user;
  const char *_Nonnull password;
  /// A PEM file of the certificates that are trusted instead of the system's; empty for the system's.
  const char *_Nonnull certificate_file;
  /// With its angle brackets.
  const char *_Nonnull from;
  /// Lines, each an address with its angle brackets.
  const char *_Nonnull recipients;
  /// The head, an empty line and the body, with CR LF; libcurl doubles the points at the beginning of lines.
  const uint8_t *_Nonnull bytes;
  size_t count;
  /// Whether STARTTLS is not used (0), used where it is offered (1), or required (2).
  int32_t encryption;
  int64_t connect_milliseconds;
  int64_t total_milliseconds;
};

/// Sends a letter, blocking the thread; `ccurl_prepare` comes first. The outcome's status is the server's last answer.
void ccurl_mail(const struct ccurl_letter *_Nonnull letter, struct ccurl_outcome *_Nonnull outcome);

#endif
