/*
 * One collection: stop, mark from the roots, settle weak things, sweep, decide when the next one is due.
 */
#pragma once
#include <stdint.h>
#include "n4_heap.h"

/* Sets policy (0 keeps a default) and log. Returns the first budget in bytes. */
int64_t n4_collect_configure(uint64_t min_budget, int32_t log);

/* Collects. Heap lock held, state Java or native. Returns the budget: bytes to hand out before the next collection. */
int64_t n4_collect(int32_t clear_soft, uint64_t max_bytes);

/* Runs `action` with every other thread stopped. No heap lock held, any state (n4_heap.c). */
void n4_heap_with_world_stopped(void (*action)(void));

/* Fills what the collector knows: live, collections, pauses, monitors. Heap lock. */
void n4_collect_stats(n4_heap_stats* out);
