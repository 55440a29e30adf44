/*
 * One collection: stop, mark from the roots, settle weak things, sweep, decide when the next one is due.
 */
#pragma once
#include <stdint.h>
#include "n4_heap.h"

/* How much of the heap a collection looks at. */
typedef enum n4_collect_kind {
    /* What was allocated since the last one; old objects are taken for live. */
    N4_COLLECT_YOUNG,
    N4_COLLECT_FULL,
    /* Full, and softly reachable objects go too. */
    N4_COLLECT_SOFT,
} n4_collect_kind;

/* Sets policy (0 keeps a default), log and checks. Returns the first budget in bytes. */
int64_t n4_collect_configure(uint64_t min_budget, int32_t log, int32_t verify);

/*
 * Collects at least `kind`, a full one in place of a young one when that is due. Heap lock held, state Java or native. Returns
 * what it did; `*budget` is then the bytes to hand out before the next collection.
 */
n4_collect_kind n4_collect(n4_collect_kind kind, uint64_t max_bytes, int64_t* budget);

/* Runs `action` with every other thread stopped. No heap lock held, any state (n4_heap.c). */
void n4_heap_with_world_stopped(void (*action)(void));

/* Fills what the collector knows: live, collections, pauses, monitors. Heap lock. */
void n4_collect_stats(n4_heap_stats* out);
