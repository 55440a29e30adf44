/*
 * A handful of classes, roots and checks for the collector's tests.
 */
#pragma once
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include "core.h"
#include "n4_heap.h"
#include "n4_reference.h"

#define CHECK(condition)                                                                  \
    do {                                                                                  \
        if (!(condition)) {                                                               \
            fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition);        \
            exit(1);                                                                      \
        }                                                                                 \
    } while (0)

/* class Base { long id; Object left; } class Node extends Base { Object right; Object[] items; byte[] bytes; } */
typedef struct base {
    TeaVM_Object parent;
    int64_t id;
    void* left;
} base;

typedef struct node {
    base parent;
    void* right;
    TeaVM_Array* items;
    TeaVM_Array* bytes;
} node;

/* class Leaf { long id; } */
typedef struct leaf {
    TeaVM_Object parent;
    int64_t id;
} leaf;

/* class WeakReference and its queue class: Reference is the class with the VM type, WeakReference extends it. */
enum {
    CLASS_OBJECT,
    CLASS_BASE,
    CLASS_NODE,
    CLASS_LEAF,
    CLASS_REFERENCE,
    CLASS_WEAK_REFERENCE,
    CLASS_BUFFER,
    CLASS_BYTE,
    CLASS_LONG,
    CLASS_BYTE_ARRAY,
    CLASS_LONG_ARRAY,
    CLASS_OBJECT_ARRAY,
    CLASS_OBJECT_ARRAY_ARRAY,
    CLASS_BYTE_ARRAY_ARRAY,
    CLASS_COUNT,
};

extern TeaVM_Class test_classes[CLASS_COUNT];

typedef struct buffer {
    TeaVM_Object parent;
    void* owner;
    void* address;
} buffer;

/* Sets the heap up and attaches the calling thread. */
void test_start(const n4_heap_settings* settings);

static inline void* new_object(int cls) {
    return n4_alloc(&test_classes[cls]);
}

/* Stores a reference in a field or an item of `owner`. */
static inline void put(void* owner, void** slot, void* value) {
    *slot = value;
    n4_written_at(owner, slot, sizeof value);
}

static inline void** items_of(void* array) {
    return (void**) ((char*) array + (sizeof(TeaVM_Array) + sizeof(void*) - 1) / sizeof(void*) * sizeof(void*));
}

static inline uint8_t* bytes_of(void* array) {
    return (uint8_t*) array + 12;
}

/* A shadow frame of `count` slots named `name`; POP takes the innermost one off. */
#define FRAME(name, count)                                                                \
    static const n4_method name##_method = {.root_count = (count)};                       \
    struct {                                                                              \
        n4_frame frame;                                                                   \
        void* roots[count];                                                               \
    } name = {.frame = {.next = n4_top, .method = &name##_method, .call_site = -1}}; \
    n4_top = &name.frame

#define POP(name) (n4_top = name.frame.next)

/* A small repeatable generator; each thread has its own state. */
static inline uint32_t random_below(uint64_t* state, uint32_t bound) {
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t) ((*state >> 33) % bound);
}
