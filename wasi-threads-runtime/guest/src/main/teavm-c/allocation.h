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

/* The same for a class and its structure, whose size is known here. */
#define N4_NEW(cls, structure)                                                                    \
    ({                                                                                            \
        void* n4_object = n4_alloc_sized((TeaVM_Class*) &cls, (sizeof(structure) + 7) & ~7u);     \
        if (N4_UNLIKELY(n4_object == NULL)) {                                                     \
            n4_throw_out_of_memory();                                                             \
        }                                                                                         \
        n4_object;                                                                                \
    })

#define N4_NEW_ARRAY(cls, length, note)  \
    ({                                   \
        int32_t n4_length = (length);    \
        note;                            \
        n4_new_array(cls, n4_length);    \
    })

extern void* n4_new_array(void* array_class, int32_t size);
extern void* n4_new_multi_array(void* array_class, const int32_t* dimensions, int32_t count);

/* A copy of an object or array, as Object.clone makes it. */
extern void* n4_new_copy(void* object);
