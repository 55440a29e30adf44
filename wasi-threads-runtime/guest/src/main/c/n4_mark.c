#include "n4_mark.h"
#include <stdlib.h>
#include <string.h>
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
    /*
     * In an entry, which is an object's address: it is marked, and only to be scanned; so it is, and an array whose next index is
     * in the entry below. Without either it is to be marked, and scanned, if it is not marked yet.
     */
    MARKED_TAG = 1,
    SLICE_TAG = 2,
    TAGS = MARKED_TAG | SLICE_TAG,
};

/* Bits of marker.passed: constants outside the heap, and each colour. */
#define OUTSIDE 0xf0u
#define BIT_OF(colour) (1u << ((colour) >> N4_MARK_SHIFT))
#define YOUNG 1u
#define NOTED 8u

/* No colour. */
#define NONE 1u

/* A marker whose address a function takes is no longer in locals. */
#define INLINE inline __attribute__((always_inline))

typedef struct mark_stack {
    uintptr_t* entries;
    uint32_t capacity;
    uint32_t depth;
} mark_stack;

uint32_t n4_mark_colour = 1u << N4_MARK_SHIFT;
int32_t n4_mark_keeps_old;
uint32_t n4_mark_stack_limit = UINT32_MAX;
uint32_t n4_mark_stride = 8192;

/* What a young collection has to scan, and what any other marking has to. */
static mark_stack young_stack;
static mark_stack grey_stack;

/* How the marking begun last treats what it meets. */
static mark_stack* current = &grey_stack;
static uint32_t passed;
static uint32_t put_off;

/* Whether a full marking is under way that goes on in steps. */
static int32_t in_steps;

/* Relaxed: who sets it outside of a collection stops before the collector looks. */
static int32_t any_deferred;

/*
 * The marking while it is worked on: a copy in the drain loop's locals, since every store to a header might otherwise change
 * the globals as far as the compiler can tell.
 */
typedef struct marker {
    uintptr_t* bottom;
    uintptr_t* top;
    uintptr_t* limit;
    uint32_t colour;
    /* Header bits 29-31 that need no marking, as a set. */
    uint32_t passed;
    /* Objects of this colour become grey: the full marking scans them. */
    uint32_t put_off;
    /* Objects and items looked at. */
    uint32_t work;
} marker;

static marker open_marker(void) {
    return (marker){
        .bottom = current->entries,
        .top = current->entries + current->depth,
        .limit = current->entries + current->capacity,
        .colour = n4_mark_colour,
        .passed = passed,
        .put_off = put_off,
    };
}

static inline void close_marker(const marker* m) {
    current->depth = (uint32_t) (m->top - current->entries);
}

/* After a call between close_marker and here, which may have moved the stack. A marker's own address is handed to nobody. */
static inline void reopen_marker(marker* m) {
    m->bottom = current->entries;
    m->top = current->entries + current->depth;
    m->limit = current->entries + current->capacity;
}

static __attribute__((noinline)) int grow_stack(mark_stack* stack) {
    uint32_t wanted = stack->capacity == 0 ? FIRST_CAPACITY : stack->capacity * 2;
    if (wanted > n4_mark_stack_limit) {
        wanted = n4_mark_stack_limit;
    }
    if (wanted <= stack->capacity) {
        return 0;
    }
    uintptr_t* grown = realloc(stack->entries, (size_t) wanted * sizeof *grown);
    if (grown == NULL) {
        return 0;
    }
    stack->entries = grown;
    stack->capacity = wanted;
    return 1;
}

__attribute__((noinline)) void n4_mark_defer(void* object) {
    if (n4_object_size(object, n4_class_of(object)) > N4_MAX_BLOCK_OBJECT) {
        __atomic_store_n(&n4_large_of(object)->deferred, 1, __ATOMIC_RELAXED);
    } else {
        n4_block_defer(object);
    }
    __atomic_store_n(&any_deferred, 1, __ATOMIC_RELAXED);
}

/* To be called with a marked object. */
static void push(mark_stack* stack, void* object) {
    if (stack->depth < stack->capacity || grow_stack(stack)) {
        stack->entries[stack->depth++] = (uintptr_t) object | MARKED_TAG;
    } else {
        n4_mark_defer(object);
    }
}

/* Where there is no room, and for what the other stack is for. */
static __attribute__((noinline)) void push_slow(void* object, int is_put_off) {
    push(is_put_off ? &grey_stack : current, object);
}

static void set_colour(void* object, uint32_t header, uint32_t colour) {
    ((TeaVM_Object*) object)->header = (int32_t) ((header & ~N4_MARK_MASK) | colour);
}

static INLINE int is_passed(const marker* m, uint32_t header) {
    return ((m->passed >> (header >> N4_MARK_SHIFT)) & 1) != 0;
}

static INLINE void mark(marker* m, void* object) {
    if (object == NULL) {
        return;
    }
    uint32_t header = n4_header(object);
    if (is_passed(m, header)) {
        return;
    }
    set_colour(object, header, m->colour);
    if (__builtin_expect(m->top != m->limit && (header & N4_MARK_MASK) != m->put_off, 1)) {
        *m->top++ = (uintptr_t) object | MARKED_TAG;
    } else {
        close_marker(m);
        push_slow(object, (header & N4_MARK_MASK) == m->put_off);
        reopen_marker(m);
    }
}

