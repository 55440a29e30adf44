/*
 * Locks, waits, hashes and thread services, one test a run: `monitor_test <name>`.
 */
#include <pthread.h>
#include <sched.h>
#include "heap_fixture.h"
#include "n4_handle.h"
#include "n4_monitor.h"
#include "n4_thread_start.h"
#include "test_main.h"

enum { THREADS = 4 };

static const int64_t MILLISECOND = 1000000;

/* A monitor that all threads of a test share. */
static n4_handle shared;
static int32_t counter;

static void* shared_object(void) {
    return n4_handle_get(shared);
}

static void start_shared(const n4_heap_settings* settings) {
    test_start(settings);
    shared = n4_handle_new(new_object(CLASS_LEAF));
}

static void attach(void) {
    CHECK(n4_thread_attach(NULL) != NULL);
}

/* ---- One thread ---- */

static void test_recursion(void) {
    test_start(NULL);
    FRAME(f, 1);
    f.roots[0] = new_object(CLASS_LEAF);
    enum { DEPTH = 100000 };
    for (int i = 0; i < DEPTH; i++) {
        n4_monitor_enter(f.roots[0]);
        CHECK(n4_monitor_held(f.roots[0]));
        if (i % 20000 == 0) {
            n4_heap_collect(0);
        }
    }
    CHECK(n4_monitor_count() == 1);
    for (int i = 0; i < DEPTH; i++) {
        CHECK(n4_monitor_held(f.roots[0]));
        CHECK(n4_monitor_exit(f.roots[0]) == 0);
    }
    CHECK(!n4_monitor_held(f.roots[0]));
    CHECK(n4_monitor_exit(f.roots[0]) == 1);
    n4_heap_collect(0);
    CHECK(n4_monitor_count() == 0);
    n4_monitor_enter(f.roots[0]);
    CHECK(n4_monitor_exit(f.roots[0]) == 0);
    POP(f);
}

static void test_hash(void) {
    test_start(NULL);
    FRAME(f, 1);
    TeaVM_Object* object = f.roots[0] = new_object(CLASS_LEAF);
    int32_t hash = n4_identity_hash(object);
    CHECK(hash > 0 && hash < 1 << 30);
    n4_monitor_enter(object);
    CHECK(n4_identity_hash(object) == hash);
    n4_monitor_enter(object);
    n4_heap_collect(0);
    CHECK(n4_monitor_held(object) && n4_identity_hash(object) == hash);
    CHECK(n4_monitor_exit(object) == 0);
    CHECK(n4_monitor_held(object));
    CHECK(n4_monitor_exit(object) == 0);
    CHECK(!n4_monitor_held(object));
    n4_heap_collect(0);
    CHECK(n4_monitor_count() == 0);
    CHECK(n4_identity_hash(object) == hash);
    /* A hash asked for under a thin lock. */
    TeaVM_Object* locked = f.roots[0] = new_object(CLASS_LEAF);
    n4_monitor_enter(locked);
    hash = n4_identity_hash(locked);
    CHECK(n4_monitor_exit(locked) == 0);
    n4_heap_collect(0);
    CHECK(n4_identity_hash(locked) == hash);
    POP(f);
}

static void test_not_owner(void) {
    start_shared(NULL);
    void* object = shared_object();
    CHECK(n4_monitor_exit(object) == 1);
    CHECK(n4_monitor_wait(object, 1) == N4_WAIT_NOT_OWNER);
    CHECK(n4_monitor_notify(object) == 1);
    CHECK(n4_monitor_notify_all(object) == 1);
    n4_monitor_enter(object);
    CHECK(n4_monitor_notify(object) == 0);
    CHECK(n4_monitor_notify_all(object) == 0);
    int64_t start = n4_now_ns();
    CHECK(n4_monitor_wait(object, 20 * MILLISECOND) == N4_WAIT_DONE);
    CHECK(n4_now_ns() - start >= 20 * MILLISECOND);
    CHECK(n4_monitor_held(object));
    CHECK(n4_monitor_exit(object) == 0);
}

/* Monitors of dead objects are reused: a million objects need a handful. */
static void test_no_leak(void) {
    test_start(&(n4_heap_settings){.nursery = 1 << 20});
    for (int i = 0; i < 1000000; i++) {
        void* object = new_object(CLASS_LEAF);
        n4_monitor_enter(object);
        if (i % 50 == 0) {
            CHECK(n4_identity_hash(object) != 0);
        }
        CHECK(n4_monitor_exit(object) == 0);
    }
    CHECK(n4_monitor_count() < 5000);
    n4_heap_collect(0);
    CHECK(n4_monitor_count() == 0);
}

/* ---- Many threads ---- */

