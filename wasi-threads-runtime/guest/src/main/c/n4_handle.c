#include "n4_handle.h"
#include <stdlib.h>
#include "n4_lock.h"
#include "n4_object.h"

enum {
    SEGMENT_SHIFT = 12,
    SEGMENT_SIZE = 1 << SEGMENT_SHIFT,
    MAX_SEGMENTS = 1024,
    /* Values of `next` of an entry in use; a free one has the next free index, or END. */
    STRONG = -1,
    WEAK = -2,
    END = -3,
};

typedef struct entry {
    void* object;
    int32_t next;
} entry;

/* Segments never move or go away, so reading needs no lock; the pointer is published with release order. */
static entry* segments[MAX_SEGMENTS];

/* Guards all below; leaf. */
static n4_lock lock = N4_LOCK_INIT;
static int32_t used;
static int32_t limit;
static int32_t first_free = END;

/* Under the lock; n4_handle_count reads without it. */
static void set_used(int32_t count) {
    __atomic_store_n(&used, count, __ATOMIC_RELAXED);
}

static entry* entry_of(n4_handle handle) {
    uint32_t index = (uint32_t) handle - 1;
    return &__atomic_load_n(&segments[index >> SEGMENT_SHIFT], __ATOMIC_ACQUIRE)[index & (SEGMENT_SIZE - 1)];
}

/* An index never used before, or -1. */
static int32_t extend(void) {
    if (limit % SEGMENT_SIZE == 0) {
        int32_t segment = limit / SEGMENT_SIZE;
        entry* entries = segment < MAX_SEGMENTS ? malloc(SEGMENT_SIZE * sizeof(entry)) : NULL;
        if (entries == NULL) {
            return -1;
        }
        __atomic_store_n(&segments[segment], entries, __ATOMIC_RELEASE);
    }
    return limit++;
}

static n4_handle create(void* object, int32_t kind) {
    n4_lock_acquire(&lock);
    int32_t index = first_free;
    if (index != END) {
        first_free = entry_of(index + 1)->next;
    } else {
        index = extend();
    }
    if (index >= 0) {
        *entry_of(index + 1) = (entry){.object = object, .next = kind};
        set_used(used + 1);
    }
    n4_lock_release(&lock);
    return index + 1;
}

n4_handle n4_handle_new(void* object) {
    return create(object, STRONG);
}

n4_handle n4_handle_new_weak(void* object) {
    return create(object, WEAK);
}

void* n4_handle_get(n4_handle handle) {
    return entry_of(handle)->object;
}

void n4_handle_set(n4_handle handle, void* object) {
    entry_of(handle)->object = object;
}

void n4_handle_free(n4_handle handle) {
    if (handle == 0) {
        return;
    }
    n4_lock_acquire(&lock);
    *entry_of(handle) = (entry){.object = NULL, .next = first_free};
    first_free = handle - 1;
    set_used(used - 1);
    n4_lock_release(&lock);
}

int32_t n4_handle_count(void) {
    return __atomic_load_n(&used, __ATOMIC_RELAXED);
}

void n4_handle_each(void (*visit)(void* object)) {
    for (int32_t index = 0; index < limit; index++) {
        entry* at = entry_of(index + 1);
        if (at->next == STRONG) {
            visit(at->object);
        }
    }
}

void n4_handle_clear_dead(void) {
    for (int32_t index = 0; index < limit; index++) {
        entry* at = entry_of(index + 1);
        if (at->next == WEAK && at->object != NULL && !n4_is_marked(at->object)) {
            at->object = NULL;
        }
    }
}
