#include "runtime.h"

int32_t teavm_hashCode(TeaVM_String* string) {
    uint32_t hash = 0;
    const char16_t* units = TEAVM_ARRAY_DATA(string->characters, char16_t);
    for (int32_t i = 0; i < string->characters->size; ++i) {
        hash = 31 * hash + units[i];
    }
    return (int32_t) hash;
}

int32_t n4_string_hash(TeaVM_String* string) {
    /* Threads may compute it at once; none sees a part of it. */
    if (string->hashCode == 0) {
        string->hashCode = teavm_hashCode(string);
    }
    return string->hashCode;
}

int32_t teavm_equals(TeaVM_String* first, TeaVM_String* second) {
    if (first == second) {
        return 1;
    }
    int32_t size = first->characters->size;
    return size == second->characters->size
            && memcmp(TEAVM_ARRAY_DATA(first->characters, char16_t), TEAVM_ARRAY_DATA(second->characters, char16_t),
                       (size_t) size * sizeof(char16_t)) == 0;
}

int32_t n4_string_compare(TeaVM_String* first, TeaVM_String* second) {
    const char16_t* left = TEAVM_ARRAY_DATA(first->characters, char16_t);
    const char16_t* right = TEAVM_ARRAY_DATA(second->characters, char16_t);
    int32_t left_size = first->characters->size;
    int32_t right_size = second->characters->size;
    int32_t common = left_size < right_size ? left_size : right_size;
    for (int32_t i = 0; i < common; ++i) {
        if (left[i] != right[i]) {
            return left[i] - right[i];
        }
    }
    return left_size - right_size;
}

static inline int is_high_surrogate(uint32_t unit) {
    return (unit & 0xFC00) == 0xD800;
}

static inline int is_low_surrogate(uint32_t unit) {
    return (unit & 0xFC00) == 0xDC00;
}

#define N4_REPLACEMENT 0xFFFD

size_t n4_utf16_to_utf8(const char16_t* units, size_t count, char* target) {
    size_t written = 0;
    for (size_t i = 0; i < count; ++i) {
        uint32_t code = units[i];
        if (is_high_surrogate(code) && i + 1 < count && is_low_surrogate(units[i + 1])) {
            code = 0x10000 + ((code & 0x3FF) << 10 | (units[++i] & 0x3FF));
        } else if ((code & 0xF800) == 0xD800) {
            code = N4_REPLACEMENT;
        }
        unsigned char bytes[4];
        size_t size;
        if (code < 0x80) {
            bytes[0] = (unsigned char) code;
            size = 1;
        } else if (code < 0x800) {
            bytes[0] = (unsigned char) (0xC0 | code >> 6);
            bytes[1] = (unsigned char) (0x80 | (code & 0x3F));
            size = 2;
        } else if (code < 0x10000) {
            bytes[0] = (unsigned char) (0xE0 | code >> 12);
            bytes[1] = (unsigned char) (0x80 | (code >> 6 & 0x3F));
            bytes[2] = (unsigned char) (0x80 | (code & 0x3F));
            size = 3;
        } else {
            bytes[0] = (unsigned char) (0xF0 | code >> 18);
            bytes[1] = (unsigned char) (0x80 | (code >> 12 & 0x3F));
            bytes[2] = (unsigned char) (0x80 | (code >> 6 & 0x3F));
            bytes[3] = (unsigned char) (0x80 | (code & 0x3F));
            size = 4;
        }
        if (target != NULL) {
            memcpy(target + written, bytes, size);
        }
        written += size;
    }
    return written;
}

/* Decodes one sequence as the WHATWG decoder does: a malformed one costs its longest valid prefix. */
static uint32_t next_code_point(const unsigned char* bytes, size_t length, size_t* used) {
    uint32_t lead = bytes[0];
    *used = 1;
    if (lead < 0x80) {
        return lead;
    }
    int continuation;
    uint32_t code;
    unsigned low = 0x80;
    unsigned high = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF) {
        continuation = 1;
        code = lead & 0x1F;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        continuation = 2;
        code = lead & 0x0F;
        low = lead == 0xE0 ? 0xA0 : 0x80;
        high = lead == 0xED ? 0x9F : 0xBF;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        continuation = 3;
        code = lead & 0x07;
        low = lead == 0xF0 ? 0x90 : 0x80;
        high = lead == 0xF4 ? 0x8F : 0xBF;
    } else {
        return N4_REPLACEMENT;
    }
    for (int i = 0; i < continuation; ++i) {
        if (*used >= length || bytes[*used] < low || bytes[*used] > high) {
            return N4_REPLACEMENT;
        }
        code = code << 6 | (bytes[(*used)++] & 0x3F);
        low = 0x80;
        high = 0xBF;
    }
    return code;
}