/* Marks an object that comes from the stack, or is about to be scanned without it, and returns whether to scan it now. */
static INLINE int mark_now(const marker* m, void* object) {
    uint32_t header = n4_header(object);
    if (is_passed(m, header)) {
        return 0;
    }
    set_colour(object, header, m->colour);
    if (__builtin_expect((header & N4_MARK_MASK) != m->put_off, 1)) {
        return 1;
    }
    push_slow(object, 1);
    return 0;
}

/*
 * Leaves a field's object to be marked when it is its turn to be scanned. Most objects lie in memory in the order in which they
 * are scanned: who looks at each only then reads memory forwards, which processors foretell, and waits for half as long in all.
 */
static INLINE void mark_later(marker* m, void* object) {
    if (object == NULL) {
        return;
    }
    if (__builtin_expect(m->top != m->limit, 1)) {
        *m->top++ = (uintptr_t) object;
    } else {
        mark(m, object);
    }
}

static INLINE void scan_items(marker* m, TeaVM_Array* array, uint32_t from) {
    uint32_t length = (uint32_t) array->size;
    uint32_t end = length - from > SLICE ? from + SLICE : length;
    if (end < length) {
        if (m->limit - m->top < 2) {
            close_marker(m);
            grow_stack(current);
            reopen_marker(m);
        }
        if (m->limit - m->top >= 2) {
            *m->top++ = end;
            *m->top++ = (uintptr_t) array | SLICE_TAG;
        } else {
            end = length;
        }
    }
    void** items = (void**) ((char*) array + n4_array_data_offset(sizeof(void*)));
    /* At once: items lie anywhere, and so the processor fetches many at a time. */
    for (uint32_t i = from; i < end; i++) {
        mark(m, items[i]);
    }
    m->work += end - from;
}

/* Whether a referent that nothing else has led to yet is to be marked: the reference is as good as a strong one. */
static __attribute__((noinline)) int is_kept(n4_reference* reference) {
    uint32_t header = n4_header(reference->referent);
    return n4_reference_discover(reference, current == &young_stack && (header & N4_MARK_MASK) == 0);
}

static INLINE void scan_referent(marker* m, n4_reference* reference) {
    void* referent = reference->referent;
    if (referent != NULL && !is_passed(m, n4_header(referent)) && is_kept(reference)) {
        mark(m, referent);
    }
}

/* The first card from `card` on that is set; `count` if there is none. */
static size_t next_card(const uint8_t* cards, size_t card, size_t count) {
    for (uint64_t eight; count - card >= sizeof eight; card += sizeof eight) {
        memcpy(&eight, cards + card, sizeof eight);
        if (eight != 0) {
            break;
        }
    }
    while (card < count && cards[card] == 0) {
        card++;
    }
    return card;
}

void n4_mark_cards(void* array) {
    const n4_large* large = n4_large_of(array);
    const uint8_t* cards = n4_large_cards(large);
    size_t count = n4_large_card_count(large->size);
    marker m = open_marker();
    for (size_t card = next_card(cards, 0, count); card < count; card = next_card(cards, card + 1, count)) {
        size_t from = card == 0 ? n4_array_data_offset(sizeof(void*)) : card * N4_CARD_SIZE;
        size_t end = (card + 1) * N4_CARD_SIZE < large->size ? (card + 1) * N4_CARD_SIZE : large->size;
        for (size_t at = from; at < end; at += sizeof(void*)) {
            mark(&m, *(void**) ((char*) array + at));
        }
    }
    close_marker(&m);
}

static INLINE void mark_lines(const marker* m, void* object, uint64_t size) {
    if (__builtin_expect(size <= N4_MAX_BLOCK_OBJECT, 1)) {
        n4_block_mark_lines(object, (uint32_t) size, m->colour);
    }
}

/*
 * Looks at what an object leads to, but for an array of references: for one of these it returns 1. `*next` becomes what to
 * scan next if that is not on the stack.
 */
static INLINE int scan(marker* m, void* object, uintptr_t* next) {
    TeaVM_Class* cls = n4_class_of(object);
    const n4_layout* layout = cls->layout;
    if (layout == NULL) {
        mark_lines(m, object, n4_object_size(object, cls));
        return cls->itemType != NULL && !n4_is_primitive(cls->itemType);
    }
    mark_lines(m, object, n4_round_up8((uint32_t) cls->size));
    if (__builtin_expect(layout->kind == N4_LAYOUT_REFERENCE, 0)) {
        scan_referent(m, object);
    }
    /*
     * The last one first: what is pushed last is scanned next, and most objects were made in the order of their owner's fields.
     * The processor foretells the case, and so need not wait for header, class and layout to load the fields.
     */
    void** fields = (void**) ((TeaVM_Object*) object + 1);
    switch (layout->leading) {
        case 3:
            mark_later(m, fields[2]);
            /* Fall through. */
        case 2:
            mark_later(m, fields[1]);
            /* Fall through. */
        case 1:
            *next = (uintptr_t) fields[0];
            return 0;
        default:
            for (uint32_t i = layout->count; i-- > 0;) {
                mark_later(m, *(void**) ((char*) object + layout->offsets[i]));
            }
            return 0;
    }
}

