// The ICU calls Kijitsu uses, under stable names and with opaque types.
//
// ICU renames its functions by macro (udat_open → udat_open_72), which Swift does not follow, and a
// module that exposes <unicode/*.h> clashes with Foundation's own ICU. So only CICU.c includes them.
// Every text is UTF-16; every length counts UTF-16 code units, unless it says bytes.
// A status above 0 is an ICU error, a negative one a warning.
#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stdint.h>

typedef struct kj_date_format kj_date_format;
typedef struct kj_converter kj_converter;

/// Opens a formatter for `pattern` in `locale` (such as "ja_JP@calendar=japanese"), in UTC.
kj_date_format *kj_date_format_open(const char *locale, const uint16_t *pattern, int32_t length,
                                    int32_t *status);
/// Formats milliseconds since 1970 (UTC, proleptic Gregorian); returns the length needed.
int32_t kj_date_format_string(kj_date_format *format, double milliseconds, uint16_t *out,
                              int32_t capacity, int32_t *status);
void kj_date_format_close(kj_date_format *format);

/// Opens a converter that stops at the first byte or character it cannot convert.
kj_converter *kj_converter_open(const char *name, int32_t *status);
/// Converts bytes to UTF-16 and returns the length; on an error `*consumed` is the offset in bytes
/// at which the first bad sequence begins.
int32_t kj_converter_decode(kj_converter *converter, const uint8_t *bytes, int64_t count,
                            uint16_t *out, int64_t capacity, int64_t *consumed, int32_t *status);
/// Converts UTF-16 to bytes and returns their number; on an error `*consumed` is the offset in
/// UTF-16 units of the first character the charset does not have.
int64_t kj_converter_encode(kj_converter *converter, const uint16_t *text, int64_t count,
                            uint8_t *out, int64_t capacity, int64_t *consumed, int32_t *status);
void kj_converter_close(kj_converter *converter);

/// The precomposed character of two code points under NFC, or a negative number.
int32_t kj_compose_pair(int32_t first, int32_t second);
/// NFKC of the characters of `set` (a UnicodeSet pattern), everything else kept; returns the length.
int32_t kj_normalize_filtered(const uint16_t *set, int32_t set_length, const uint16_t *text,
                              int32_t length, uint16_t *out, int32_t capacity, int32_t *status);

/// Columns a terminal gives a code point: 0 (marks and format characters), 1, or 2 (East Asian wide
/// and full width). Ambiguous characters count 1.
int32_t kj_columns(int32_t code_point);
/// Whether a code point is a control or format character (general categories Cc and Cf).
bool kj_is_control(int32_t code_point);

#endif
