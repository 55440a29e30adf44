#include "n4_thread.h"
#include <stdlib.h>
#include <time.h>
#include "n4_collect.h"
#include "n4_lock.h"
#include "n4_remember.h"

/* Looks at a thread's state before the collector sleeps; most threads reach a poll within microseconds. */
enum { STOP_SPINS = 2000 };

static const n4_method base_method = {0, NULL};
n4_frame n4_frame_base = {NULL, &base_method, -1};

N4_PER_THREAD(n4_frame*) n4_top;
N4_PER_THREAD(char*) n4_stack_bound;
N4_PER_THREAD(n4_thread*) n4_self;
int32_t n4_stop_requested;
int32_t n4_multi_threaded;

/* Guards the lists; held from n4_world_stop to n4_world_start, so nobody attaches or detaches meanwhile. */
static n4_lock list_lock = N4_LOCK_INIT;
static n4_thread* attached;
static n4_thread* recycled;
static int32_t attached_count;
static int32_t created_count;

/* Records on the recycled list that started threads are going to take. */
static int32_t reserved_count;
static int32_t recycled_count;

/* Bumped, sequentially consistent, by every thread that leaves state Java while a stop is requested. */
static int32_t stop_event;

/* ---- Attach, detach ---- */

static n4_thread* create_record(void) {
    if (created_count == N4_MAX_THREADS) {
        return NULL;
    }
    n4_thread* record = calloc(1, sizeof *record);
    if (record != NULL) {
        record->id = ++created_count;
    }
    return record;
}

static void recycle(n4_thread* record) {
    record->next = recycled;
    recycled = record;
    recycled_count++;
}

/* A started thread takes the record reserved for it; any other thread leaves the reserved ones alone. */
static n4_thread* take_record(int32_t reserved) {
    if (reserved && reserved_count > 0) {
        reserved_count--;
    } else if (recycled_count <= reserved_count) {
        return create_record();
    }
    n4_thread* record = recycled;
    recycled = record->next;
    recycled_count--;
    return record;
}

int32_t n4_thread_reserve(void) {
    n4_lock_acquire(&list_lock);
    if (recycled_count <= reserved_count) {
        n4_thread* record = create_record();
        if (record != NULL) {
            recycle(record);
        }
    }
    int32_t done = recycled_count > reserved_count;
    reserved_count += done;
    n4_lock_release(&list_lock);
    return done;
}

void n4_thread_unreserve(void) {
    n4_lock_acquire(&list_lock);
    reserved_count--;
    n4_lock_release(&list_lock);
}

/* Under the list lock; n4_thread_count reads without it. */
static void set_attached_count(int32_t count) {
    __atomic_store_n(&attached_count, count, __ATOMIC_RELAXED);
}

static void link_record(n4_thread* record) {
    record->stack_top = &n4_frame_base;
    record->interrupted = 0;
    record->permit = 0;
    __atomic_store_n(&record->state, N4_STATE_NATIVE, __ATOMIC_SEQ_CST);
    record->previous = NULL;
    record->next = attached;
    if (attached != NULL) {
        attached->previous = record;
    }
    attached = record;
    set_attached_count(attached_count + 1);
}

static char* stack_bound(char* limit) {
    char* here = __builtin_frame_address(0);
    return here - limit > N4_STACK_BUDGET ? here - N4_STACK_BUDGET : limit;
}

static void become_multi_threaded(void) {
    n4_multi_threaded = 1;
}

static n4_thread* attach(char* stack_limit, int32_t reserved) {
    if (n4_self != NULL) {
        return n4_self;
    }
    n4_lock_acquire(&list_lock);
    n4_thread* record = take_record(reserved);
    if (record != NULL) {
        link_record(record);
    }
    int second = attached_count > 1;
    n4_lock_release(&list_lock);
    if (record == NULL) {
        return NULL;
    }
    n4_self = record;
    n4_top = record->stack_top;
    n4_stack_bound = stack_bound(stack_limit);
    if (second && !__atomic_load_n(&n4_multi_threaded, __ATOMIC_SEQ_CST)) {
        /* The first thread may be between a load and a store of a lock word: let it reach a safepoint first. */
        n4_heap_with_world_stopped(become_multi_threaded);
    }
    n4_leave_native(N4_STATE_JAVA);
    return record;
}

