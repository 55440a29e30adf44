/*
 * malloc and its kin as the whole module sees them, whichever libc it is linked with: what they give can be used at once by
 * the thread that asked (n4_growth.h). The linker puts these in their place (--wrap).
 */
#include "n4_growth.h"

#if defined(__wasm__) && N4_THREADS

#include <errno.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

void* __real_malloc(size_t size);
void* __real_realloc(void* memory, size_t size);
void* __real_aligned_alloc(size_t alignment, size_t size);
int __real_posix_memalign(void** memory, size_t alignment, size_t size);

/* A libc that is not ours may have taken a lock of its own since the thread last caught up. */
static void* reached(void* memory) {
    n4_growth_catch_up();
    return memory;
}

/* The name by which the host asks for memory; the linker exports nothing by a name that it wraps. */
__attribute__((export_name("malloc"))) void* __wrap_malloc(size_t size) {
    return reached(__real_malloc(size));
}

/* The one of libc clears its memory before anybody could see to that. */
void* __wrap_calloc(size_t count, size_t size) {
    size_t total;
    if (__builtin_mul_overflow(count, size, &total)) {
        errno = ENOMEM;
        return NULL;
    }
    void* memory = __wrap_malloc(total);
    return memory == NULL ? NULL : memset(memory, 0, total);
}

/* So does the one of libc copy; what it leaves in place it need not. */
void* __wrap_realloc(void* memory, size_t size) {
    size_t usable = memory == NULL ? 0 : malloc_usable_size(memory);
    if (size <= usable) {
        return __real_realloc(memory, size);
    }
    void* grown = __wrap_malloc(size);
    if (grown != NULL && memory != NULL) {
        memcpy(grown, memory, usable);
        free(memory);
    }
    return grown;
}

void* __wrap_aligned_alloc(size_t alignment, size_t size) {
    return reached(__real_aligned_alloc(alignment, size));
}

int __wrap_posix_memalign(void** memory, size_t alignment, size_t size) {
    int error = __real_posix_memalign(memory, alignment, size);
    if (error == 0) {
        n4_growth_catch_up();
    }
    return error;
}

#endif
