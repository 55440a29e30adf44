#include "n4_random.h"

#include <time.h>
#include <unistd.h>

/* What getentropy() gives at once. */
#define N4_ENTROPY 256

bool n4_random_fill(void* bytes, int32_t offset, int32_t length) {
    char* next = (char*) bytes + offset;
    for (int32_t rest = length; rest > 0;) {
        int32_t count = rest < N4_ENTROPY ? rest : N4_ENTROPY;
        if (getentropy(next, (size_t) count) != 0) {
            return false;
        }
        next += count;
        rest -= count;
    }
    return true;
}

/* Where a thread is in its sequence; 0 before it has one. */
static _Thread_local uint64_t n4_random_state;

/* SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014). */
static uint64_t n4_random_next(void) {
    uint64_t z = n4_random_state += 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

/* A start for want of a better one: when it is, and which thread's variable this is. */
static uint64_t n4_random_guess(void) {
    struct timespec now = {0};
    clock_gettime(CLOCK_REALTIME, &now);
    return ((uint64_t) now.tv_sec * 1000000000 + (uint64_t) now.tv_nsec) ^ (uint64_t) (uintptr_t) &n4_random_state << 32;
}

double n4_random_double(void) {
    if (n4_random_state == 0 && !n4_random_fill(&n4_random_state, 0, sizeof n4_random_state)) {
        n4_random_state = n4_random_guess();
    }
    return (double) (n4_random_next() >> 11) * 0x1p-53;
}
