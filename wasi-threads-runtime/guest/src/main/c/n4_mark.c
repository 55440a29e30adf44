#include "n4_mark.h"
#include <stdlib.h>
#include "n4_block.h"
#include "n4_gc_log.h"
#include "n4_large.h"
#include "n4_object.h"
#include "n4_reference.h"

enum {
    FIRST_CAPACITY = 4096,
    /* A stack above this many entries is given back after the collection. */
    KEPT_CAPACITY = 65536,
    /* Items of a reference array scanned at a time: bounds what one array adds to the stack. */
    SLICE = 512,
    /* In an entry: the entry below is the index to go on from. */
    SLICE_TAG = 1,
};

uint32_t n4_mark_colour;
uint32_t n4_mark_stack_limit = UINT32_MAX;

static uintptr_t* stack;
static uint32_t capacity;

/*
 * The stack while it is worked on: a copy in the drain loop's locals, since every store to a header might otherwise change
 * the globals as far as the compiler can tell.
 */
typedef struct marker {
    uintptr_t* top;
    uintptr_t* limit;
    uint32_t colour;
    int32_t checks;
} marker;

/* Between drains, roots wait here. */
static uint32_t depth;

static int32_t any_deferred;

/* Whether everything should have been marked before. */
static int32_t checks;

static marker open_marker(void) {
    return (marker){.top = stack + depth, .limit = stack + capacity, .colour = n4_mark_colour, .checks = checks};
}

static void close_marker(const marker* m) {
    depth = (uint32_t) (m->top - stack);
}

static __attribute__((noinline)) int grow(marker* m) {
    uint32_t wanted = capacity == 0 ? FIRST_CAPACITY : capacity * 2;
    if (wanted > n4_mark_stack_limit) {
        wanted = n4_mark_stack_limit;
    }
    if (wanted <= capacity) {
        return 0;
    }
    size_t used = (size_t) (m->top - stack);
    uintptr_t* grown = realloc(stack, (size_t) wanted * sizeof *grown);
    if (grown == NULL) {
        return 0;
    }
    stack = grown;
    capacity = wanted;
    m->top = grown + used;
    m->limit = grown + wanted;
    return 1;
}

static __attribute__((noinline)) void defer(void* object) {
    any_deferred = 1;
    if (n4_object_size(object, n4_class_of(object)) > N4_MAX_BLOCK_OBJECT) {
        n4_large_of(object)->deferred = 1;
        return;
    }
    n4_block* block = n4_block_of(object);
    uint32_t unit = (uint32_t) ((uintptr_t) object & (N4_BLOCK_SIZE - 1)) / 8;
    block->deferred[unit / 32] |= 1u << (unit % 32);
    block->has_deferred = 1;
}

/* Makes room by growing; without any, defers the object. */
static __attribute__((noinline)) marker push_slow(marker m, void* object) {
    if (grow(&m)) {
        *m.top++ = (uintptr_t) object;
    } else {
        defer(object);
    }
    return m;
}

static __attribute__((cold, noinline)) void report_missed(const void* object) {
    n4_gc_log_missed(n4_class_of(object));
    abort();
}

static inline void mark(marker* m, void* object) {
    if (object == NULL) {
        return;
    }
    uint32_t header = n4_header(object);
    if ((header & N4_NOT_IN_HEAP) != 0 || (header & N4_MARK_MASK) == m->colour) {
        return;
    }
    if (__builtin_expect(m->checks && (header & N4_MARK_MASK) == 0, 0)) {
        report_missed(object);
    }
    ((TeaVM_Object*) object)->header = (int32_t) ((header & ~N4_MARK_MASK) | m->colour);
    if (__builtin_expect(m->top != m->limit, 1)) {
        *m->top++ = (uintptr_t) object;
    } else {
        *m = push_slow(*m, object);
    }
}

static inline void scan_items(marker* m, TeaVM_Array* array, uint32_t from) {
    uint32_t length = (uint32_t) array->size;
    uint32_t end = length - from > SLICE ? from + SLICE : length;
    if (end < length) {
        marker grown = *m;
        if (m->limit - m->top >= 2 || grow(&grown)) {
            *m = m->limit - m->top >= 2 ? *m : grown;
            *m->top++ = end;
            *m->top++ = (uintptr_t) array | SLICE_TAG;
        } else {
            end = length;
        }
    }
    void** items = (void**) ((char*) array + n4_array_data_offset(sizeof(void*)));
    for (uint32_t i = from; i < end; i++) {
        mark(m, items[i]);
    }
}

static inline void scan(marker* m, void* object) {
    TeaVM_Class* cls = n4_class_of(object);
    if (cls->itemType != NULL) {
        uint64_t size = n4_object_size(object, cls);
        if (size <= N4_MAX_BLOCK_OBJECT) {
            n4_block_mark_lines(object, (uint32_t) size);
        }
        if (!n4_is_primitive(cls->itemType)) {
            scan_items(m, object, 0);
        }
        return;
    }
    uint32_t size = n4_round_up8((uint32_t) cls->size);
    if (__builtin_expect(size <= N4_MAX_BLOCK_OBJECT, 1)) {
        n4_block_mark_lines(object, size);
    }
    const n4_layout* layout = cls->layout;
    if (layout == NULL) {
        return;
    }
    if (layout->kind == N4_LAYOUT_REFERENCE && n4_reference_discover(object)) {
        mark(m, ((n4_reference*) object)->referent);
    }
    for (uint32_t i = 0; i < layout->count; i++) {
        mark(m, *(void**) ((char*) object + layout->offsets[i]));
    }
}

static void drain_stack(void) {
    marker m = open_marker();
    while (m.top != stack) {
        uintptr_t entry = *--m.top;
        if ((entry & SLICE_TAG) != 0) {
            uint32_t from = (uint32_t) *--m.top;
            scan_items(&m, (TeaVM_Array*) (entry - SLICE_TAG), from);
        } else {
            scan(&m, (void*) entry);
        }
    }
    close_marker(&m);
}

static void scan_deferred(void* object) {
    marker m = open_marker();
    scan(&m, object);
    close_marker(&m);
    drain_stack();
}

static void begin(void) {
    depth = 0;
    any_deferred = 0;
    checks = 0;
}

void n4_mark_begin(void) {
    n4_mark_colour = n4_mark_colour == 1u << N4_MARK_SHIFT ? 2u << N4_MARK_SHIFT : 1u << N4_MARK_SHIFT;
    begin();
    n4_block_clear_marks();
}

void n4_mark_begin_young(void) {
    begin();
}

void n4_mark_begin_check(void) {
    n4_mark_begin();
    checks = 1;
}

void n4_mark_again(void* object) {
    marker m = open_marker();
    ((TeaVM_Object*) object)->header = (int32_t) ((n4_header(object) & ~N4_MARK_MASK) | m.colour);
    if (m.top != m.limit) {
        *m.top++ = (uintptr_t) object;
    } else {
        m = push_slow(m, object);
    }
    close_marker(&m);
}

void n4_mark_slot(void** slot) {
    n4_mark_object(*slot);
}

void n4_mark_object(void* object) {
    marker m = open_marker();
    mark(&m, object);
    close_marker(&m);
}

void n4_mark_drain(void) {
    drain_stack();
    while (any_deferred) {
        any_deferred = 0;
        n4_block_visit_deferred(scan_deferred);
        n4_large_visit_deferred(scan_deferred);
    }
}

void n4_mark_end(void) {
    if (capacity > KEPT_CAPACITY) {
        free(stack);
        stack = NULL;
        capacity = 0;
    }
}
