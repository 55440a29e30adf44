#pragma once
#include "core.h"

enum {
    N4_COPY_DONE = 0,
    N4_COPY_NULL = 1,
    N4_COPY_NOT_AN_ARRAY = 2,
    N4_COPY_TYPE_MISMATCH = 3,
    N4_COPY_OUT_OF_BOUNDS = 4,
    N4_COPY_ELEMENT_MISMATCH = 5,
};

/* System.arraycopy without its exceptions: returns one of the above. No safepoint. */
extern int32_t n4_array_copy(void* source, int32_t source_index, void* target, int32_t target_index, int32_t length);
