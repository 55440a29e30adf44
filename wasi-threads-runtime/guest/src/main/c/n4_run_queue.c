#define _GNU_SOURCE
#include "n4_run_queue.h"

#if !N4_THREADS
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include "n4_futex.h"
#include "n4_handle.h"
#include "n4_thread_start.h"

enum {
    /* Host stack that a thread needs before its first frame, and what must be left for it to be worth a try. */
    RUN_WEIGHT = 4 * 1024,
    LEAST_BUDGET = 32 * 1024,
    /* A thread that catches what stops it this often will never let the others go on. */
    MOST_STOPS = 1000,
    MOST_YIELDS = 100000,
};

/* A first sleep may hold up a thread beneath for this long. */
static const int64_t most_oversleep_ns = 1000000000;

/* A thread that was started and has not run. */
typedef struct queued {
    struct queued* next;
    n4_handle java_thread;
    void (*body)(void);
    /* A replacement runs once `waits` has passed `seen`, or at `due` (n4_now_ns clock, -1 for never). */
    int32_t replacement;
    uint32_t seen;
    int64_t due;
} queued;

/* A wait under way, on the waiter's stack. Those of one stack are nested: only the innermost can run. */
typedef struct waiting {
    struct waiting* beneath;
    n4_thread* thread;
    /* NULL for the event loop, which can always go on. */
    volatile int32_t* word;
    int32_t expected;
    int64_t deadline;
} waiting;

/* Threads in the order in which they were started. */
static queued* first;
static queued** last = &first;

static waiting* innermost;

/* Waits begun, and calls from JavaScript: whatever may have given a replacement work. */
static uint32_t waits;

static int has_come(const waiting* each, int64_t now) {
    return each->word == NULL || *each->word != each->expected || (each->deadline >= 0 && now >= each->deadline);
}

static int one_beneath_can_go_on(const waiting* self, int64_t now) {
    for (const waiting* each = self->beneath; each != NULL; each = each->beneath) {
        if (has_come(each, now)) {
            return 1;
        }
    }
    return 0;
}

/* ---- Running ---- */

static int may_run(const queued* each, int64_t now) {
    return !each->replacement || waits != each->seen || (each->due >= 0 && now >= each->due);
}

static queued* take_runnable(int64_t now) {
    for (queued** link = &first; *link != NULL; link = &(*link)->next) {
        queued* each = *link;
        if (may_run(each, now)) {
            *link = each->next;
            if (last == &each->next) {
                last = link;
            }
            return each;
        }
    }
    return NULL;
}

/* Room for the frames of a thread that would run on top of this one. */
static ptrdiff_t stack_left(void) {
    return (char*) __builtin_frame_address(0) - n4_stack_bound - RUN_WEIGHT;
}

/* Goes on with a thread, in native, on top of which others ran. */
static void resume(n4_thread* thread, char* stack_bound) {
    n4_self = thread;
    n4_top = thread->stack_top;
    n4_stack_bound = stack_bound;
}

/* Runs a thread to its end on top of the caller, which is in native. */
static void run(queued* next) {
    n4_thread* beneath = n4_self;
    char* stack_bound = n4_stack_bound;
    n4_handle java_thread = next->java_thread;
    void (*body)(void) = next->body;
    free(next);
    n4_self = NULL;
    n4_thread* self = n4_thread_attach_reserved(stack_bound + RUN_WEIGHT);
    self->beneath = beneath;
    self->wait_failure = 0;
    self->stops = 0;
    self->sleeping = 0;
    self->overslept = 0;
    self->yields = 0;
    self->nudge = N4_NUDGE_NOT;
    self->java_thread = n4_handle_get(java_thread);
    n4_handle_free(java_thread);
    body();
    n4_thread_detach();
    resume(beneath, stack_bound);
    if (beneath->nudge == N4_NUDGE_DONE) {
        beneath->nudge = N4_NUDGE_MAY;
    }
}

/* ---- Waiting ---- */

static int may_nudge(n4_thread* thread) {
    if (thread->nudge != N4_NUDGE_MAY) {
        return 0;
    }
    thread->nudge = N4_NUDGE_DONE;
    return 1;
}

static int64_t earlier(int64_t one, int64_t other) {
    return one < 0 || (other >= 0 && other < one) ? other : one;
}

/* When a wait ends by itself: -1 for never. */
static int64_t next_deadline(const waiting* self) {
    int64_t moment = -1;
    for (const waiting* each = self; each != NULL; each = each->beneath) {
        moment = earlier(moment, each->deadline);
    }
    return moment;
}

/* When a replacement that is queued has work again; call it when none has any now. */
static int64_t next_due(void) {
    int64_t moment = -1;
    for (const queued* each = first; each != NULL; each = each->next) {
        moment = earlier(moment, each->due);
    }
    return moment;
}

static void pass_time(int64_t until) {
    int64_t nanos = until - n4_now_ns();
    if (nanos > 0) {
        struct timespec time = {.tv_sec = nanos / 1000000000, .tv_nsec = nanos % 1000000000};
        nanosleep(&time, NULL);
    }
}

static int fail(n4_thread* thread, int failure, int64_t deadline) {
    thread->wait_failure = failure;
    if (failure == N4_FUTEX_STOPPED) {
        thread->stopped_deadline = deadline;
        if (++thread->stops > MOST_STOPS) {
            fputs("napi4j: a thread catches the error that stops it, and waits again: docs/unthreaded.md\n", stderr);
            abort();
        }
    }
    return failure;
}

