/*
 * The Java heap: allocation, roots, collection.
 *
 * Objects never move. An object is `TeaVM_Object` (core.h): a class reference, then a word that hash and monitor share
 * (n4_monitor.h). In the class reference bits 0-28 are the class, bits 29-30 the collector's mark colour, bit 31 says
 * "not in the heap" (constant strings and their characters), which the collector neither marks nor traces. Objects are
 * 8-byte aligned and all zero but for the class reference (and length) when handed out.
 *
 * All functions are for attached threads in state Java unless they say otherwise. Those marked "safepoint" may run a
 * collection: every reference the caller needs afterwards must be in its shadow frame.
 */
#pragma once
#include <stddef.h>
#include <stdint.h>
#include "core.h"
#include "n4_thread.h"

enum {
    /* Objects up to this many bytes come from blocks, larger ones from malloc, one by one. */
    N4_MAX_BLOCK_OBJECT = 8192,
    N4_MARK_SHIFT = 29,
};
#define N4_NOT_IN_HEAP 0x80000000u
#define N4_MARK_MASK 0x60000000u

/* Limits in bytes; 0 keeps the default. Read once by n4_heap_start. */
typedef struct n4_heap_settings {
    /* Heap may grow to this (default: what the module's memory allows). */
    uint64_t max_bytes;
    /* Bytes that one thread may allocate between two young collections (default 4 MiB). */
    uint64_t nursery;
    /* Collect at every Nth allocation; 0 never. Environment NAPI4J_GC_STRESS overrides it. */
    uint32_t stress_interval;
    /* Look at the whole heap before and after every collection, see n4_verify.h; environment NAPI4J_GC_VERIFY overrides it. */
    int32_t verify;
    /* Line per collection on stderr; environment NAPI4J_GC_LOG overrides it. */
    int32_t log;
} n4_heap_settings;

/*
 * Sets the heap up; call once, after teavm_beforeClasses and the class list are ready and before any thread attaches.
 * Returns 0 when there is no memory. `settings` may be NULL.
 */
int32_t n4_heap_start(const n4_heap_settings* settings);

/* ---- Allocation (safepoint) ---- */

/* Zeroed object of `cls` (not an array class), or NULL when memory is out even after a full collection. */
void* n4_alloc_slow(TeaVM_Class* cls, uint32_t size);

/* Zeroed array of `length` >= 0 items, or NULL as above (also when its size has no room in the address space). */
void* n4_alloc_array(TeaVM_Class* array_class, int32_t length);

/*
 * Array of arrays: `dimensions[0..count)` are lengths >= 0, outermost first; `array_class` is the outermost class and may
 * have more dimensions than `count`. NULL as above.
 */
void* n4_alloc_multi(TeaVM_Class* array_class, const int32_t* dimensions, int32_t count);

/* Object.clone of any object or array: fields copied, no monitor, no hash. NULL when memory is out. */
void* n4_alloc_copy(void* object);

static inline uint32_t n4_round_up8(uint32_t size) {
    return (size + 7u) & ~7u;
}

/* Object of a class whose instance size the caller knows (a constant, after n4_round_up8). Bump of a cursor, else slow. */
static inline void* n4_alloc_sized(TeaVM_Class* cls, uint32_t size) {
    n4_thread* self = n4_self;
    char* at = self->tlab_cursor;
    if (__builtin_expect((size_t) (self->tlab_limit - at) >= size, 1)) {
        self->tlab_cursor = at + size;
        ((TeaVM_Object*) at)->header = TEAVM_PACK_CLASS(cls);
        return at;
    }
    return n4_alloc_slow(cls, size);
}

static inline void* n4_alloc(TeaVM_Class* cls) {
    return n4_alloc_sized(cls, n4_round_up8((uint32_t) cls->size));
}

/* ---- Stores ---- */

/* Slow halves of n4_written and n4_written_at. */
void n4_remember(void* object);
void n4_remember_at(void* object, const void* from, size_t size);

/* Colours 1 and 2 are old objects, 0 is young, 3 already remembered: adding 1 tells them apart by one bit. */
static inline int n4_is_to_remember(const void* object) {
    uint32_t header = (uint32_t) ((const TeaVM_Object*) object)->header;
    return __builtin_expect(((header + (1u << N4_MARK_SHIFT)) & (2u << N4_MARK_SHIFT)) != 0, 0);
}

/*
 * To be called with every store of a reference into `object`, an object or array and not NULL, no safepoint between the two:
 * a young collection scans no old object that it is not told of. New objects are young until they survive a collection.
 */
static inline void n4_written(void* object) {
    if (n4_is_to_remember(object)) {
        n4_remember(object);
    }
}

/* The same where it is known what was stored to: `size` bytes, at least one, from `from` on. Spares scans of large arrays. */
static inline void n4_written_at(void* object, const void* from, size_t size) {
    if (n4_is_to_remember(object)) {
        n4_remember_at(object, from, size);
    }
}

/* ---- Roots ---- */

/* Registers `count` addresses of static reference fields; the table itself must live for ever. Before or after start. */
void n4_heap_register_roots(void*** roots, int32_t count);

/* What a root scanner calls for each slot; a slot holds NULL, a constant string or an object. */
typedef void (*n4_visit)(void** slot);

/* Registers a function that visits further strong roots; runs while the world is stopped. At most 16. */
void n4_heap_register_scanner(void (*scan)(n4_visit visit));

/*
 * Registers a function that runs after marking, while the world is stopped, to drop entries of weak tables: ask
 * n4_heap_is_live about each. At most 16. Order against weak references: they are cleared before.
 */
void n4_heap_register_weak_scanner(void (*scan)(void));

/* Only inside a weak scanner: whether the collection found `object`. True for constants outside the heap and NULL. */
int32_t n4_heap_is_live(const void* object);

/* ---- Collection ---- */

/* Full collection (safepoint). `clear_soft` also clears soft references. */
void n4_heap_collect(int32_t clear_soft);

typedef struct n4_heap_stats {
    /* Bytes the collector holds from malloc, in blocks and large objects. */
    uint64_t committed;
    /* Bytes of objects (whole lines for small ones) that the last collection found live, and of dead ones not swept yet. */
    uint64_t live;
    /* Bytes handed out since start, all threads, as of their last buffer. */
    uint64_t allocated;
    /* The most `committed` may become. */
    uint64_t maximum;
    /* All, and those of them after which no dead object was left, but for what died during a full marking in steps. */
    uint64_t collections;
    uint64_t full_collections;
    uint64_t total_pause_ns;
    uint64_t longest_pause_ns;
    uint64_t large_objects;
    uint64_t monitors;
} n4_heap_stats;

/* Fills `out`; any state. */
void n4_heap_stats_get(n4_heap_stats* out);

/* Runtime.totalMemory, freeMemory and maxMemory. */
int64_t n4_heap_total(void);
int64_t n4_heap_free(void);
int64_t n4_heap_max(void);

/*
 * Collects at every `interval`th allocation from now on, all of the heap at once at every 32nd collection and in small steps
 * between; 0 stops it.
 */
void n4_heap_set_stress(uint32_t interval);

/* Gives whole free chunks back to malloc now (the collector does so by itself as live size falls). */
void n4_heap_trim(void);
