#pragma once
#include "core.h"

/* Constant strings: laid out by the compiler, never freed, header bit 31 set by n4_strings_register. */

#define TEAVM_STRING(length, hash, text)                                                              \
    &(TeaVM_String) {                                                                                 \
        .characters = (TeaVM_Array*) &(struct { TeaVM_Array array; char16_t data[(length) + 1]; }) {  \
            .array = {.size = (length)}, .data = text},                                               \
        .hashCode = INT32_C(hash)                                                                     \
    }

#define TEAVM_STRING_FROM_CODES(length, hash, ...)                                                    \
    &(TeaVM_String) {                                                                                 \
        .characters = (TeaVM_Array*) &(struct { TeaVM_Array array; char16_t data[(length) + 1]; }) {  \
            .array = {.size = (length)}, .data = {__VA_ARGS__}},                                      \
        .hashCode = INT32_C(hash)                                                                     \
    }

extern int32_t teavm_hashCode(TeaVM_String* string);
/* The same, kept in the string once it was asked for. */
extern int32_t n4_string_hash(TeaVM_String* string);
extern int32_t teavm_equals(TeaVM_String* first, TeaVM_String* second);
/* Negative, zero or positive, as String.compareTo. */
extern int32_t n4_string_compare(TeaVM_String* first, TeaVM_String* second);

/* Defined beside the generated classes; they may collect, so callers keep their own roots. */
extern TeaVM_Array* teavm_allocateStringArray(int32_t size);
extern TeaVM_Array* teavm_allocateCharArray(int32_t size);
extern TeaVM_String* teavm_createString(TeaVM_Array* characters);

/* UTF-8 and UTF-16 copies in malloc'ed memory, zero-terminated, NULL for NULL; unpaired surrogates become U+FFFD. */
extern char* teavm_stringToC(void* string);
extern char16_t* teavm_stringToC16(void* string);
extern TeaVM_String* teavm_cToString(const char* text);
extern TeaVM_String* teavm_c16ToString(const char16_t* text);

extern char16_t* teavm_mbToChar16(const char* text, int32_t* length);
extern char* teavm_char16ToMb(const char16_t* units, int32_t length);

/* Both return the number of units written; with a NULL target they only count. */
extern size_t n4_utf16_to_utf8(const char16_t* units, size_t count, char* target);
extern size_t n4_utf8_to_utf16(const char* text, size_t length, char16_t* target);

static inline void teavm_free(void* memory) {
    free(memory);
}

/* A result list of the file functions: malloc'ed nodes with malloc'ed UTF-16 data. */
typedef struct TeaVM_StringList {
    char16_t* data;
    int32_t length;
    struct TeaVM_StringList* next;
} TeaVM_StringList;

extern void teavm_disposeStringList(TeaVM_StringList* list);
extern TeaVM_StringList* teavm_appendString(TeaVM_StringList* list, char16_t* data, int32_t length);
