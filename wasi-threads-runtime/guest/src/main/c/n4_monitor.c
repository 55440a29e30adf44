#include "n4_monitor.h"
#include <stddef.h>
#include <stdlib.h>
#include "n4_lock.h"
#include "n4_object.h"
#include "n4_stack_probe.h"
#include "n4_thread.h"

enum {
    TAG_MASK = 3,
    TAG_NEUTRAL = 0,
    TAG_THIN = 1,
    TAG_FAT = 2,
    HASH_SHIFT = 2,
    INDEX_SHIFT = 2,
    COUNT_SHIFT = 2,
    COUNT_ONE = 1 << COUNT_SHIFT,
    MAX_COUNT = 0x7fff,
    OWNER_SHIFT = 17,
    HASH_MASK = 0x3fffffff,
    SEGMENT_SHIFT = 10,
    SEGMENT_SIZE = 1 << SEGMENT_SHIFT,
    MAX_SEGMENTS = 4096,
    /* Times a contender looks at a thin lock before it inflates it. */
    THIN_SPINS = 64,
};

/* A thread in Object.wait, on that thread's stack. Guarded by the monitor it waits for. */
typedef struct waiter {
    struct waiter* next;
    struct waiter* previous;
    n4_thread* thread;
    /* Set by a notifier, sequentially consistent; the waiter reads it without the monitor. */
    int32_t notified;
} waiter;

/*
 * A fat monitor. The collector deflates it, with the world stopped, when nobody holds the lock and `users` is 0: a thread
 * takes the lock or counts itself in before it can reach a safepoint with the monitor in hand. So whoever finds the lock
 * free pays for two atomic operations a turn, not four.
 */
typedef struct monitor {
    /* Taken acquire, released release. Held across safepoints: contenders wait for it in native. */
    n4_lock lock;
    /* Thread id of the holder, 0 when free. Relaxed: a thread only ever looks for its own id. */
    int32_t owner;
    /* Enters beyond the first; the holder's. */
    uint32_t recursion;
    /* Threads that wait for the lock or are in Object.wait; relaxed. */
    int32_t users;
    /* Identity hash or 0; set once by compare-and-swap. */
    int32_t hash;
    /* Not traced. NULL while the monitor is free. */
    void* object;
    waiter* first;
    waiter* last;
    int32_t index;
    struct monitor* next_free;
} monitor;

/* Monitors never move; a segment's pointer is published with release order. */
static monitor* segments[MAX_SEGMENTS];

/* Leaf lock: guards creation and the free list. */
static n4_lock table_lock = N4_LOCK_INIT;
static monitor* free_monitors;
static int32_t limit;
static int32_t in_use;

/* Under the lock; n4_monitor_count reads without it. */
static void set_in_use(int32_t count) {
    __atomic_store_n(&in_use, count, __ATOMIC_RELAXED);
}

/* ---- The object's word ---- */

static int32_t* word_of(void* object) {
    return &((TeaVM_Object*) object)->hash;
}

static uint32_t load_word(void* object) {
    return (uint32_t) __atomic_load_n(word_of(object), __ATOMIC_ACQUIRE);
}

