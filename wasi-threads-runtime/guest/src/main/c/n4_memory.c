/*
 * malloc and its kin as the whole module sees them, whichever libc it is linked with: what they touch can be reached by the
 * thread that asked (n4_growth.h). The linker puts these in their place (--wrap).
 */
#include "n4_growth.h"

#if defined(__wasm__) && N4_THREADS

#include <errno.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>
#include "n4_lock.h"

void* __real_malloc(size_t size);
void* __real_realloc(void* memory, size_t size);
void* __real_aligned_alloc(size_t alignment, size_t size);
int __real_posix_memalign(void** memory, size_t alignment, size_t size);
void __real_free(void* memory);

/* Ours defines it: what follows is for a libc whose malloc takes a lock without catching up, and touches there what the
 * last holder made the memory grow by. The linker decides, so nothing of it is left in a module with our libc. */
extern const char n4_malloc_catches_up __attribute__((weak));

/* Above malloc's own lock. */
static n4_lock lock = N4_LOCK_INIT;

static void enter(void) {
    if (&n4_malloc_catches_up == NULL) {
        n4_lock_acquire(&lock);
    }
}

static void leave(void) {
    if (&n4_malloc_catches_up == NULL) {
        n4_lock_release(&lock);
    }
}

/* The name by which the host asks for memory; the linker exports nothing by a name that it wraps. */
__attribute__((export_name("malloc"))) void* __wrap_malloc(size_t size) {
    enter();
    void* memory = __real_malloc(size);
    leave();
    n4_growth_catch_up();
    return memory;
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

/* The name by which the host gives memory back. */
__attribute__((export_name("free"))) void __wrap_free(void* memory) {
    enter();
    __real_free(memory);
    leave();
}

/* So does the one of libc copy; what it leaves in place it need not. */
void* __wrap_realloc(void* memory, size_t size) {
    size_t usable = memory == NULL ? 0 : malloc_usable_size(memory);
    if (size <= usable) {
        enter();
        void* same = __real_realloc(memory, size);
        leave();
        return same;
    }
    void* grown = __wrap_malloc(size);
    if (grown != NULL && memory != NULL) {
        memcpy(grown, memory, usable);
        __wrap_free(memory);
    }
    return grown;
}

void* __wrap_aligned_alloc(size_t alignment, size_t size) {
    enter();
    void* memory = __real_aligned_alloc(alignment, size);
    leave();
    n4_growth_catch_up();
    return memory;
}

int __wrap_posix_memalign(void** memory, size_t alignment, size_t size) {
    enter();
    int error = __real_posix_memalign(memory, alignment, size);
    leave();
    n4_growth_catch_up();
    return error;
}

#endif
