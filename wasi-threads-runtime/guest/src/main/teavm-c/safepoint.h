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
 * The end of the next strip of a loop that counts from `from` by `step` while it is below (up) or above (down) `bound`,
 * and cannot wrap: never further than `bound`, and past `from` unless that has met the bound already. Whether that is the
 * bound itself, so that one strip does: true of every short way, and by chance of a loop without a turn.
 */
#define N4_STRIPS(name, type, unsigned_type)                                                                       \
    static inline type n4_strip_up_##name(type from, type step, type bound) {                                      \
        return from >= bound                                                                                       \
                        || (unsigned_type) bound - (unsigned_type) from <= (unsigned_type) step * N4_STRIP         \
                ? bound                                                                                            \
                : from + step * N4_STRIP;                                                                          \
    }                                                                                                              \
    static inline type n4_strip_down_##name(type from, type step, type bound) {                                    \
        return from <= bound                                                                                       \
                        || (unsigned_type) from - (unsigned_type) bound <= (unsigned_type) -step * N4_STRIP        \
                ? bound                                                                                            \
                : from + step * N4_STRIP;                                                                          \
    }                                                                                                              \
    static inline int32_t n4_fits_up_##name(type from, type step, type bound) {                                    \
        return N4_LIKELY((unsigned_type) bound - (unsigned_type) from <= (unsigned_type) step * N4_STRIP);         \
    }                                                                                                              \
    static inline int32_t n4_fits_down_##name(type from, type step, type bound) {                                  \
        return N4_LIKELY((unsigned_type) from - (unsigned_type) bound <= (unsigned_type) -step * N4_STRIP);        \
    }

N4_STRIPS(int, int32_t, uint32_t)
N4_STRIPS(long, int64_t, uint64_t)

/*
 * Where a counter is when it and a bound that it is below (up) or above (down) have met, every turn bringing both one
 * nearer; where it begins if they have met already.
 */
#define N4_MEETINGS(name, type, unsigned_type)                                                                     \
    static inline type n4_meeting_up_##name(type from, type bound) {                                               \
        unsigned_type way = (unsigned_type) bound - (unsigned_type) from;                                          \
        return from >= bound ? from : (type) ((unsigned_type) from + way / 2 + way % 2);                           \
    }                                                                                                              \
    static inline type n4_meeting_down_##name(type from, type bound) {                                             \
        unsigned_type way = (unsigned_type) from - (unsigned_type) bound;                                          \
        return from <= bound ? from : (type) ((unsigned_type) from - way / 2 - way % 2);                           \
    }

N4_MEETINGS(int, int32_t, uint32_t)
N4_MEETINGS(long, int64_t, uint64_t)

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
