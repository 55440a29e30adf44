#include "n4_remember.h"
#include <stdlib.h>
#include "n4_heap.h"
#include "n4_object.h"

/* Of threads that ended. List lock, which the collector holds as well. */
static n4_remembered* orphans;

/* Relaxed: who sets it stops before the collector looks. */
static int32_t lost;

static n4_remembered* chunk_with_room(n4_thread* self) {
    n4_remembered* chunk = self->remembered;
    if (chunk == NULL || chunk->count == N4_REMEMBERED_CHUNK) {
        chunk = malloc(sizeof *chunk);
        if (chunk == NULL) {
            return NULL;
        }
        chunk->next = self->remembered;
        chunk->count = 0;
        self->remembered = chunk;
    }
    return chunk;
}

void n4_remember(void* object) {
    n4_remembered* chunk = chunk_with_room(n4_self);
    if (chunk == NULL) {
        __atomic_store_n(&lost, 1, __ATOMIC_RELAXED);
        return;
    }
    /* Another thread may do the same at the same time: then the object is noted twice, which does no harm. */
    chunk->objects[chunk->count++] = object;
    ((TeaVM_Object*) object)->header = (int32_t) (n4_header(object) | N4_MARK_MASK);
}

void n4_remember_hand_over(n4_thread* thread) {
    n4_remembered** end = &thread->remembered;
    while (*end != NULL) {
        end = &(*end)->next;
    }
    *end = orphans;
    orphans = thread->remembered;
    thread->remembered = NULL;
}

int32_t n4_remember_is_lost(void) {
    return __atomic_load_n(&lost, __ATOMIC_RELAXED);
}

static void visit_chunks(const n4_remembered* chunk, void (*visit)(void* object)) {
    for (; chunk != NULL; chunk = chunk->next) {
        for (int32_t i = 0; i < chunk->count; i++) {
            visit(chunk->objects[i]);
        }
    }
}

static void visit_thread(n4_thread* thread, void* visit) {
    visit_chunks(thread->remembered, *(void (**)(void*)) visit);
}

void n4_remember_each(void (*visit)(void* object)) {
    visit_chunks(orphans, visit);
    n4_thread_each(visit_thread, &visit);
}

static void free_chunks(n4_remembered* chunk) {
    while (chunk != NULL) {
        n4_remembered* next = chunk->next;
        free(chunk);
        chunk = next;
    }
}

/* Keeps one chunk, so that a thread that stores little asks malloc once. */
static void empty_thread(n4_thread* thread, void* context) {
    (void) context;
    if (thread->remembered != NULL) {
        free_chunks(thread->remembered->next);
        thread->remembered->next = NULL;
        thread->remembered->count = 0;
    }
}

void n4_remember_empty(void) {
    n4_thread_each(empty_thread, NULL);
    free_chunks(orphans);
    orphans = NULL;
    __atomic_store_n(&lost, 0, __ATOMIC_RELAXED);
}