size_t n4_utf8_to_utf16(const char* text, size_t length, char16_t* target) {
    size_t written = 0;
    for (size_t i = 0; i < length;) {
        size_t used;
        uint32_t code = next_code_point((const unsigned char*) text + i, length - i, &used);
        i += used;
        if (code < 0x10000) {
            if (target != NULL) {
                target[written] = (char16_t) code;
            }
            written++;
        } else {
            if (target != NULL) {
                target[written] = (char16_t) (0xD800 | (code - 0x10000) >> 10);
                target[written + 1] = (char16_t) (0xDC00 | ((code - 0x10000) & 0x3FF));
            }
            written += 2;
        }
    }
    return written;
}

char* teavm_char16ToMb(const char16_t* units, int32_t length) {
    size_t size = n4_utf16_to_utf8(units, (size_t) length, NULL);
    char* text = malloc(size + 1);
    if (text != NULL) {
        n4_utf16_to_utf8(units, (size_t) length, text);
        text[size] = '\0';
    }
    return text;
}

char16_t* teavm_mbToChar16(const char* text, int32_t* length) {
    size_t bytes = strlen(text);
    size_t size = n4_utf8_to_utf16(text, bytes, NULL);
    char16_t* units = malloc((size + 1) * sizeof(char16_t));
    if (units != NULL) {
        n4_utf8_to_utf16(text, bytes, units);
        units[size] = 0;
        *length = (int32_t) size;
    }
    return units;
}

char* teavm_stringToC(void* string) {
    if (string == NULL) {
        return NULL;
    }
    TeaVM_Array* characters = ((TeaVM_String*) string)->characters;
    return teavm_char16ToMb(TEAVM_ARRAY_DATA(characters, char16_t), characters->size);
}

char16_t* teavm_stringToC16(void* string) {
    if (string == NULL) {
        return NULL;
    }
    TeaVM_Array* characters = ((TeaVM_String*) string)->characters;
    size_t size = (size_t) characters->size;
    char16_t* units = malloc((size + 1) * sizeof(char16_t));
    if (units != NULL) {
        memcpy(units, TEAVM_ARRAY_DATA(characters, char16_t), size * sizeof(char16_t));
        units[size] = 0;
    }
    return units;
}

/* Roots `characters` while the string object is allocated. */
static TeaVM_String* string_of(TeaVM_Array* characters) {
    TEAVM_ALLOC_STACK(1);
    TEAVM_CALL_SITE(-1);
    TEAVM_GC_ROOT(0, characters);
    TeaVM_String* string = teavm_createString(characters);
    TEAVM_RELEASE_STACK;
    return string;
}

TeaVM_String* teavm_cToString(const char* text) {
    if (text == NULL) {
        return NULL;
    }
    size_t bytes = strlen(text);
    TeaVM_Array* characters = teavm_allocateCharArray((int32_t) n4_utf8_to_utf16(text, bytes, NULL));
    n4_utf8_to_utf16(text, bytes, TEAVM_ARRAY_DATA(characters, char16_t));
    return string_of(characters);
}

TeaVM_String* teavm_c16ToString(const char16_t* text) {
    if (text == NULL) {
        return NULL;
    }
    int32_t size = 0;
    while (text[size] != 0) {
        ++size;
    }
    TeaVM_Array* characters = teavm_allocateCharArray(size);
    memcpy(TEAVM_ARRAY_DATA(characters, char16_t), text, (size_t) size * sizeof(char16_t));
    return string_of(characters);
}

void teavm_disposeStringList(TeaVM_StringList* list) {
    while (list != NULL) {
        TeaVM_StringList* next = list->next;
        free(list->data);
        free(list);
        list = next;
    }
}

TeaVM_StringList* teavm_appendString(TeaVM_StringList* list, char16_t* data, int32_t length) {
    TeaVM_StringList* entry = malloc(sizeof(TeaVM_StringList));
    if (entry == NULL) {
        free(data);
        teavm_disposeStringList(list);
        return NULL;
    }
    entry->data = data;
    entry->length = length;
    entry->next = list;
    return entry;
}
