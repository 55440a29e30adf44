#pragma once
#include "string.h"

/* Tables that TeaVM's resource generators lay out. A map is a closed hash table over String.hashCode. */

typedef struct {
    int32_t size;
    void* data[1];
} TeaVM_ResourceArray;

typedef struct {
    TeaVM_String** key; /* NULL: empty */
    void* value;
} TeaVM_ResourceMapEntry;

typedef struct {
    int32_t size;
    TeaVM_ResourceMapEntry entries[1];
} TeaVM_ResourceMap;

extern TeaVM_ResourceMapEntry* teavm_lookupResource(TeaVM_ResourceMap* map, TeaVM_String* key);
extern TeaVM_Array* teavm_resourceMapKeys(TeaVM_ResourceMap* map);

static inline void* teavm_lookupResourceValue(TeaVM_ResourceMap* map, TeaVM_String* key) {
    TeaVM_ResourceMapEntry* entry = teavm_lookupResource(map, key);
    return entry != NULL ? entry->value : NULL;
}