/*
 * Scans for n4_mark_stride, and returns whether something is left. A function that returns soon is one that engines replace
 * by optimised code while a long marking is under way. What handles the marker is expanded here, in one place each, so that
 * it stays in locals.
 */
static __attribute__((noinline)) int drain_some(void) {
    marker m = open_marker();
    uint32_t enough = n4_mark_stride;
    uintptr_t next = 0;
    for (; m.work < enough; m.work++) {
        uintptr_t entry = next;
        uint32_t from = 0;
        if (entry == 0) {
            if (m.top == m.bottom) {
                break;
            }
            entry = *--m.top;
        }
        next = 0;
        if ((entry & SLICE_TAG) != 0) {
            entry -= SLICE_TAG;
            from = (uint32_t) *--m.top;
        } else {
            int is_marked = (entry & MARKED_TAG) != 0;
            entry &= ~(uintptr_t) TAGS;
            if ((!is_marked && !mark_now(&m, (void*) entry)) || !scan(&m, (void*) entry, &next)) {
                continue;
            }
        }
        scan_items(&m, (TeaVM_Array*) entry, from);
    }
    if (next != 0) {
        mark_later(&m, (void*) next);
    }
    close_marker(&m);
    return current->depth != 0;
}

static void drain_stack(void) {
    while (drain_some()) {
    }
}

static void scan_deferred(void* object) {
    n4_mark_again(object);
    drain_stack();
}

static void drain_deferred(void) {
    while (__atomic_load_n(&any_deferred, __ATOMIC_RELAXED)) {
        __atomic_store_n(&any_deferred, 0, __ATOMIC_RELAXED);
        n4_block_visit_deferred(scan_deferred);
        n4_large_visit_deferred(scan_deferred);
    }
}

static uint32_t other_colour(void) {
    return N4_MARK_MASK ^ n4_mark_colour;
}

static void ignore(void* object) {
    (void) object;
}

void n4_mark_begin_all(void) {
    if (__atomic_load_n(&any_deferred, __ATOMIC_RELAXED)) {
        /* Notes of Java's stores, which tell young collections what they need not know here. */
        __atomic_store_n(&any_deferred, 0, __ATOMIC_RELAXED);
        n4_block_visit_deferred(ignore);
        n4_large_visit_deferred(ignore);
    }
    n4_mark_colour = other_colour();
    n4_mark_keeps_old = 0;
    current = &grey_stack;
    passed = OUTSIDE | BIT_OF(n4_mark_colour);
    put_off = NONE;
}

static void use_grey(void) {
    current = &grey_stack;
    passed = (OUTSIDE | YOUNG | NOTED) | BIT_OF(n4_mark_colour);
    put_off = NONE;
}

void n4_mark_begin_steps(void) {
    n4_mark_colour = other_colour();
    in_steps = 1;
    use_grey();
}

void n4_mark_begin_young(void) {
    n4_mark_keeps_old = 1;
    current = &young_stack;
    passed = in_steps ? (OUTSIDE | NOTED) | BIT_OF(n4_mark_colour) : (OUTSIDE | NOTED) | 6;
    put_off = in_steps ? other_colour() : NONE;
}

int32_t n4_mark_step(int64_t deadline) {
    use_grey();
    int32_t left;
    do {
        left = drain_some();
    } while (left && n4_now_ns() < deadline);
    if (!left) {
        drain_deferred();
    }
    return !left;
}

void n4_mark_end_steps(void) {
    in_steps = 0;
    n4_mark_keeps_old = 0;
}

void n4_mark_again(void* object) {
    set_colour(object, n4_header(object), n4_mark_colour);
    push(current, object);
}

void n4_mark_object(void* object) {
    if (object == NULL || ((passed >> (n4_header(object) >> N4_MARK_SHIFT)) & 1) != 0) {
        /* Most roots: static fields that hold nothing, a constant or something old. */
        return;
    }
    marker m = open_marker();
    mark(&m, object);
    close_marker(&m);
}

void n4_mark_drain(void) {
    drain_stack();
    drain_deferred();
}

int32_t n4_mark_each_stacked(void (*visit)(void* object, int32_t is_marked)) {
    uint32_t at = grey_stack.depth;
    while (at > 0) {
        uintptr_t entry = grey_stack.entries[--at];
        at -= (entry & SLICE_TAG) != 0;
        visit((void*) (entry & ~(uintptr_t) TAGS), (entry & TAGS) != 0);
    }
    return !__atomic_load_n(&any_deferred, __ATOMIC_RELAXED);
}

static void give_back(mark_stack* stack) {
    if (stack->capacity > KEPT_CAPACITY && stack->depth == 0) {
        free(stack->entries);
        *stack = (mark_stack){.entries = NULL};
    }
}

void n4_mark_end(void) {
    give_back(&young_stack);
    give_back(&grey_stack);
}
