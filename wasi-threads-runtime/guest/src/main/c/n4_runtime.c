#include "n4_runtime.h"
#include <stdint.h>
#include <stdlib.h>

#ifdef __wasm__
extern char __stack_low;

char* n4_runtime_stack_limit(void) {
    return &__stack_low + N4_STACK_RESERVE;
}
#else
char* n4_runtime_stack_limit(void) {
    return (char*) __builtin_frame_address(0) - (1024 * 1024 - N4_STACK_RESERVE);
}
#endif

/* Generated: lays out classes and strings, and runs eager initializers. */
extern void n4_java_start(void);

void n4_runtime_start(void) {
    static int started;
    if (!started) {
        started = 1;
        n4_java_start();
    }
}