n4_thread* n4_thread_attach(char* stack_limit) {
    return attach(stack_limit, 0);
}

n4_thread* n4_thread_attach_reserved(char* stack_limit) {
    return attach(stack_limit, 1);
}

void n4_thread_detach(void) {
    n4_thread* self = n4_self;
    if (self == NULL) {
        return;
    }
    n4_enter_native();
    n4_lock_acquire(&list_lock);
    if (self->previous != NULL) {
        self->previous->next = self->next;
    } else {
        attached = self->next;
    }
    if (self->next != NULL) {
        self->next->previous = self->previous;
    }
    set_attached_count(attached_count - 1);
    self->stack_top = NULL;
    self->try_top = NULL;
    self->pending = NULL;
    self->java_thread = NULL;
    self->tlab_cursor = NULL;
    self->tlab_limit = NULL;
    self->overflow_cursor = NULL;
    self->overflow_limit = NULL;
    self->block = NULL;
    n4_remember_hand_over(self);
    self->state = N4_STATE_DETACHED;
    recycle(self);
    n4_lock_release(&list_lock);
    n4_self = NULL;
    n4_top = NULL;
}

int32_t n4_thread_count(void) {
    return __atomic_load_n(&attached_count, __ATOMIC_RELAXED);
}

void n4_thread_each(void (*visit)(n4_thread* thread, void* context), void* context) {
    for (n4_thread* thread = attached; thread != NULL; thread = thread->next) {
        visit(thread, context);
    }
}

/* ---- Stopping the world ---- */

void n4_stop_notify(void) {
    __atomic_add_fetch(&stop_event, 1, __ATOMIC_SEQ_CST);
    n4_futex_wake(&stop_event, -1);
}

void n4_stay_stopped(void) {
    n4_thread* self = n4_self;
    do {
        __atomic_store_n(&self->state, N4_STATE_STOPPED, __ATOMIC_SEQ_CST);
        n4_stop_notify();
        while (__atomic_load_n(&n4_stop_requested, __ATOMIC_SEQ_CST) != 0) {
            n4_futex_wait(&n4_stop_requested, 1, -1);
        }
        __atomic_store_n(&self->state, N4_STATE_JAVA, __ATOMIC_SEQ_CST);
    } while (__atomic_load_n(&n4_stop_requested, __ATOMIC_SEQ_CST) != 0);
    n4_growth_catch_up();
}

void n4_poll_slow(void) {
    n4_self->stack_top = n4_top;
    n4_stay_stopped();
}

static void await_stopped(n4_thread* thread) {
    for (int spins = 0;; spins++) {
        int32_t sequence = __atomic_load_n(&stop_event, __ATOMIC_SEQ_CST);
        if (__atomic_load_n(&thread->state, __ATOMIC_SEQ_CST) != N4_STATE_JAVA) {
            return;
        }
        if (spins >= STOP_SPINS) {
            n4_futex_wait(&stop_event, sequence, -1);
        }
    }
}

void n4_world_stop(void) {
    n4_lock_acquire(&list_lock);
    n4_self->stack_top = n4_top;
    __atomic_store_n(&n4_stop_requested, 1, __ATOMIC_SEQ_CST);
    for (n4_thread* thread = attached; thread != NULL; thread = thread->next) {
        if (thread != n4_self) {
            await_stopped(thread);
        }
    }
}

void n4_world_start(void) {
    __atomic_store_n(&n4_stop_requested, 0, __ATOMIC_SEQ_CST);
    n4_futex_wake(&n4_stop_requested, -1);
    n4_lock_release(&list_lock);
}

