#include "n4_large.h"
#include <stdlib.h>
#include "n4_object.h"

static n4_large* objects;
static uint64_t committed;
static uint64_t count;

n4_large* n4_large_create(size_t size) {
    size_t total = size + N4_LARGE_HEADER;
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
    large->next = objects;
    objects = large;
    committed += large->size + N4_LARGE_HEADER;
    count++;
}

uint64_t n4_large_sweep(void) {
    n4_large** link = &objects;
    uint64_t live = 0;
    while (*link != NULL) {
        n4_large* large = *link;
        if (n4_is_marked(n4_large_object(large))) {
            live += large->size;
            link = &large->next;
        } else {
            *link = large->next;
            committed -= large->size + N4_LARGE_HEADER;
            count--;
            free(large);
        }
    }
    return live;
}

int32_t n4_large_visit_deferred(void (*visit)(void* object)) {
    int32_t found = 0;
    for (n4_large* large = objects; large != NULL; large = large->next) {
        if (large->deferred) {
            large->deferred = 0;
            found = 1;
            visit(n4_large_object(large));
        }
    }
    return found;
}

uint64_t n4_large_committed(void) {
    return committed;
}

uint64_t n4_large_count(void) {
    return count;
}
