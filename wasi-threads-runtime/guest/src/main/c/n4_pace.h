/*
 * When to collect, and for how long. Heap lock.
 *
 * The nursery, what may be allocated between two young collections, is small enough to stay in the processor's caches, and grows
 * with the number of threads, for each wait for the world to stop costs the same. It shrinks where so much survives that
 * collections pause long, and grows back.
 *
 * A full marking begins when old objects have grown by one and a half times since the last one, and goes on for a few
 * milliseconds in each young collection.
 */
#pragma once
#include <stdint.h>

/* Sets the nursery of one thread in bytes, 0 for the default. Returns the first budget. */
uint64_t n4_pace_start(uint64_t thread_nursery);

/* A young collection took `pause_ns` and found `survived` bytes live of what was allocated since the one before. */
void n4_pace_observe(uint64_t survived, uint64_t pause_ns);

/* Bytes to allocate before the next young collection; less where memory ends. */
uint64_t n4_pace_nursery(uint64_t live, uint64_t max_bytes, int32_t threads);

/* Live bytes at which the next full marking begins, when one has just found `live`. */
uint64_t n4_pace_full_at(uint64_t live, uint64_t max_bytes);

/* When the step of a full marking has to end that a collection takes which began at `start`. */
int64_t n4_pace_deadline(int64_t start);
