/* The lock that musl's random.c takes, and wasi-libc's copy declares for unmodified musl only. */
static volatile int lock[1];
