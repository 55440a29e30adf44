/* Part of a command's start-up object: see n4_futex.c. */
#include <stdint.h>

const int32_t n4_first_thread_may_block = 1;