/* ---- Waiting ---- */

int64_t n4_now_ns(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t) now.tv_sec * 1000000000 + now.tv_nsec;
}

int32_t n4_thread_wait(int32_t sequence, int64_t deadline) {
    int64_t timeout = -1;
    if (deadline >= 0) {
        timeout = deadline - n4_now_ns();
        if (timeout <= 0) {
            return 0;
        }
    }
    n4_thread_set_waiting(deadline < 0 ? N4_WAITING_ENDLESS : N4_WAITING_TIMED);
    int32_t before = n4_enter_native();
    int outcome = n4_futex_wait(&n4_self->wake, sequence, timeout);
    n4_leave_native(before);
    n4_thread_set_waiting(N4_WAITING_NOT);
    return outcome < N4_FUTEX_STOPPED;
}

void n4_thread_wake(n4_thread* thread) {
    __atomic_add_fetch(&thread->wake, 1, __ATOMIC_SEQ_CST);
    n4_futex_wake(&thread->wake, 1);
}

static int64_t deadline_after(int64_t nanos) {
    int64_t now = n4_now_ns();
    return nanos > INT64_MAX - now ? INT64_MAX : now + nanos;
}

void n4_thread_park(int64_t nanos) {
    n4_thread_check_wait();
    n4_thread* self = n4_self;
    int64_t deadline = nanos > 0 ? deadline_after(nanos) : -1;
    int32_t nudge = self->nudge == N4_NUDGE_DONE ? N4_NUDGE_DONE : N4_NUDGE_MAY;
    self->nudge = nudge;
    for (;;) {
        int32_t sequence = n4_thread_wake_sequence();
        if (__atomic_exchange_n(&self->permit, 0, __ATOMIC_SEQ_CST) != 0 || n4_thread_is_interrupted(self, 0)) {
            self->nudge = N4_NUDGE_NOT;
            return;
        }
        int32_t in_time = n4_thread_wait(sequence, deadline);
        if (!in_time && !N4_THREADS && self->wait_failure != 0) {
            __atomic_store_n(&self->interrupted, 1, __ATOMIC_SEQ_CST);
        }
        if (!in_time || self->nudge != nudge) {
            return;
        }
    }
}

void n4_thread_unpark(void* record) {
    n4_thread* thread = record;
    __atomic_store_n(&thread->permit, 1, __ATOMIC_SEQ_CST);
    n4_thread_wake(thread);
}

int32_t n4_thread_sleep(int64_t nanos) {
    n4_thread* self = n4_self;
    int64_t deadline = deadline_after(nanos);
    int32_t interrupted;
    self->sleeping = 1;
    for (;;) {
        int32_t sequence = n4_thread_wake_sequence();
        interrupted = n4_thread_is_interrupted(self, 1);
        if (interrupted || !n4_thread_wait(sequence, deadline)) {
            break;
        }
    }
    self->sleeping = 0;
    n4_thread_check_wait();
    return interrupted;
}

void n4_thread_interrupt(void* record) {
    n4_thread* thread = record;
    __atomic_store_n(&thread->interrupted, 1, __ATOMIC_SEQ_CST);
    n4_thread_wake(thread);
}

int32_t n4_thread_is_interrupted(void* record, int32_t clear) {
    n4_thread* thread = record;
    if (clear) {
        return __atomic_exchange_n(&thread->interrupted, 0, __ATOMIC_SEQ_CST);
    }
    return __atomic_load_n(&thread->interrupted, __ATOMIC_SEQ_CST);
}

/* ---- For java.lang.Thread ---- */

int32_t n4_thread_waiting(void* record) {
    return __atomic_load_n(&((n4_thread*) record)->waiting, __ATOMIC_RELAXED);
}

void* n4_thread_self(void) {
    return n4_self;
}

void* n4_thread_java(void) {
    return n4_self->java_thread;
}

void n4_thread_adopt(void* java_thread) {
    n4_self->java_thread = java_thread;
}
