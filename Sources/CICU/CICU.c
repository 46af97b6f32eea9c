#include "CICU.h"

#include <unicode/ucal.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/udat.h>
#include <unicode/unorm2.h>
#include <unicode/uset.h>

kj_date_format *kj_date_format_open(const char *locale, const uint16_t *pattern, int32_t length,
                                    int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    static const UChar utc[] = {'E', 't', 'c', '/', 'U', 'T', 'C', 0};
    UDateFormat *format = udat_open(UDAT_PATTERN, UDAT_PATTERN, locale, utc, -1, pattern, length, &error);
    if (U_SUCCESS(error)) {
        // Proleptic: no Julian dates before 1582. Other calendars than the Gregorian refuse; let them.
        UErrorCode ignored = U_ZERO_ERROR;
        ucal_setGregorianChange((UCalendar *)udat_getCalendar(format), -1e17, &ignored);
    }
    *status = error;
    return (kj_date_format *)format;
}

int32_t kj_date_format_string(kj_date_format *format, double milliseconds, uint16_t *out,
                              int32_t capacity, int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    int32_t length = udat_format((UDateFormat *)format, milliseconds, out, capacity, NULL, &error);
    *status = error;
    return length;
}

void kj_date_format_close(kj_date_format *format) { udat_close((UDateFormat *)format); }

kj_converter *kj_converter_open(const char *name, int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(name, &error);
    if (U_SUCCESS(error)) {
        ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &error);
        ucnv_setFromUCallBack(converter, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, &error);
        ucnv_setFallback(converter, false);
    }
    *status = error;
    return (kj_converter *)converter;
}

int32_t kj_converter_decode(kj_converter *converter, const uint8_t *bytes, int64_t count,
                            uint16_t *out, int64_t capacity, int64_t *consumed, int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    const char *source = (const char *)bytes;
    UChar *target = out;
    ucnv_toUnicode((UConverter *)converter, &target, out + capacity, &source,
                   (const char *)bytes + count, NULL, true, &error);
    *consumed = source - (const char *)bytes;
    if (U_FAILURE(error)) {
        char bad[16];
        int8_t length = sizeof bad;
        UErrorCode ignored = U_ZERO_ERROR;
        ucnv_getInvalidChars((UConverter *)converter, bad, &length, &ignored);
        if (U_SUCCESS(ignored)) *consumed -= length;
    }
    *status = error;
    return (int32_t)(target - out);
}

int64_t kj_converter_encode(kj_converter *converter, const uint16_t *text, int64_t count,
                            uint8_t *out, int64_t capacity, int64_t *consumed, int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    const UChar *source = text;
    char *target = (char *)out;
    ucnv_fromUnicode((UConverter *)converter, &target, (char *)out + capacity, &source,
                     text + count, NULL, true, &error);
    *consumed = source - text;
    if (U_FAILURE(error)) {
        UChar bad[4];
        int8_t length = 4;
        UErrorCode ignored = U_ZERO_ERROR;
        ucnv_getInvalidUChars((UConverter *)converter, bad, &length, &ignored);
        if (U_SUCCESS(ignored)) *consumed -= length;
    }
    *status = error;
    return target - (char *)out;
}

void kj_converter_close(kj_converter *converter) { ucnv_close((UConverter *)converter); }

int32_t kj_compose_pair(int32_t first, int32_t second) {
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);
    return U_FAILURE(error) ? -1 : unorm2_composePair(nfc, first, second);
}

int32_t kj_normalize_filtered(const uint16_t *set, int32_t set_length, const uint16_t *text,
                              int32_t length, uint16_t *out, int32_t capacity, int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    USet *filter = uset_openPattern(set, set_length, &error);
    const UNormalizer2 *nfkc = unorm2_getNFKCInstance(&error);
    UNormalizer2 *filtered = U_SUCCESS(error) ? unorm2_openFiltered(nfkc, filter, &error) : NULL;
    int32_t result = U_SUCCESS(error) ? unorm2_normalize(filtered, text, length, out, capacity, &error) : 0;
    if (filtered) unorm2_close(filtered);
    if (filter) uset_close(filter);
    *status = error;
    return result;
}

int32_t kj_columns(int32_t code_point) {
    if (code_point == 0x00AD) return 1;
    switch (u_charType(code_point)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
        return 0;
    default:
        break;
    }
    switch (u_getIntPropertyValue(code_point, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_FULLWIDTH:
    case U_EA_WIDE:
        return 2;
    default:
        return 1;
    }
}

bool kj_is_control(int32_t code_point) {
    int8_t type = u_charType(code_point);
    return type == U_CONTROL_CHAR || type == U_FORMAT_CHAR;
}
