#include "n4_verify.h"
#include <stdlib.h>
#include "n4_block.h"
#include "n4_gc_log.h"
#include "n4_large.h"
#include "n4_mark.h"
#include "n4_object.h"
#include "n4_roots.h"

enum {
    YOUNG = 0,
    NOTED = 3,
    FIRST_CAPACITY = 1 << 12,
};

/* A set of objects, which remembers the order they came in. */
typedef struct object_set {
    /* Indices into `objects`, plus one; 0 = free. The capacity is a power of two. */
    uint32_t* slots;
    void** objects;
    uint32_t capacity;
    uint32_t count;
} object_set;

static object_set seen;
static object_set grey;
/* On the full marking's stack, to be marked if they are not yet. */
static object_set waiting;
static int32_t is_complete;
static int32_t in_steps;
static int32_t is_swept;
static int32_t knows_grey;

static uint32_t slot_of(const object_set* set, const void* object) {
    uint32_t hash = (uint32_t) ((uintptr_t) object >> 3) * 2654435761u;
    uint32_t at = (hash ^ hash >> 15) & (set->capacity - 1);
    while (set->slots[at] != 0 && set->objects[set->slots[at] - 1] != object) {
        at = (at + 1) & (set->capacity - 1);
    }
    return at;
}

static int contains(const object_set* set, const void* object) {
    return set->count != 0 && set->slots[slot_of(set, object)] != 0;
}

static int grow(object_set* set) {
    uint32_t capacity = set->capacity == 0 ? FIRST_CAPACITY : set->capacity * 2;
    uint32_t* slots = calloc(capacity, sizeof *slots);
    void** objects = realloc(set->objects, capacity / 2 * sizeof *objects);
    set->objects = objects != NULL ? objects : set->objects;
    if (slots == NULL || objects == NULL) {
        free(slots);
        return 0;
    }
    free(set->slots);
    set->slots = slots;
    set->capacity = capacity;
    for (uint32_t i = 0; i < set->count; i++) {
        slots[slot_of(set, objects[i])] = i + 1;
    }
    return 1;
}

static void add(object_set* set, void* object) {
    if (set->count == set->capacity / 2 && !grow(set)) {
        is_complete = 0;
        return;
    }
    uint32_t at = slot_of(set, object);
    if (set->slots[at] == 0) {
        set->objects[set->count++] = object;
        set->slots[at] = set->count;
    }
}

static void clear(object_set* set) {
    free(set->slots);
    free(set->objects);
    *set = (object_set){.slots = NULL};
}

static uint32_t colour_of(const void* object) {
    return (n4_header(object) & N4_MARK_MASK) >> N4_MARK_SHIFT;
}

static uint32_t marked_colour(void) {
    return n4_mark_colour >> N4_MARK_SHIFT;
}

static int is_white(const void* object) {
    return colour_of(object) == 3 - marked_colour();
}

static int is_black(const void* object) {
    return colour_of(object) == marked_colour() && !(in_steps && (!knows_grey || contains(&grey, object)));
}

static void demand(int holds, const char* rule, const void* owner, const void* object) {
    if (!holds) {
        n4_gc_log_breach(rule, owner != NULL ? n4_class_of(owner) : NULL, n4_class_of(object));
        abort();
    }
}

/* Whether a young collection will look at a slot of `owner`. */
static int is_noted(const void* owner, const void* slot) {
    if (colour_of(owner) == NOTED) {
        return 1;
    }
    TeaVM_Class* cls = n4_class_of(owner);
    return cls->itemType != NULL && n4_object_size(owner, cls) > N4_MAX_BLOCK_OBJECT
        && n4_large_cards(n4_large_of(owner))[((const char*) slot - (const char*) owner) / N4_CARD_SIZE] != 0;
}

/* `owner` is NULL for a root. */
static void meet(const void* owner, void** slot) {
    void* object = *slot;
    if (object == NULL || (n4_header(object) & N4_NOT_IN_HEAP) != 0) {
        return;
    }
    uint32_t colour = colour_of(object);
    if (is_swept) {
        demand(colour != YOUNG, "missed by a young collection", owner, object);
        demand(colour != NOTED, "still noted", owner, object);
    } else if (owner != NULL && colour == YOUNG) {
        demand(colour_of(owner) == YOUNG || is_noted(owner, slot), "young, and its owner is not noted", owner, object);
    }
    if (!in_steps) {
        demand(!is_white(object), "missed by a full collection", owner, object);
    } else if (owner != NULL && is_white(object)) {
        demand(
            !is_black(owner) || is_noted(owner, slot) || contains(&waiting, object), "white, and its owner is black", owner, object);
    }
    add(&seen, object);
}

static void meet_root(void* object) {
    meet(NULL, &object);
}

static void meet_stacked(void* object, int32_t is_marked) {
    add(is_marked ? &grey : &waiting, object);
}

static void check_lines(const void* object, uint64_t size) {
    if (colour_of(object) == YOUNG || size > N4_MAX_BLOCK_OBJECT) {
        return;
    }
    const n4_block* block = n4_block_of(object);
    uint32_t offset = (uint32_t) ((uintptr_t) object & (N4_BLOCK_SIZE - 1));
    for (uint32_t line = offset / N4_LINE_SIZE; line <= (offset + size - 1) / N4_LINE_SIZE; line++) {
        demand(block->lines[line] != 0, "in a free line", NULL, object);
        demand(!is_black(object) || block->lines[line] == marked_colour(), "black in a white line", NULL, object);
    }
}

static void meet_contents(void* object) {
    TeaVM_Class* cls = n4_class_of(object);
    check_lines(object, n4_object_size(object, cls));
    if (cls->itemType != NULL) {
        if (!n4_is_primitive(cls->itemType)) {
            void** items = (void**) ((char*) object + n4_array_data_offset(sizeof(void*)));
            for (int32_t i = 0; i < ((TeaVM_Array*) object)->size; i++) {
                meet(object, &items[i]);
            }
        }
        return;
    }
    const n4_layout* layout = cls->layout;
    for (uint32_t i = 0; layout != NULL && i < layout->count; i++) {
        meet(object, (void**) ((char*) object + layout->offsets[i]));
    }
}

void n4_verify(int32_t marks_in_steps, int32_t has_swept) {
    in_steps = marks_in_steps;
    is_swept = has_swept;
    is_complete = 1;
    knows_grey = n4_mark_each_stacked(meet_stacked);
    n4_roots_each(meet_root);
    for (uint32_t i = 0; i < seen.count && is_complete; i++) {
        meet_contents(seen.objects[i]);
    }
    clear(&seen);
    clear(&grey);
    clear(&waiting);
}
