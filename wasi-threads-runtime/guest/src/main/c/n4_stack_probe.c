#include "n4_stack_probe.h"
#include <stdint.h>

/* V8's smallest frame takes about 40 bytes. */
enum { FRAMES = 150 };

static int32_t descend(int32_t left);

/* Through a volatile pointer, lest the compiler makes a loop of it. */
static int32_t (*volatile next)(int32_t left) = descend;

static int32_t descend(int32_t left) {
    return left == 0 ? 0 : next(left - 1) + 1;
}

void n4_stack_probe(void) {
    next(FRAMES);
}
