#pragma once
#include "core.h"
#include "n4_thread.h"

/*
 * Safepoints of generated code: method entries (frame.h) and loops. A loop polls where it jumps back; one that counts is
 * cut into strips and polls between them, so that the inner loop stays as it was.
 */

/* Turns of a strip: some microseconds. */
#define N4_STRIP 1024

/*
 * Whether the collector wants the world to stop; where there is but one thread, nobody else collects. The load is volatile,
 * not atomic: engines check addresses and alignment of atomic ones.
 */
static inline int32_t n4_stop_is_requested(void) {
    return N4_THREADS && __builtin_expect(*(volatile int32_t*) &n4_stop_requested != 0, 0);
}

/* Polls for a method without a frame that still needs these objects, NULL among them. */
extern N4_COLD void n4_poll_holding(void* first, void* second, void* third, void* fourth);
extern N4_COLD void n4_poll_holding_all(int32_t count, void** roots);

/*
 * The end of the next strip, of at most so many turns, of a loop that counts from `from` by `step` while it is below (up) or
 * above (down) `bound`, and cannot wrap: never further than `bound`, and past `from` unless that has met the bound already.
 * Where nobody else collects, it is the bound.
 */
static inline int32_t n4_strip_up_int(int32_t from, int32_t step, int32_t bound, int32_t turns) {
    int64_t end = (int64_t) from + step * turns;
    return !N4_THREADS || bound <= end ? bound : (int32_t) end;
}

static inline int32_t n4_strip_down_int(int32_t from, int32_t step, int32_t bound, int32_t turns) {
    int64_t end = (int64_t) from + step * turns;
    return !N4_THREADS || bound >= end ? bound : (int32_t) end;
}

static inline int64_t n4_strip_up_long(int64_t from, int64_t step, int64_t bound, int32_t turns) {
    int64_t way = step * turns;
    return !N4_THREADS || from >= bound || (uint64_t) bound - (uint64_t) from <= (uint64_t) way ? bound : from + way;
}

static inline int64_t n4_strip_down_long(int64_t from, int64_t step, int64_t bound, int32_t turns) {
    int64_t way = step * turns;
    return !N4_THREADS || from <= bound || (uint64_t) from - (uint64_t) bound <= (uint64_t) -way ? bound : from + way;
}

/* Whether that is the bound itself, so that one strip does: true of every short way, and by chance of a loop without a turn. */
#define N4_FITS(name, type, unsigned_type)                                                                         \
    static inline int32_t n4_fits_up_##name(type from, type step, type bound, int32_t turns) {                     \
        return !N4_THREADS                                                                                         \
                || N4_LIKELY((unsigned_type) bound - (unsigned_type) from <= (unsigned_type) step * turns);        \
    }                                                                                                              \
    static inline int32_t n4_fits_down_##name(type from, type step, type bound, int32_t turns) {                   \
        return !N4_THREADS                                                                                         \
                || N4_LIKELY((unsigned_type) from - (unsigned_type) bound <= (unsigned_type) -step * turns);       \
    }

N4_FITS(int, int32_t, uint32_t)
N4_FITS(long, int64_t, uint64_t)

/*
 * Where a counter is when it and a bound that it is below (up) or above (down) have met, every turn bringing both one
 * nearer; no further than where it begins if they have met already.
 */
static inline int32_t n4_meeting_up_int(int32_t from, int32_t bound) {
    return (int32_t) (((int64_t) from + bound + 1) >> 1);
}

static inline int32_t n4_meeting_down_int(int32_t from, int32_t bound) {
    return (int32_t) (((int64_t) from + bound) >> 1);
}

static inline int64_t n4_meeting_up_long(int64_t from, int64_t bound) {
    uint64_t way = (uint64_t) bound - (uint64_t) from;
    return from >= bound ? from : (int64_t) ((uint64_t) from + way / 2 + way % 2);
}

static inline int64_t n4_meeting_down_long(int64_t from, int64_t bound) {
    uint64_t way = (uint64_t) from - (uint64_t) bound;
    return from <= bound ? from : (int64_t) ((uint64_t) from - way / 2 - way % 2);
}

/* What is left of a strip whose turns are counted down to 0; something for ever where nobody else collects. */
static inline int32_t n4_turns_left(int32_t turns) {
    return !N4_THREADS || turns;
}

/*
 * How many turns the next strip of any such loop has: at most N4_STRIP, 1 where the step does not lead to the bound, 0 where
 * the counter has met it. `inclusive`: there is a turn at the bound.
 */
#define N4_TURNS(name, type, unsigned_type, maximum)                                                                  \
    static inline int32_t n4_turns_##name(unsigned_type way, type step) {                                             \
        if (step <= 0) {                                                                                              \
            return 1;                                                                                                 \
        }                                                                                                             \
        return step > maximum / N4_STRIP || way < (unsigned_type) step * N4_STRIP                                     \
                ? (int32_t) (way / (unsigned_type) step) + 1                                                          \
                : N4_STRIP;                                                                                           \
    }                                                                                                                 \
    static inline int32_t n4_turns_up_##name(type from, type step, type bound, int32_t inclusive) {                   \
        return (inclusive ? from > bound : from >= bound)                                                             \
                ? 0                                                                                                   \
                : n4_turns_##name((unsigned_type) bound - (unsigned_type) from - !inclusive, step);                   \
    }                                                                                                                 \
    static inline int32_t n4_turns_down_##name(type from, type step, type bound, int32_t inclusive) {                 \
        return (inclusive ? from < bound : from <= bound)                                                             \
                ? 0                                                                                                   \
                : n4_turns_##name((unsigned_type) from - (unsigned_type) bound - !inclusive, -step);                  \
    }

N4_TURNS(int, int32_t, uint32_t, INT32_MAX)
N4_TURNS(long, int64_t, uint64_t, INT64_MAX)
