/*
 * java.lang.ref for the collector.
 *
 * java.lang.ref.Reference is an ordinary class whose first six fields are these, in this order; its class carries the
 * VM type 1 ("weak reference") in `flags`. The collector does not trace `referent` of such objects (a soft one whose
 * time has not come excepted), clears it when nothing else reaches the object, and links a reference that has a queue
 * into the pending list, from which Java code moves it to its queue.
 */
#pragma once
#include <stdint.h>
#include "core.h"

enum {
    N4_REFERENCE_WEAK = 0,
    N4_REFERENCE_SOFT = 1,
    /* Cleared like a weak one (there are no finalizers to resurrect anything); Java's get() hides the referent. */
    N4_REFERENCE_PHANTOM = 2,
};

typedef struct n4_reference {
    TeaVM_Object parent;
    /* Not traced. */
    void* referent;
    /* ReferenceQueue or NULL; traced. */
    void* queue;
    /* Pending list or queue link; traced. */
    struct n4_reference* next;
    /* N4_REFERENCE_*. */
    int32_t kind;
    /* Soft: n4_reference_clock() at the last get(). */
    int32_t used;
    /* The collector's own list of references whose referent may be dead; not traced, an int for Java. */
    struct n4_reference* discovered;
} n4_reference;

/* Clock that ticks once a full collection; stored to `used` by SoftReference. */
int32_t n4_reference_clock(void);

/* Takes one reference off the pending list, or returns NULL. Its `next` is NULL again. */
void* n4_reference_take_pending(void);

/*
 * Event that the collector signals when it made references pending and Java when it moved one to a queue. Read the
 * sequence, look, wait: as n4_thread_wait.
 */
int32_t n4_reference_event(void);
void n4_reference_signal(void);

/* Waits for the event after `sequence`. Returns 0 deadline passed, 1 signalled (or spuriously), 2 interrupted. `nanos` 0: no limit. */
int32_t n4_reference_await(int32_t sequence, int64_t nanos);

/* ---- For the collector, world stopped ---- */

/* A full marking begins; `live` and `max_bytes` decide how long unused soft references last. */
void n4_reference_begin(int32_t clear_soft, uint64_t live, uint64_t max_bytes);

/* Whether the last full marking kept an object for a soft reference's sake. */
int32_t n4_reference_kept_soft(void);

/* The first reference that waits to be moved to its queue, or NULL; a root. */
void* n4_reference_pending(void);

/*
 * Marking met `reference` and its referent is not marked: returns 1 when it is to be traced, else takes note. `is_young`: the
 * referent is a young object in a young collection, in which soft references are as good as strong ones.
 */
int32_t n4_reference_discover(n4_reference* reference, int32_t is_young);

/*
 * Marking is done: clears what lost its referent and makes it pending. After a young collection, only references whose
 * referent was young.
 */
void n4_reference_process(void);