static void* count_up(void* index) {
    attach();
    for (int i = 0; i < 30000; i++) {
        n4_monitor_enter(shared_object());
        if (i % 3 == 0) {
            n4_monitor_enter(shared_object());
            counter++;
            CHECK(n4_monitor_exit(shared_object()) == 0);
        } else {
            counter++;
        }
        CHECK(n4_monitor_exit(shared_object()) == 0);
        if (i % 1000 == 0) {
            CHECK(new_object(CLASS_NODE) != NULL);
        }
        if (index == NULL && i % 3000 == 0) {
            n4_heap_collect(0);
        }
    }
    n4_thread_detach();
    return NULL;
}

static void test_contention(void) {
    start_shared(NULL);
    test_threads(THREADS, count_up);
    CHECK(counter == THREADS * 30000);
    n4_heap_collect(0);
    CHECK(n4_monitor_count() == 0);
}

/* A thread attaches while the first one locks without atomic operations. */
static void* count_late(void* index) {
    (void) index;
    return count_up((void*) 1);
}

static void test_second_thread(void) {
    start_shared(NULL);
    for (int round = 0; round < 20; round++) {
        pthread_t other;
        CHECK(pthread_create(&other, NULL, count_late, NULL) == 0);
        for (int i = 0; i < 30000; i++) {
            n4_monitor_enter(shared_object());
            counter++;
            CHECK(n4_monitor_exit(shared_object()) == 0);
            n4_poll();
        }
        int32_t before = n4_enter_native();
        pthread_join(other, NULL);
        n4_leave_native(before);
    }
    CHECK(counter == 20 * 60000);
}

/* Everybody locks, hashes and reads hashes of the same fresh objects. */
enum { HASHED = 2000 };
static n4_handle hashed[HASHED];
static int32_t hashes[THREADS][HASHED];

static void* hash_all(void* index) {
    attach();
    int32_t* own = hashes[(intptr_t) index];
    for (int i = 0; i < HASHED; i++) {
        void* object = n4_handle_get(hashed[i]);
        if ((i + (intptr_t) index) % 2 == 0) {
            n4_monitor_enter(object);
            own[i] = n4_identity_hash(object);
            CHECK(n4_monitor_exit(object) == 0);
        } else {
            own[i] = n4_identity_hash(object);
        }
        n4_poll();
        if (i == HASHED / 2 && index == NULL) {
            n4_heap_collect(0);
        }
    }
    n4_thread_detach();
    return NULL;
}

static void test_hash_race(void) {
    test_start(NULL);
    for (int i = 0; i < HASHED; i++) {
        hashed[i] = n4_handle_new(new_object(CLASS_LEAF));
    }
    test_threads(THREADS, hash_all);
    for (int i = 0; i < HASHED; i++) {
        for (int t = 1; t < THREADS; t++) {
            CHECK(hashes[t][i] == hashes[0][i]);
        }
    }
}

/* Two threads take turns, each waiting for the other: a lost wake-up hangs. */
static void* take_turns(void* index) {
    attach();
    intptr_t own = (intptr_t) index;
    n4_monitor_enter(shared_object());
    for (int i = 0; i < 20000; i++) {
        while (counter % 2 != own) {
            CHECK(n4_monitor_wait(shared_object(), 0) == N4_WAIT_DONE);
        }
        counter++;
        CHECK(n4_monitor_notify(shared_object()) == 0);
        if (own == 0 && i % 2000 == 0) {
            n4_heap_collect(0);
        }
    }
    CHECK(n4_monitor_exit(shared_object()) == 0);
    n4_thread_detach();
    return NULL;
}

static void test_ping_pong(void) {
    start_shared(NULL);
    test_threads(2, take_turns);
    CHECK(counter == 40000);
    n4_heap_collect(0);
    CHECK(n4_monitor_count() == 0);
}

/* All wait for a round to end; the last to arrive wakes them. */
static int32_t arrived;
static int32_t round_number;

static void* meet(void* index) {
    (void) index;
    attach();
    for (int i = 0; i < 2000; i++) {
        n4_monitor_enter(shared_object());
        n4_monitor_enter(shared_object());
        int32_t mine = round_number;
        if (++arrived == THREADS) {
            arrived = 0;
            round_number++;
            CHECK(n4_monitor_notify_all(shared_object()) == 0);
        } else {
            while (round_number == mine) {
                CHECK(n4_monitor_wait(shared_object(), i % 2 == 0 ? 0 : 1000 * MILLISECOND) == N4_WAIT_DONE);
            }
        }
        CHECK(n4_monitor_exit(shared_object()) == 0);
        CHECK(n4_monitor_exit(shared_object()) == 0);
        CHECK(!n4_monitor_held(shared_object()));
    }
    n4_thread_detach();
    return NULL;
}

static void test_notify_all(void) {
    start_shared(NULL);
    test_threads(THREADS, meet);
    CHECK(round_number == 2000);
}

/* ---- Interrupt, sleep, park ---- */

