#include "allocation.h"

static void* required(void* object) {
    if (N4_UNLIKELY(object == NULL)) {
        n4_throw_out_of_memory();
    }
    return object;
}

void* n4_new_array(void* array_class, int32_t size) {
    if (N4_UNLIKELY(size < 0)) {
        n4_throw_negative_array_size(size);
    }
    return required(n4_alloc_array(array_class, size));
}

void* n4_new_multi_array(void* array_class, const int32_t* dimensions, int32_t count) {
    for (int32_t i = 0; i < count; ++i) {
        if (N4_UNLIKELY(dimensions[i] < 0)) {
            n4_throw_negative_array_size(dimensions[i]);
        }
    }
    return required(n4_alloc_multi(array_class, dimensions, count));
}

void* n4_new_copy(void* object) {
    return required(n4_alloc_copy(object));
}
