#include "n4_remember.h"
#include <stdlib.h>
#include <string.h>
#include "n4_heap.h"
#include "n4_large.h"
#include "n4_mark.h"
#include "n4_object.h"

/* Of threads that ended. List lock, which the collector holds as well. */
static n4_remembered* orphans;

/* In an entry: cards of a large array, not all of an object. */
enum { CARDS_TAG = 1 };

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

/* Another thread may do the same at the same time: then the object is noted twice, which does no harm. */
static int note(uintptr_t entry) {
    n4_remembered* chunk = chunk_with_room(n4_self);
    if (chunk == NULL) {
        return 0;
    }
    chunk->entries[chunk->count++] = entry;
    return 1;
}

void n4_remember(void* object) {
    if (!note((uintptr_t) object)) {
        n4_mark_defer(object);
    }
    ((TeaVM_Object*) object)->header = (int32_t) (n4_header(object) | N4_MARK_MASK);
}

void n4_remember_at(void* object, const void* from, size_t size) {
    TeaVM_Class* cls = n4_class_of(object);
    if (cls->itemType == NULL || n4_object_size(object, cls) <= N4_MAX_BLOCK_OBJECT) {
        n4_remember(object);
        return;
    }
    n4_large* large = n4_large_of(object);
    if (!__atomic_load_n(&large->has_cards, __ATOMIC_RELAXED)) {
        if (!note((uintptr_t) object | CARDS_TAG)) {
            n4_remember(object);
            return;
        }
        __atomic_store_n(&large->has_cards, 1, __ATOMIC_RELAXED);
    }
    uint8_t* cards = n4_large_cards(large);
    size_t first = (size_t) ((const char*) from - (char*) object);
    for (size_t card = first / N4_CARD_SIZE; card <= (first + size - 1) / N4_CARD_SIZE; card++) {
        __atomic_store_n(&cards[card], 1, __ATOMIC_RELAXED);
    }
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

static void visit_chunks(const n4_remembered* chunk, const n4_remembered_visitor* visitor) {
    for (; chunk != NULL; chunk = chunk->next) {
        for (int32_t i = 0; i < chunk->count; i++) {
            void* object = (void*) (chunk->entries[i] & ~(uintptr_t) CARDS_TAG);
            if ((chunk->entries[i] & CARDS_TAG) != 0) {
                visitor->cards(object);
            } else {
                visitor->whole(object);
            }
        }
    }
}

static void visit_thread(n4_thread* thread, void* visitor) {
    visit_chunks(thread->remembered, visitor);
}

void n4_remember_each(n4_remembered_visitor visitor) {
    visit_chunks(orphans, &visitor);
    n4_thread_each(visit_thread, &visitor);
}

static void ignore(void* object) {
    (void) object;
}

static void clean_cards(void* array) {
    n4_large* large = n4_large_of(array);
    size_t count = n4_large_card_count(large->size);
    large->has_cards = 0;
    memset(n4_large_cards(large), 0, count);
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
    n4_remember_each((n4_remembered_visitor){.whole = ignore, .cards = clean_cards});
    n4_thread_each(empty_thread, NULL);
    free_chunks(orphans);
    orphans = NULL;
}
