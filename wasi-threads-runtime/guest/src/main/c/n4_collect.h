/*
 * One collection: stop, mark, settle weak things, sweep, decide when the next one is due.
 *
 * Every collection but an explicit one is a young one. A full marking goes on in steps, one in each of them, and Java runs
 * between; the one that leaves nothing grey ends the marking, for it has seen all roots and all that was stored to.
 */
#pragma once
#include <stdint.h>
#include "n4_heap.h"

/* How much of the heap a collection looks at. */
typedef enum n4_collect_kind {
    /* What was allocated since the last one, and a step of the full marking under way. */
    N4_COLLECT_YOUNG,
    /* All of the heap at once. */
    N4_COLLECT_FULL,
    /* The same, and softly reachable objects go too. */
    N4_COLLECT_SOFT,
} n4_collect_kind;

/* Sets policy (0 keeps a default), log and checks. Returns the first budget in bytes. */
int64_t n4_collect_configure(uint64_t nursery, int32_t log, int32_t verify);

/* Under stress full markings begin whenever there is none, and their steps are small. Heap lock. */
void n4_collect_set_stressed(int32_t stressed);

/*
 * Collects. Heap lock held, state Java or native. `*budget` is then the bytes to hand out before the next collection.
 */
void n4_collect(n4_collect_kind kind, uint64_t max_bytes, int64_t* budget);

/* Runs `action` with every other thread stopped. No heap lock held, any state (n4_heap.c). */
void n4_heap_with_world_stopped(void (*action)(void));

/* Fills what the collector knows: live, collections, pauses, monitors. Heap lock. */
void n4_collect_stats(n4_heap_stats* out);
