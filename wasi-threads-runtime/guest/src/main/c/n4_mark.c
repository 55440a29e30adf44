#include "n4_mark.h"
#include <stdlib.h>
#include "n4_block.h"
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
static uint32_t depth;
static uint32_t capacity;

static int32_t any_deferred;

static int grow(void) {
    uint32_t wanted = capacity == 0 ? FIRST_CAPACITY : capacity * 2;
    if (wanted > n4_mark_stack_limit) {
        wanted = n4_mark_stack_limit;
    }
    if (wanted <= capacity) {
        return 0;
    }
    uintptr_t* grown = realloc(stack, (size_t) wanted * sizeof *grown);
    if (grown == NULL) {
        return 0;
    }
    stack = grown;
    capacity = wanted;
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

static inline void mark(void* object) {
    if (object == NULL) {
        return;
    }
    uint32_t header = n4_header(object);
    if ((header & N4_NOT_IN_HEAP) != 0 || (header & N4_MARK_MASK) == n4_mark_colour) {
        return;
    }
    ((TeaVM_Object*) object)->header = (int32_t) ((header & ~N4_MARK_MASK) | n4_mark_colour);
    if (depth == capacity && !grow()) {
        defer(object);
        return;
    }
    stack[depth++] = (uintptr_t) object;
}

static void scan_items(TeaVM_Array* array, uint32_t from) {
    uint32_t length = (uint32_t) array->size;
    uint32_t end = length - from > SLICE ? from + SLICE : length;
    if (end < length) {
        if (capacity - depth >= 2 || grow()) {
            stack[depth++] = end;
            stack[depth++] = (uintptr_t) array | SLICE_TAG;
        } else {
            end = length;
        }
    }
    void** items = (void**) ((char*) array + n4_array_data_offset(sizeof(void*)));
    for (uint32_t i = from; i < end; i++) {
        mark(items[i]);
    }
}

static void scan(void* object) {
    TeaVM_Class* cls = n4_class_of(object);
    if (cls->itemType != NULL) {
        uint64_t size = n4_object_size(object, cls);
        if (size <= N4_MAX_BLOCK_OBJECT) {
            n4_block_mark_lines(object, (uint32_t) size);
        }
        if (!n4_is_primitive(cls->itemType)) {
            scan_items(object, 0);
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
        mark(((n4_reference*) object)->referent);
    }
    for (uint32_t i = 0; i < layout->count; i++) {
        mark(*(void**) ((char*) object + layout->offsets[i]));
    }
}

static void drain_stack(void) {
    while (depth > 0) {
        uintptr_t entry = stack[--depth];
        if ((entry & SLICE_TAG) != 0) {
            scan_items((TeaVM_Array*) (entry - SLICE_TAG), (uint32_t) stack[--depth]);
        } else {
            scan((void*) entry);
        }
    }
}

static void scan_deferred(void* object) {
    scan(object);
    drain_stack();
}

void n4_mark_begin(void) {
    n4_mark_colour = n4_mark_colour == 1u << N4_MARK_SHIFT ? 2u << N4_MARK_SHIFT : 1u << N4_MARK_SHIFT;
    depth = 0;
    any_deferred = 0;
    n4_block_clear_marks();
}

void n4_mark_slot(void** slot) {
    mark(*slot);
}

void n4_mark_object(void* object) {
    mark(object);
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
