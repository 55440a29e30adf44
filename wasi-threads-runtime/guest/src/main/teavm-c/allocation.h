#pragma once
#include "core.h"
#include "n4_heap.h"

/* How generated code makes objects: n4_heap.h with Java's exceptions. All of these are safepoints. */

extern N4_NORETURN void n4_throw_out_of_memory(void);
extern N4_NORETURN void n4_throw_negative_array_size(int32_t size);

static inline void* n4_new(void* cls) {
    void* object = n4_alloc(cls);
    if (N4_UNLIKELY(object == NULL)) {
        n4_throw_out_of_memory();
    }
    return object;
}

extern void* n4_new_array(void* array_class, int32_t size);
extern void* n4_new_multi_array(void* array_class, const int32_t* dimensions, int32_t count);

/* A copy of an object or array, as Object.clone makes it. */
extern void* n4_new_copy(void* object);
