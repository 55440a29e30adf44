/* The futex contract of n4_futex.h on Linux. */
#define _GNU_SOURCE
#include <errno.h>
#include <limits.h>
#include <linux/futex.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>
#include "n4_futex.h"

int n4_futex_wait(volatile int32_t* word, int32_t expected, int64_t timeout_ns) {
    struct timespec timeout = {.tv_sec = timeout_ns / 1000000000, .tv_nsec = timeout_ns % 1000000000};
    long result = syscall(
        SYS_futex, word, FUTEX_WAIT_PRIVATE, expected, timeout_ns < 0 ? NULL : &timeout, NULL, 0);
    if (result == 0 || errno == EINTR) {
        return N4_FUTEX_WOKEN;
    }
    return errno == ETIMEDOUT ? N4_FUTEX_TIMED_OUT : N4_FUTEX_CHANGED;
}

int n4_futex_wake(volatile int32_t* word, int32_t count) {
    return (int) syscall(SYS_futex, word, FUTEX_WAKE_PRIVATE, count < 0 ? INT_MAX : count, NULL, NULL, 0);
}
