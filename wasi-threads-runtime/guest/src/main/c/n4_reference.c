#include "n4_reference.h"
#include "n4_lock.h"
#include "n4_object.h"
#include "n4_thread.h"

typedef struct waiter {
    struct waiter* next;
    n4_thread* thread;
} waiter;

/* Leaf lock: pending list and waiters. The collector needs it not: nobody holds it at a safepoint. */
static n4_lock lock = N4_LOCK_INIT;
static n4_reference* pending;
static waiter* waiters;

/* Bumped by every signal; sequentially consistent. */
static int32_t event;

/*
 * References met whose referent nothing had led to: those a young collection settles, and those only a full one does. The last
 * one of a list leads to itself.
 */
static n4_reference* discovered_young;
static n4_reference* discovered_old;

/* Written while the world is stopped. */
static int32_t clock_ticks;
static int32_t soft_lifetime;
static int32_t kept_soft;

int32_t n4_reference_clock(void) {
    return __atomic_load_n(&clock_ticks, __ATOMIC_RELAXED);
}

void* n4_reference_take_pending(void) {
    if (__atomic_load_n(&pending, __ATOMIC_RELAXED) == NULL) {
        return NULL;
    }
    n4_lock_acquire(&lock);
    n4_reference* taken = pending;
    if (taken != NULL) {
        pending = taken->next;
        taken->next = NULL;
    }
    n4_lock_release(&lock);
    return taken;
}

int32_t n4_reference_event(void) {
    return __atomic_load_n(&event, __ATOMIC_SEQ_CST);
}

void n4_reference_signal(void) {
    __atomic_add_fetch(&event, 1, __ATOMIC_SEQ_CST);
    n4_lock_acquire(&lock);
    for (waiter* each = waiters; each != NULL; each = each->next) {
        n4_thread_wake(each->thread);
    }
    n4_lock_release(&lock);
}

static void remove_waiter(waiter* gone) {
    n4_lock_acquire(&lock);
    waiter** link = &waiters;
    while (*link != gone) {
        link = &(*link)->next;
    }
    *link = gone->next;
    n4_lock_release(&lock);
}

int32_t n4_reference_await(int32_t sequence, int64_t nanos) {
    int64_t deadline = nanos > 0 ? n4_now_ns() + nanos : -1;
    waiter self = {.thread = n4_self};
    n4_lock_acquire(&lock);
    self.next = waiters;
    waiters = &self;
    n4_lock_release(&lock);
    int32_t result;
    for (;;) {
        int32_t wake = n4_thread_wake_sequence();
        if (n4_reference_event() != sequence) {
            result = 1;
            break;
        }
        if (n4_thread_is_interrupted(self.thread, 1)) {
            result = 2;
            break;
        }
        if (!n4_thread_wait(wake, deadline)) {
            result = 0;
            break;
        }
    }
    remove_waiter(&self);
    n4_thread_check_wait();
    return result;
}

void n4_reference_begin(int32_t clear_soft, uint64_t live, uint64_t max_bytes) {
    kept_soft = 0;
    __atomic_store_n(&clock_ticks, clock_ticks + 1, __ATOMIC_RELAXED);
    /* Collections that an unused soft reference survives: many while the heap is small, few when it is nearly full. */
    soft_lifetime = clear_soft ? -1 : live < max_bytes / 4 ? 64 : live < max_bytes / 2 ? 8 : 1;
}

int32_t n4_reference_kept_soft(void) {
    return kept_soft;
}

void* n4_reference_pending(void) {
    return pending;
}

int32_t n4_reference_discover(n4_reference* reference, int32_t is_young) {
    if (reference->kind == N4_REFERENCE_SOFT && (is_young || clock_ticks - reference->used <= soft_lifetime)) {
        kept_soft |= !is_young;
        return 1;
    }
    if (reference->discovered == NULL) {
        n4_reference** list = is_young ? &discovered_young : &discovered_old;
        reference->discovered = *list != NULL ? *list : reference;
        *list = reference;
    }
    return 0;
}

/* Clears what has lost its referent, makes it pending if it has a queue, and returns whether there is one that has. */
static int settle(n4_reference* reference) {
    int made_pending = 0;
    while (reference != NULL) {
        n4_reference* next = reference->discovered != reference ? reference->discovered : NULL;
        reference->discovered = NULL;
        /* Java may have cleared it meanwhile. */
        if (reference->referent != NULL && !n4_is_marked(reference->referent)) {
            reference->referent = NULL;
            if (reference->queue != NULL) {
                reference->next = pending;
                pending = reference;
                made_pending = 1;
            }
        }
        reference = next;
    }
    return made_pending;
}

void n4_reference_process(void) {
    int made_pending = settle(discovered_young);
    discovered_young = NULL;
    if (!n4_mark_keeps_old) {
        made_pending |= settle(discovered_old);
        discovered_old = NULL;
    }
    if (made_pending) {
        n4_reference_signal();
    }
}
