#include "stringhash.h"
#include "string.h"
#include "n4_lock.h"

static n4_lock lock = N4_LOCK_INIT;
static TeaVM_String** table; /* open addressing; capacity is a power of two */
static uint32_t capacity;
static uint32_t used;

static TeaVM_String** find_slot(TeaVM_String** slots, uint32_t size, TeaVM_String* string) {
    uint32_t index = (uint32_t) n4_string_hash(string) * 2654435769u;
    for (index &= size - 1; slots[index] != NULL && !teavm_equals(slots[index], string);) {
        index = (index + 1) & (size - 1);
    }
    return &slots[index];
}

static void grow(void) {
    uint32_t size = capacity == 0 ? 1024 : capacity * 2;
    TeaVM_String** slots = calloc(size, sizeof(TeaVM_String*));
    if (slots == NULL) {
        abort();
    }
    for (uint32_t i = 0; i < capacity; ++i) {
        if (table[i] != NULL) {
            *find_slot(slots, size, table[i]) = table[i];
        }
    }
    free(table);
    table = slots;
    capacity = size;
}

TeaVM_String* n4_string_intern(TeaVM_String* string) {
    n4_lock_acquire(&lock);
    if ((used + 1) * 3 > capacity * 2) {
        grow();
    }
    TeaVM_String** slot = find_slot(table, capacity, string);
    if (*slot == NULL) {
        *slot = string;
        used++;
    }
    TeaVM_String* result = *slot;
    n4_lock_release(&lock);
    return result;
}

void n4_strings_register(TeaVM_String** strings, int32_t count) {
    for (int32_t i = 0; i < count; ++i) {
        TeaVM_String* string = strings[i];
        string->parent.header = TEAVM_PACK_CLASS(teavm_stringClass) | INT32_MIN;
        string->characters->parent.header = TEAVM_PACK_CLASS(teavm_charArrayClass) | INT32_MIN;
        strings[i] = n4_string_intern(string);
    }
}

void n4_strings_visit(void (*visit)(void** slot)) {
    for (uint32_t i = 0; i < capacity; ++i) {
        if (table[i] != NULL) {
            visit((void**) &table[i]);
        }
    }
}