static int wait_for(waiting* self) {
    n4_thread* thread = self->thread;
    for (;;) {
        int64_t now = n4_now_ns();
        if (*self->word != self->expected) {
            return N4_FUTEX_WOKEN;
        }
        if (self->deadline >= 0 && now >= self->deadline) {
            return N4_FUTEX_TIMED_OUT;
        }
        /* Who merely sleeps on top of others gets on with it: a thread run meanwhile might sleep for longer. */
        int run_others = !(thread->sleeping && self->beneath != NULL) && stack_left() > LEAST_BUDGET;
        queued* next = run_others ? take_runnable(now) : NULL;
        if (next != NULL) {
            run(next);
            continue;
        }
        if (one_beneath_can_go_on(self, now)) {
            if (may_nudge(thread)) {
                return N4_FUTEX_WOKEN;
            }
            if (!thread->sleeping || thread->overslept || self->deadline - now > most_oversleep_ns) {
                return fail(thread, N4_FUTEX_STOPPED, self->deadline);
            }
            thread->overslept = 1;
            pass_time(self->deadline);
            continue;
        }
        int64_t until = earlier(next_deadline(self), run_others ? next_due() : -1);
        if (until < 0) {
            if (may_nudge(thread)) {
                return N4_FUTEX_WOKEN;
            }
            return fail(thread, N4_FUTEX_HOPELESS, -1);
        }
        pass_time(until);
    }
}

int n4_futex_wait(volatile int32_t* word, int32_t expected, int64_t timeout_ns) {
    n4_thread* thread = n4_self;
    thread->wait_failure = 0;
    thread->yields = 0;
    if (*word != expected) {
        return N4_FUTEX_CHANGED;
    }
    waiting self = {innermost, thread, word, expected, -1};
    if (timeout_ns >= 0) {
        int64_t now = n4_now_ns();
        self.deadline = timeout_ns > INT64_MAX - now ? INT64_MAX : now + timeout_ns;
    }
    innermost = &self;
    /* Who was nudged goes on with the same wait: two replacements would else run each other again for ever. */
    if (thread->nudge != N4_NUDGE_DONE) {
        waits++;
    }
    int outcome = wait_for(&self);
    innermost = self.beneath;
    return outcome;
}

int n4_futex_wake(volatile int32_t* word, int32_t count) {
    (void) word;
    (void) count;
    return 0;
}

/* Java, exported by io.github.napi4j.runtime.Throwing. */
extern void n4_throw_stopped(void);
extern void n4_throw_hopeless(void);

void n4_thread_throw_wait_failure(void) {
    n4_thread* self = n4_self;
    int32_t failure = self->wait_failure;
    self->wait_failure = 0;
    if (failure == N4_FUTEX_STOPPED) {
        n4_throw_stopped();
    } else {
        n4_throw_hopeless();
    }
}

/* ---- n4_thread_start.h ---- */

int32_t n4_thread_start(void* java_thread, void (*body)(void)) {
    if (n4_threads_refused) {
        return -1;
    }
    queued* added = malloc(sizeof *added);
    n4_handle handle = added != NULL ? n4_handle_new(java_thread) : 0;
    if (handle == 0 || !n4_thread_reserve()) {
        n4_handle_free(handle);
        free(added);
        return ENOMEM;
    }
    int32_t replacement = n4_self->stops > 0;
    *added = (queued){NULL, handle, body, replacement, waits, replacement ? n4_self->stopped_deadline : -1};
    *last = added;
    last = &added->next;
    return 0;
}

int32_t n4_thread_processors(void) {
    const char* told = getenv("NAPI4J_PROCESSORS");
    long count = told != NULL ? strtol(told, NULL, 10) : 1;
    return count > 0 ? (int32_t) count : 1;
}

/* Who yields lets one other run. A loop of yields that holds up a thread beneath is a wait, and stopped like one. */
void n4_thread_yield(void) {
    n4_thread* thread = n4_self;
    waiting self = {innermost, thread, NULL, 0, -1};
    int64_t now = n4_now_ns();
    queued* next = stack_left() > LEAST_BUDGET ? take_runnable(now) : NULL;
    if (next != NULL) {
        thread->yields = 0;
        innermost = &self;
        int32_t before = n4_enter_native();
        run(next);
        n4_leave_native(before);
        innermost = self.beneath;
    } else if (++thread->yields > MOST_YIELDS && one_beneath_can_go_on(&self, now)) {
        fail(thread, N4_FUTEX_STOPPED, -1);
        n4_thread_check_wait();
    }
}

/* ---- For the event loop ---- */

int64_t n4_run_queue_due(void) {
    int64_t now = n4_now_ns();
    int64_t due = -1;
    for (const queued* each = first; each != NULL; each = each->next) {
        due = earlier(due, may_run(each, now) ? now : each->due);
    }
    return due < 0 ? -1 : due - now;
}

void n4_run_queue_drain(void) {
    waiting loop = {NULL, n4_self, NULL, 0, -1};
    innermost = &loop;
    for (queued* next; (next = take_runnable(n4_now_ns())) != NULL;) {
        run(next);
    }
    innermost = NULL;
}

void n4_run_queue_note_call(void) {
    waits++;
}

n4_nest n4_nest_now(void) {
    return (n4_nest){n4_self, innermost, n4_stack_bound};
}

void n4_nest_unwind(n4_nest nest) {
    while (n4_self != nest.thread) {
        n4_thread* beneath = n4_self->beneath;
        n4_thread_detach();
        resume(beneath, nest.stack_bound);
    }
    innermost = nest.innermost;
}

#endif