static int swap_word(void* object, uint32_t expected, uint32_t desired) {
    int32_t before = (int32_t) expected;
    return __atomic_compare_exchange_n(
        word_of(object), &before, (int32_t) desired, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
}

_Static_assert(N4_THIN_WORD(1) == ((1 << OWNER_SHIFT) | TAG_THIN), "generated code locks as this file does");

static inline uint32_t tag_of(uint32_t word) {
    return word & TAG_MASK;
}

static inline int32_t thin_owner(uint32_t word) {
    return (int32_t) (word >> OWNER_SHIFT);
}

static inline uint32_t thin_count(uint32_t word) {
    return word >> COUNT_SHIFT & MAX_COUNT;
}

/* ---- The table of fat monitors ---- */

static monitor* monitor_at(uint32_t index) {
    return &__atomic_load_n(&segments[index >> SEGMENT_SHIFT], __ATOMIC_ACQUIRE)[index & (SEGMENT_SIZE - 1)];
}

static monitor* fat_of(uint32_t word) {
    return monitor_at(word >> INDEX_SHIFT);
}

static monitor* extend_table(void) {
    if (limit % SEGMENT_SIZE == 0) {
        int32_t segment = limit / SEGMENT_SIZE;
        monitor* monitors = segment < MAX_SEGMENTS ? calloc(SEGMENT_SIZE, sizeof(monitor)) : NULL;
        if (monitors == NULL) {
            /* Neither monitorenter nor hashCode has a way to fail; HotSpot ends the process here as well. */
            abort();
        }
        __atomic_store_n(&segments[segment], monitors, __ATOMIC_RELEASE);
    }
    monitor* created = monitor_at((uint32_t) limit);
    created->index = limit++;
    return created;
}

static monitor* create_monitor(void* object) {
    n4_stack_probe();
    n4_lock_acquire(&table_lock);
    monitor* created = free_monitors;
    if (created != NULL) {
        free_monitors = created->next_free;
    } else {
        created = extend_table();
    }
    set_in_use(in_use + 1);
    n4_lock_release(&table_lock);
    created->lock = (n4_lock) N4_LOCK_INIT;
    created->owner = 0;
    created->recursion = 0;
    created->users = 0;
    created->hash = 0;
    created->first = NULL;
    created->last = NULL;
    created->object = object;
    return created;
}

static void release_monitor(monitor* gone) {
    gone->object = NULL;
    gone->next_free = free_monitors;
    free_monitors = gone;
    set_in_use(in_use - 1);
}

/* Replaces `word` by a fat monitor in the same state. Does nothing if the word has changed meanwhile. */
static void inflate(void* object, uint32_t word) {
    monitor* created = create_monitor(object);
    if (tag_of(word) == TAG_NEUTRAL) {
        created->hash = (int32_t) (word >> HASH_SHIFT);
    } else {
        /* Whoever owns the thin lock owns this one. */
        created->lock.state = 1;
        created->owner = thin_owner(word);
        created->recursion = thin_count(word);
    }
    if (!swap_word(object, word, (uint32_t) created->index << INDEX_SHIFT | TAG_FAT)) {
        n4_lock_acquire(&table_lock);
        release_monitor(created);
        n4_lock_release(&table_lock);
    }
}

/* ---- Fat monitors ---- */

static int owns_fat(const monitor* fat) {
    return __atomic_load_n(&fat->owner, __ATOMIC_RELAXED) == n4_self->id;
}

static void set_owner(monitor* fat, int32_t owner) {
    __atomic_store_n(&fat->owner, owner, __ATOMIC_RELAXED);
}

static void count_user(monitor* fat, int32_t change) {
    __atomic_add_fetch(&fat->users, change, __ATOMIC_RELAXED);
}

/* Takes the lock of a monitor; waits in native. Returns 0 if the wait failed. */
static int acquire_fat(monitor* fat) {
    if (!n4_lock_try(&fat->lock)) {
        count_user(fat, 1);
        n4_thread_set_waiting(N4_WAITING_MONITOR);
        int32_t before = n4_enter_native();
        int done = n4_lock_acquire(&fat->lock);
        n4_leave_native(before);
        n4_thread_set_waiting(N4_WAITING_NOT);
        count_user(fat, -1);
        if (!done) {
            return 0;
        }
    }
    set_owner(fat, n4_self->id);
    return 1;
}

static void enter_fat(monitor* fat) {
    if (owns_fat(fat)) {
        fat->recursion++;
        return;
    }
    if (!acquire_fat(fat)) {
        n4_thread_check_wait();
    }
}

static void release_fat(monitor* fat) {
    set_owner(fat, 0);
    n4_lock_release(&fat->lock);
}

static void exit_fat(monitor* fat) {
    if (fat->recursion > 0) {
        fat->recursion--;
        return;
    }
    release_fat(fat);
}

/* ---- Enter and exit ---- */

void n4_monitor_enter_slow(void* object) {
    int32_t self = n4_self->id;
    for (int spins = 0;;) {
        uint32_t word = load_word(object);
        switch (tag_of(word)) {
            case TAG_NEUTRAL:
                if (word == 0) {
                    if (swap_word(object, 0, (uint32_t) N4_THIN_WORD(self))) {
                        return;
                    }
                } else {
                    inflate(object, word);
                }
                break;
            case TAG_THIN:
                if (thin_owner(word) == self && thin_count(word) < MAX_COUNT) {
                    if (swap_word(object, word, word + COUNT_ONE)) {
                        return;
                    }
                } else if (thin_owner(word) == self || spins++ >= THIN_SPINS) {
                    inflate(object, word);
                }
                break;
            default:
                enter_fat(fat_of(word));
                return;
        }
    }
}

int32_t n4_monitor_exit_slow(void* object) {
    int32_t self = n4_self->id;
    for (;;) {
        uint32_t word = load_word(object);
        switch (tag_of(word)) {
            case TAG_NEUTRAL:
                return 1;
            case TAG_THIN:
                if (thin_owner(word) != self) {
                    return 1;
                }
                if (swap_word(object, word, thin_count(word) > 0 ? word - COUNT_ONE : 0)) {
                    return 0;
                }
                break;
            default:
                if (!owns_fat(fat_of(word))) {
                    return 1;
                }
                exit_fat(fat_of(word));
                return 0;
        }
    }
}

int32_t n4_monitor_held(void* object) {
    uint32_t word = load_word(object);
    switch (tag_of(word)) {
        case TAG_NEUTRAL:
            return 0;
        case TAG_THIN:
            return thin_owner(word) == n4_self->id;
        default:
            return owns_fat(fat_of(word));
    }
}

/* ---- Wait and notify ---- */

/* The fat monitor of an object the caller has locked, or NULL if it has not. */
static monitor* inflate_held(void* object) {
    if (!n4_monitor_held(object)) {
        return NULL;
    }
    for (;;) {
        uint32_t word = load_word(object);
        if (tag_of(word) == TAG_FAT) {
            return fat_of(word);
        }
        inflate(object, word);
    }
}

static void enqueue(monitor* fat, waiter* self) {
    self->next = NULL;
    self->previous = fat->last;
    if (fat->last != NULL) {
        fat->last->next = self;
    } else {
        fat->first = self;
    }
    fat->last = self;
}

static void dequeue(monitor* fat, waiter* gone) {
    if (gone->previous != NULL) {
        gone->previous->next = gone->next;
    } else {
        fat->first = gone->next;
    }
    if (gone->next != NULL) {
        gone->next->previous = gone->previous;
    } else {
        fat->last = gone->previous;
    }
}

static int is_notified(const waiter* self) {
    return __atomic_load_n(&self->notified, __ATOMIC_SEQ_CST);
}

static void await_notification(waiter* self, int64_t deadline) {
    for (;;) {
        int32_t sequence = n4_thread_wake_sequence();
        if (is_notified(self) || n4_thread_is_interrupted(self->thread, 0) || !n4_thread_wait(sequence, deadline)) {
            return;
        }
    }
}

int32_t n4_monitor_wait(void* object, int64_t nanos) {
    n4_thread* thread = n4_self;
    monitor* fat = inflate_held(object);
    if (fat == NULL) {
        return N4_WAIT_NOT_OWNER;
    }
    if (n4_thread_is_interrupted(thread, 1)) {
        return N4_WAIT_INTERRUPTED;
    }
    int64_t now = n4_now_ns();
    int64_t deadline = nanos <= 0 ? -1 : nanos > INT64_MAX - now ? INT64_MAX : now + nanos;
    waiter self = {.thread = thread};
    enqueue(fat, &self);
    uint32_t recursion = fat->recursion;
    fat->recursion = 0;
    count_user(fat, 1);
    release_fat(fat);
    await_notification(&self, deadline);
    /* Does not fail: where threads share a stack, who held the monitor since then was above this one and is gone. */
    acquire_fat(fat);
    count_user(fat, -1);
    fat->recursion = recursion;
    if (is_notified(&self)) {
        /* An interrupt that came as well stays pending, so that the notification is not lost. */
        return N4_WAIT_DONE;
    }
    dequeue(fat, &self);
    n4_thread_check_wait();
    return n4_thread_is_interrupted(thread, 1) ? N4_WAIT_INTERRUPTED : N4_WAIT_DONE;
}

static void notify_first(monitor* fat) {
    waiter* chosen = fat->first;
    /* The waiter needs the monitor to leave its frame, and we hold it: `chosen` stays valid throughout. */
    n4_thread* thread = chosen->thread;
    dequeue(fat, chosen);
    __atomic_store_n(&chosen->notified, 1, __ATOMIC_SEQ_CST);
    n4_thread_wake(thread);
}

/* The monitor whose waiters to notify: NULL when there can be none; `*status` says whether the caller owns it. */
static monitor* held_with_waiters(void* object, int32_t* status) {
    *status = !n4_monitor_held(object);
    uint32_t word = load_word(object);
    return *status == 0 && tag_of(word) == TAG_FAT ? fat_of(word) : NULL;
}

int32_t n4_monitor_notify(void* object) {
    int32_t status;
    monitor* fat = held_with_waiters(object, &status);
    if (fat != NULL && fat->first != NULL) {
        notify_first(fat);
    }
    return status;
}

int32_t n4_monitor_notify_all(void* object) {
    int32_t status;
    monitor* fat = held_with_waiters(object, &status);
    while (fat != NULL && fat->first != NULL) {
        notify_first(fat);
    }
    return status;
}

/* ---- Identity hash ---- */

/* xorshift32, a generator a thread, seeded by thread id: no shared counter, no zero. */
static uint32_t next_hash(void) {
    static _Thread_local uint32_t state;
    if (state == 0) {
        state = (uint32_t) n4_self->id * 2654435769u | 1;
    }
    do {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
    } while ((state & HASH_MASK) == 0);
    return state & HASH_MASK;
}

static int32_t hash_of_fat(monitor* fat) {
    int32_t hash = __atomic_load_n(&fat->hash, __ATOMIC_RELAXED);
    if (hash == 0) {
        int32_t wanted = (int32_t) next_hash();
        if (__atomic_compare_exchange_n(&fat->hash, &hash, wanted, 0, __ATOMIC_RELAXED, __ATOMIC_RELAXED)) {
            hash = wanted;
        }
    }
    return hash;
}

int32_t n4_identity_hash(void* object) {
    for (;;) {
        uint32_t word = load_word(object);
        switch (tag_of(word)) {
            case TAG_NEUTRAL:
                if (word != 0) {
                    return (int32_t) (word >> HASH_SHIFT);
                }
                swap_word(object, 0, next_hash() << HASH_SHIFT);
                break;
            case TAG_THIN:
                inflate(object, word);
                break;
            default:
                return hash_of_fat(fat_of(word));
        }
    }
}

/* ---- The collector's side ---- */

int32_t n4_monitor_count(void) {
    return __atomic_load_n(&in_use, __ATOMIC_RELAXED);
}

void n4_monitor_sweep(void) {
    for (int32_t i = 0; i < limit; i++) {
        monitor* each = monitor_at((uint32_t) i);
        if (each->object == NULL) {
            continue;
        }
        if (!n4_is_marked(each->object)) {
            release_monitor(each);
        } else if (each->users == 0 && each->lock.state == 0) {
            *word_of(each->object) = (int32_t) ((uint32_t) each->hash << HASH_SHIFT);
            release_monitor(each);
        }
    }
}
