#include "n4_stack_probe.h"
#include <stdint.h>

/*
 * Few large frames rather than many small ones: a processor foretells where some 30 calls return to. Each frame keeps SLOTS
 * numbers over a call, for which there are no registers.
 */
enum {
    FRAMES = 24,
    SLOTS = 32,
};

#define EACH_SLOT(_) \
    _(0) _(1) _(2) _(3) _(4) _(5) _(6) _(7) _(8) _(9) _(10) _(11) _(12) _(13) _(14) _(15) \
    _(16) _(17) _(18) _(19) _(20) _(21) _(22) _(23) _(24) _(25) _(26) _(27) _(28) _(29) _(30) _(31)
#define LOAD(i) int64_t slot##i = slots[i];
/* With the result, so that nothing of it can be done before the call. */
#define ADD(i) +(result ^ slot##i)

/* Volatile, lest the compiler loads them after the call. */
static volatile int64_t slots[SLOTS];

static int64_t descend(int32_t left);

/* Through a volatile pointer, lest the compiler makes a loop of it. */
static int64_t (*volatile next)(int32_t left) = descend;

static int64_t descend(int32_t left) {
    if (left == 0) {
        return 0;
    }
    EACH_SLOT(LOAD)
    int64_t result = next(left - 1);
    return result EACH_SLOT(ADD);
}

void n4_stack_probe(void) {
    next(FRAMES);
}
