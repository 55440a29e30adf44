#pragma once
#include "core.h"
#include "n4_frame.h"

/*
 * Stack traces as they are taken: an int[] of n4_site addresses, one for each frame, innermost first, at most 1024.
 * Names are looked up when somebody asks for them.
 */

/* The current thread's trace without the frames that made `throwable`; a safepoint. */
extern void* n4_backtrace(void* throwable);

static inline int32_t n4_site_caller(int32_t site) {
    return (int32_t) (uintptr_t) ((const n4_site*) (uintptr_t) (uint32_t) site)->caller;
}

static inline int32_t n4_site_line(int32_t site) {
    return ((const n4_site*) (uintptr_t) (uint32_t) site)->line;
}

static inline void* n4_site_class(int32_t site) {
    return (void*) ((const n4_site*) (uintptr_t) (uint32_t) site)->source->class_name;
}

static inline void* n4_site_method(int32_t site) {
    return (void*) ((const n4_site*) (uintptr_t) (uint32_t) site)->source->method_name;
}

static inline void* n4_site_file(int32_t site) {
    return (void*) ((const n4_site*) (uintptr_t) (uint32_t) site)->source->file;
}
