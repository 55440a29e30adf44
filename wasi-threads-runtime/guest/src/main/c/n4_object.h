/*
 * Sizes, layouts and colours of objects: what the collector's parts share. Not for generated code.
 */
#pragma once
#include <stddef.h>
#include <stdint.h>
#include "core.h"
#include "n4_heap.h"

enum {
    N4_FLAG_VM_TYPE_SHIFT = 1,
    N4_FLAG_VM_TYPE_MASK = 7,
    N4_FLAG_PRIMITIVE_SHIFT = 4,
    N4_FLAG_PRIMITIVE_MASK = 15,
    N4_VM_TYPE_REFERENCE = 1,
};

/*
 * What `TeaVM_Class.layout` points to after n4_heap_start: the offsets of all reference fields, inherited ones
 * included, so that marking needs no walk over superclasses. NULL means no references. `kind` has bit 15 set, which
 * no compiler-made layout (a count, then offsets, of one class) has.
 */
typedef struct n4_layout {
    uint16_t kind;
    uint16_t count;
    /* The same as `count` where the fields are the first ones of an object and no more than N4_MAX_LEADING, else 0. */
    uint16_t leading;
    uint16_t offsets[];
} n4_layout;

enum {
    N4_LAYOUT_PLAIN = 0x8000,
    N4_LAYOUT_REFERENCE = 0x8001,
    N4_MAX_LEADING = 3,
};

/* Replaces the layouts of all classes in the list. Returns 0 when memory is out. */
int32_t n4_layout_prepare(void);

static inline TeaVM_Class* n4_class_of(const void* object) {
    return TEAVM_CLASS_OF(object);
}

static inline uint32_t n4_array_data_offset(uint32_t item_size) {
    return ((uint32_t) sizeof(TeaVM_Array) + item_size - 1) & ~(item_size - 1);
}

static inline int n4_is_primitive(const TeaVM_Class* cls) {
    return ((cls->flags >> N4_FLAG_PRIMITIVE_SHIFT) & N4_FLAG_PRIMITIVE_MASK) != 0;
}

static inline uint32_t n4_item_size(const TeaVM_Class* array_class) {
    const TeaVM_Class* item = array_class->itemType;
    return n4_is_primitive(item) ? (uint32_t) item->size : (uint32_t) sizeof(void*);
}

/* Bytes an array takes, rounded to 8; 64 bits, so that a caller can refuse what the address space cannot hold. */
static inline uint64_t n4_array_size(uint32_t item_size, int32_t length) {
    return (n4_array_data_offset(item_size) + (uint64_t) item_size * (uint32_t) length + 7) & ~(uint64_t) 7;
}

static inline uint64_t n4_object_size(const void* object, const TeaVM_Class* cls) {
    if (cls->itemType != NULL) {
        return n4_array_size(n4_item_size(cls), ((const TeaVM_Array*) object)->size);
    }
    return n4_round_up8((uint32_t) cls->size);
}

/*
 * Colour that marking gives, in place (bits 29-30 of the header). Full collections alternate between two, new objects have none:
 * nothing ever clears a mark. Written while the world is stopped; see n4_mark.h for what colours say meanwhile.
 */
extern uint32_t n4_mark_colour;

/* Whether the collection under way, a young one, takes all old objects for live. */
extern int32_t n4_mark_keeps_old;

static inline uint32_t n4_header(const void* object) {
    return (uint32_t) ((const TeaVM_Object*) object)->header;
}

/* Marking is done: whether it has found `object` (not NULL) live; constants outside the heap always are. */
static inline int n4_is_marked(const void* object) {
    uint32_t header = n4_header(object);
    uint32_t colour = header & N4_MARK_MASK;
    return (header & N4_NOT_IN_HEAP) != 0 || colour == n4_mark_colour || (n4_mark_keeps_old && colour != 0);
}
