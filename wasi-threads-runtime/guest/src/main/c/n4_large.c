#include "n4_large.h"
#include <stdlib.h>
#include "n4_object.h"

static n4_large* old_objects;
static n4_large* young_objects;
static uint64_t old_bytes;
static uint64_t committed;
static uint64_t count;

n4_large* n4_large_create(size_t size, int with_cards) {
    size_t total = size + N4_LARGE_HEADER + (with_cards ? n4_large_card_count(size) : 0);
    if (total < size) {
        return NULL;
    }
    n4_large* large = calloc(1, total);
    if (large != NULL) {
        large->size = size;
    }
    return large;
}

void n4_large_link(n4_large* large) {
    large->next = young_objects;
    young_objects = large;
    committed += large->size + N4_LARGE_HEADER;
    count++;
}

/* Makes old objects of those that live, and frees the others. */
static void sweep(n4_large* large) {
    while (large != NULL) {
        n4_large* next = large->next;
        if (n4_is_marked(n4_large_object(large))) {
            old_bytes += large->size;
            large->next = old_objects;
            old_objects = large;
        } else {
            committed -= large->size + N4_LARGE_HEADER;
            count--;
            free(large);
        }
        large = next;
    }
}

void n4_large_sweep_young(void) {
    n4_large* young = young_objects;
    young_objects = NULL;
    sweep(young);
}

void n4_large_sweep_all(void) {
    n4_large* old = old_objects;
    old_objects = NULL;
    old_bytes = 0;
    sweep(old);
    n4_large_sweep_young();
}

uint64_t n4_large_live(void) {
    return old_bytes;
}

static int32_t visit_deferred_of(n4_large* large, void (*visit)(void* object)) {
    int32_t found = 0;
    for (; large != NULL; large = large->next) {
        if (large->deferred) {
            large->deferred = 0;
            found = 1;
            visit(n4_large_object(large));
        }
    }
    return found;
}

int32_t n4_large_visit_deferred(void (*visit)(void* object)) {
    int32_t found = visit_deferred_of(old_objects, visit);
    return visit_deferred_of(young_objects, visit) || found;
}

uint64_t n4_large_committed(void) {
    return committed;
}

uint64_t n4_large_count(void) {
    return count;
}