static n4_thread* volatile waiting;

static void* interrupted_thread(void* index) {
    attach();
    __atomic_store_n(&waiting, n4_self, __ATOMIC_SEQ_CST);
    switch ((intptr_t) index) {
        case 0:
            n4_monitor_enter(shared_object());
            CHECK(n4_monitor_wait(shared_object(), 0) == N4_WAIT_INTERRUPTED);
            CHECK(n4_monitor_held(shared_object()));
            CHECK(n4_monitor_exit(shared_object()) == 0);
            CHECK(!n4_thread_is_interrupted(n4_self, 0));
            break;
        case 1:
            CHECK(n4_thread_sleep(INT64_MAX) == 1);
            CHECK(!n4_thread_is_interrupted(n4_self, 0));
            break;
        default:
            n4_thread_park(0);
            CHECK(n4_thread_is_interrupted(n4_self, 1));
    }
    n4_thread_detach();
    return NULL;
}

static void test_interrupt(void) {
    start_shared(NULL);
    for (intptr_t kind = 0; kind < 3; kind++) {
        for (int round = 0; round < 200; round++) {
            waiting = NULL;
            pthread_t other;
            CHECK(pthread_create(&other, NULL, interrupted_thread, (void*) kind) == 0);
            int32_t before = n4_enter_native();
            n4_thread* thread;
            while ((thread = __atomic_load_n(&waiting, __ATOMIC_SEQ_CST)) == NULL) {
                sched_yield();
            }
            n4_thread_interrupt(thread);
            pthread_join(other, NULL);
            n4_leave_native(before);
        }
    }
    n4_thread_interrupt(n4_self);
    n4_monitor_enter(shared_object());
    CHECK(n4_monitor_wait(shared_object(), 0) == N4_WAIT_INTERRUPTED);
    CHECK(n4_monitor_exit(shared_object()) == 0);
}

static n4_thread* volatile parked[2];

static void* park_in_turn(void* index) {
    attach();
    intptr_t own = (intptr_t) index;
    __atomic_store_n(&parked[own], n4_self, __ATOMIC_SEQ_CST);
    while (__atomic_load_n(&parked[1 - own], __ATOMIC_SEQ_CST) == NULL) {
        n4_poll();
    }
    for (int i = 0; i < 10000; i++) {
        while (__atomic_load_n(&counter, __ATOMIC_SEQ_CST) % 2 != own) {
            n4_thread_park(0);
        }
        __atomic_add_fetch(&counter, 1, __ATOMIC_SEQ_CST);
        n4_thread_unpark(parked[1 - own]);
    }
    n4_thread_detach();
    return NULL;
}

static void test_park(void) {
    start_shared(NULL);
    int64_t start = n4_now_ns();
    n4_thread_park(5 * MILLISECOND);
    CHECK(n4_now_ns() - start >= 5 * MILLISECOND);
    n4_thread_unpark(n4_self);
    n4_thread_park(0);
    CHECK(n4_thread_sleep(5 * MILLISECOND) == 0);
    test_threads(2, park_in_turn);
    CHECK(counter == 20000);
}

/* ---- Started threads ---- */

static int32_t bodies;

static void started_body(void) {
    leaf* given = n4_self->java_thread;
    CHECK(given->id == 4711);
    CHECK(n4_stack_bound != NULL && n4_stack_bound < (char*) &given);
    for (int i = 0; i < 1000; i++) {
        CHECK(new_object(CLASS_NODE) != NULL);
    }
    __atomic_add_fetch(&bodies, 1, __ATOMIC_SEQ_CST);
}

/* Three hundred threads one after the other need no more than a few records. */
static void test_start_threads(void) {
    test_start(&(n4_heap_settings){.nursery = 64 << 10});
    for (int i = 0; i < 300; i++) {
        leaf* thread = new_object(CLASS_LEAF);
        thread->id = 4711;
        CHECK(n4_thread_start(thread, started_body) == 0);
        while (__atomic_load_n(&bodies, __ATOMIC_SEQ_CST) <= i || n4_thread_count() > 1) {
            n4_thread_yield();
        }
    }
    CHECK(n4_handle_count() == 0);
    attach();
    CHECK(n4_thread_processors() >= 1);
}

static const named_test tests[] = {
    {"recursion", test_recursion},
    {"hash", test_hash},
    {"not_owner", test_not_owner},
    {"no_leak", test_no_leak},
    {"contention", test_contention},
    {"second_thread", test_second_thread},
    {"hash_race", test_hash_race},
    {"ping_pong", test_ping_pong},
    {"notify_all", test_notify_all},
    {"interrupt", test_interrupt},
    {"park", test_park},
    {"start_threads", test_start_threads},
};

int main(int count, char** arguments) {
    return test_main(tests, sizeof tests / sizeof tests[0], count, arguments);
}
