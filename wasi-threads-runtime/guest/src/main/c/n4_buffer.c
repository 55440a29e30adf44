#include "n4_buffer.h"
#include <stdlib.h>
#include "n4_lock.h"
#include "n4_object.h"

/* Leaf lock. */
static n4_lock lock = N4_LOCK_INIT;
static void** buffers;
static size_t count;
static size_t capacity;

int n4_buffer_register(void* buffer) {
    int done = 1;
    n4_lock_acquire(&lock);
    if (count == capacity) {
        size_t wanted = capacity == 0 ? 64 : capacity * 2;
        void** grown = realloc(buffers, wanted * sizeof *grown);
        if (grown == NULL) {
            done = 0;
        } else {
            buffers = grown;
            capacity = wanted;
        }
    }
    if (done) {
        buffers[count++] = buffer;
    }
    n4_lock_release(&lock);
    return done;
}

static void free_memory_of(void* buffer) {
    for (TeaVM_Class* cls = n4_class_of(buffer); cls != NULL; cls = cls->superclass) {
        if (cls->enumValues != NULL) {
            uintptr_t offset = (uintptr_t) cls->enumValues + sizeof(void*);
            free(*(void**) ((char*) buffer + offset));
            return;
        }
    }
}

void n4_buffer_free_dead(void) {
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (n4_is_marked(buffers[i])) {
            buffers[kept++] = buffers[i];
        } else {
            free_memory_of(buffers[i]);
        }
    }
    count = kept;
}
