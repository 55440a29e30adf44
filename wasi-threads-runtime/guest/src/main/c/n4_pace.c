#include "n4_pace.h"
#include "n4_thread.h"

enum {
    /* A collection with a step of a full marking in it, and the least that such a step takes. */
    STEP_NS = 6000000,
    LEAST_STEP_NS = 2000000,
    /* What a young collection may take before the nursery shrinks. */
    YOUNG_NS = 8000000,
    /* The nursery grows with so many threads, and shrinks to this part of one thread's. */
    MAX_THREADS = 8,
    LEAST_PART = 4,
};

static const uint64_t THREAD_NURSERY = 4u << 20;

/* Live heaps from here on grow by less. */
static const uint64_t LARGE_HEAP = 256u << 20;

static uint64_t thread_nursery;
static uint64_t nursery;

static uint64_t least(uint64_t a, uint64_t b) {
    return a < b ? a : b;
}

static uint64_t most(uint64_t a, uint64_t b) {
    return a > b ? a : b;
}

uint64_t n4_pace_start(uint64_t wanted_nursery) {
    thread_nursery = wanted_nursery != 0 ? wanted_nursery : THREAD_NURSERY;
    nursery = thread_nursery;
    return nursery;
}

void n4_pace_observe(uint64_t survived, uint64_t pause_ns) {
    if (pause_ns > YOUNG_NS && survived > nursery / 4) {
        nursery = most(nursery / 2, thread_nursery / LEAST_PART);
    } else if (pause_ns < YOUNG_NS / 2) {
        nursery *= 2;
    }
}

uint64_t n4_pace_nursery(uint64_t live, uint64_t max_bytes, int32_t threads) {
    nursery = least(nursery, thread_nursery * least((uint64_t) threads, MAX_THREADS));
    uint64_t room = max_bytes > live ? max_bytes - live : 0;
    return least(nursery, most(room, thread_nursery / LEAST_PART));
}

/*
 * One and a half times the live size while that is small, once when it is large and memory matters more: so the cost of full
 * markings stays in proportion to what outlives young collections. Half of what is left where memory ends, for a marking takes
 * some time.
 */
uint64_t n4_pace_full_at(uint64_t live, uint64_t max_bytes) {
    uint64_t growth = most(live < LARGE_HEAP ? live + live / 2 : live, 2 * thread_nursery);
    uint64_t room = max_bytes > live ? max_bytes - live : 0;
    return live + least(growth, room / 2);
}

int64_t n4_pace_deadline(int64_t start) {
    int64_t at_least = n4_now_ns() + LEAST_STEP_NS;
    return start + STEP_NS > at_least ? start + STEP_NS : at_least;
}
