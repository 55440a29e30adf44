#include "n4_collect.h"
#include <stdlib.h>
#include "n4_block.h"
#include "n4_buffer.h"
#include "n4_gc_log.h"
#include "n4_handle.h"
#include "n4_large.h"
#include "n4_lock.h"
#include "n4_mark.h"
#include "n4_monitor.h"
#include "n4_object.h"
#include "n4_reference.h"
#include "n4_roots.h"

/* Enough that a small live heap is marked rarely, little enough for a small module. */
static const uint64_t DEFAULT_MIN_BUDGET = 8u << 20;

static const uint64_t LARGE_HEAP = 256u << 20;

static uint64_t min_budget;
static int32_t log_enabled;

static uint64_t live;
static uint64_t collections;
static uint64_t total_pause_ns;
static uint64_t longest_pause_ns;

int64_t n4_collect_configure(uint64_t wanted_budget, int32_t log) {
    min_budget = wanted_budget != 0 ? wanted_budget : DEFAULT_MIN_BUDGET;
    log_enabled = log;
    return (int64_t) min_budget;
}

static void retire_buffers(n4_thread* thread, void* context) {
    (void) context;
    thread->tlab_cursor = NULL;
    thread->tlab_limit = NULL;
    thread->overflow_cursor = NULL;
    thread->overflow_limit = NULL;
    thread->block = NULL;
}

static void settle_weak(void) {
    n4_reference_process();
    n4_handle_clear_dead();
    n4_buffer_free_dead();
    n4_roots_run_weak_scanners();
    n4_monitor_sweep();
}

/*
 * The budget follows the live size, so that the cost of marking stays in proportion to allocation: one and a half times
 * the live size while that is small, once when it is large and memory matters more.
 */
static uint64_t next_budget(uint64_t max_bytes) {
    uint64_t wanted = live < LARGE_HEAP ? live + live / 2 : live;
    if (wanted < min_budget) {
        wanted = min_budget;
    }
    uint64_t room = max_bytes > live ? max_bytes - live : 0;
    return wanted < room ? wanted : room > min_budget ? room : min_budget;
}

int64_t n4_collect(int32_t clear_soft, uint64_t max_bytes) {
    n4_world_stop();
    int64_t start = n4_now_ns();
    n4_thread_each(retire_buffers, NULL);
    n4_reference_begin(clear_soft, live, max_bytes);
    n4_mark_begin();
    n4_roots_mark();
    n4_mark_drain();
    settle_weak();
    live = n4_block_sweep() + n4_large_sweep();
    n4_mark_end();
    uint64_t budget = next_budget(max_bytes);
    n4_block_trim(live + 2 * budget);
    collections++;
    uint64_t pause = (uint64_t) (n4_now_ns() - start);
    total_pause_ns += pause;
    if (pause > longest_pause_ns) {
        longest_pause_ns = pause;
    }
    if (log_enabled) {
        n4_gc_log(collections, pause, live, n4_block_committed() + n4_large_committed(), budget);
    }
    n4_world_start();
    return (int64_t) budget;
}

void n4_collect_stats(n4_heap_stats* out) {
    out->live = live;
    out->collections = collections;
    out->total_pause_ns = total_pause_ns;
    out->longest_pause_ns = longest_pause_ns;
    out->monitors = (uint64_t) n4_monitor_count();
}
