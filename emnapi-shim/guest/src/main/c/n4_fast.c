#include "n4_fast.h"

#include <string.h>

#include "runtime.h"

__attribute__((export_name("n4_fast_area"))) struct n4_fast_area* n4_fast_area(void) {
    return &n4_fast;
}

int32_t n4_fast_is_scratch(int32_t address) {
    return (uint32_t)address - (uint32_t)(uintptr_t)n4_fast.scratch < N4_FAST_SCRATCH;
}

void n4_fast_take(void* array, void* data, int32_t address, int32_t bytes) {
    (void)array;
    memcpy(data, (const void*)(uintptr_t)(uint32_t)address, (size_t)bytes);
}

void* n4_fast_take_string(int32_t address, int32_t length) {
    TeaVM_Array* units = teavm_allocateCharArray(length);
    memcpy(
            TEAVM_ARRAY_DATA(units, char16_t),
            (const void*)(uintptr_t)(uint32_t)address,
            (size_t)length * sizeof(char16_t));
    return n4_fast_string_around(units);
}

void* n4_fast_string_around(void* units) {
    TEAVM_ALLOC_STACK(1);
    TEAVM_GC_ROOT(0, units);
    TeaVM_String* string = teavm_createString(units);
    TEAVM_RELEASE_STACK;
    return string;
}

int32_t n4_fast_give(void* array, void* data, int32_t count, int32_t element_size) {
    (void)array;
    size_t bytes = (size_t)count * (size_t)element_size;
    n4_fast.result_length = count;
    if (bytes > N4_FAST_SCRATCH) {
        return (int32_t)(uintptr_t)data;
    }
    memcpy(n4_fast.scratch, data, bytes);
    return (int32_t)(uintptr_t)n4_fast.scratch;
}

int32_t n4_fast_give_string(void* string) {
    TeaVM_Array* units = ((TeaVM_String*)string)->characters;
    return n4_fast_give(units, TEAVM_ARRAY_DATA(units, char16_t), units->size, sizeof(char16_t));
}
