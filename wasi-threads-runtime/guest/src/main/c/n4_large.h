/*
 * Large objects: those above N4_MAX_BLOCK_OBJECT bytes, one malloc block each, swept one by one.
 */
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef struct n4_large {
    struct n4_large* next;
    /* Bytes of the object. */
    size_t size;
    /* To be scanned, see n4_mark_defer. */
    int32_t deferred;
    /* Whether the remembered set knows of cards of it. */
    int32_t has_cards;
} n4_large;

/*
 * A byte for so many of an array of references, behind it: whether a reference was stored there since the last young collection.
 * So a young collection need not scan all of a large array for the sake of a few stores; what a card has it does look at, object
 * by object, all over the heap.
 */
enum { N4_CARD_SIZE = 32 };

/* Keeps objects at 16 bytes, so that array data of every item size and address-based access stay aligned. */
enum { N4_LARGE_HEADER = (sizeof(n4_large) + 15) & ~15 };

static inline n4_large* n4_large_of(const void* object) {
    return (n4_large*) ((char*) object - N4_LARGE_HEADER);
}

static inline uint8_t* n4_large_cards(const n4_large* large) {
    return (uint8_t*) large + N4_LARGE_HEADER + large->size;
}

static inline size_t n4_large_card_count(size_t size) {
    return (size + N4_CARD_SIZE - 1) / N4_CARD_SIZE;
}

/*
 * Zeroed memory for an object of `size` bytes, with cards where it is an array of references, unknown to the collector until
 * n4_large_link. NULL when malloc has none. No lock.
 */
n4_large* n4_large_create(size_t size, int with_cards);

static inline void* n4_large_object(n4_large* large) {
    return (char*) large + N4_LARGE_HEADER;
}

/* Hands a new object to the collector. Heap lock. */
void n4_large_link(n4_large* large);

/* After marking, world stopped: frees what was not reached. */
void n4_large_sweep_all(void);

/* The same among objects linked since the last sweep. */
void n4_large_sweep_young(void);

/* Bytes of objects that the last sweep has left. */
uint64_t n4_large_live(void);

/* Calls `visit` for every deferred large object; returns whether there was one. */
int32_t n4_large_visit_deferred(void (*visit)(void* object));

/* Bytes and number of large objects held. */
uint64_t n4_large_committed(void);
uint64_t n4_large_count(void);
