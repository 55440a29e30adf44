#include "n4_reference.h"
#include "n4_lock.h"
#include "n4_mark.h"
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

/* The collector's own. A discovered reference has its `next` set; the last one's points to itself. */
static n4_reference* discovered;
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
    discovered = NULL;
    kept_soft = 0;
    clock_ticks++;
    /* Collections that an unused soft reference survives: many while the heap is small, few when it is nearly full. */
    soft_lifetime = clear_soft ? -1 : live < max_bytes / 4 ? 64 : live < max_bytes / 2 ? 8 : 1;
}

void n4_reference_begin_young(void) {
    discovered = NULL;
    soft_lifetime = INT32_MAX;
}

void n4_reference_forget(void) {
    while (discovered != NULL) {
        n4_reference* next = discovered->next != discovered ? discovered->next : NULL;
        discovered->next = NULL;
        discovered = next;
    }
}

int32_t n4_reference_kept_soft(void) {
    return kept_soft;
}

void n4_reference_mark_pending(void) {
    n4_mark_object(pending);
}

int32_t n4_reference_discover(n4_reference* reference) {
    if (reference->referent == NULL || n4_is_marked(reference->referent)) {
        return 0;
    }
    if (reference->kind == N4_REFERENCE_SOFT && clock_ticks - reference->used <= soft_lifetime) {
        kept_soft = 1;
        return 1;
    }
    if (reference->next == NULL) {
        reference->next = discovered != NULL ? discovered : reference;
        discovered = reference;
    }
    return 0;
}

void n4_reference_process(void) {
    int made_pending = 0;
    n4_reference* reference = discovered;
    discovered = NULL;
    while (reference != NULL) {
        n4_reference* next = reference->next != reference ? reference->next : NULL;
        reference->next = NULL;
        if (!n4_is_marked(reference->referent)) {
            reference->referent = NULL;
            if (reference->queue != NULL) {
                reference->next = pending;
                pending = reference;
                made_pending = 1;
            }
        }
        reference = next;
    }
    if (made_pending) {
        n4_reference_signal();
    }
}
