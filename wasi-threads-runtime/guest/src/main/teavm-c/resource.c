#include "resource.h"

TeaVM_ResourceMapEntry* teavm_lookupResource(TeaVM_ResourceMap* map, TeaVM_String* key) {
    uint32_t start = (uint32_t) teavm_hashCode(key);
    for (uint32_t step = 0; step < (uint32_t) map->size; ++step) {
        TeaVM_ResourceMapEntry* entry = &map->entries[(start + step) % (uint32_t) map->size];
        if (entry->key == NULL) {
            break;
        }
        if (teavm_equals(*entry->key, key)) {
            return entry;
        }
    }
    return NULL;
}

TeaVM_Array* teavm_resourceMapKeys(TeaVM_ResourceMap* map) {
    int32_t count = 0;
    for (int32_t i = 0; i < map->size; ++i) {
        count += map->entries[i].key != NULL;
    }
    TeaVM_Array* keys = teavm_allocateStringArray(count);
    TeaVM_String** next = TEAVM_ARRAY_DATA(keys, TeaVM_String*);
    for (int32_t i = 0; i < map->size; ++i) {
        if (map->entries[i].key != NULL) {
            *next++ = *map->entries[i].key;
        }
    }
    return keys;
}
