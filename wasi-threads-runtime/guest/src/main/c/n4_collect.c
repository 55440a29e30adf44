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
#include "n4_remember.h"
#include "n4_roots.h"

/* Enough that a small live heap is marked rarely, little enough for a small module. */
static const uint64_t DEFAULT_MIN_BUDGET = 8u << 20;

static const uint64_t LARGE_HEAP = 256u << 20;

static uint64_t min_budget;
static int32_t log_enabled;
static int32_t verify_enabled;

/* Live bytes after a collection at which the next one is a full one. */
static uint64_t full_at;

static uint64_t live;
static uint64_t collections;
static uint64_t full_collections;
static uint64_t total_pause_ns;
static uint64_t longest_pause_ns;

int64_t n4_collect_configure(uint64_t wanted_budget, int32_t log, int32_t verify) {
    min_budget = wanted_budget != 0 ? wanted_budget : DEFAULT_MIN_BUDGET;
    log_enabled = log;
    verify_enabled = verify;
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
 * How much old objects may grow by before a full collection: one and a half times the live size while that is small, once when
 * it is large and memory matters more. So the cost of marking everything stays in proportion to what outlives a collection.
 */
static uint64_t growth(void) {
    uint64_t wanted = live < LARGE_HEAP ? live + live / 2 : live;
    return wanted < min_budget ? min_budget : wanted;
}

/*
 * What may be allocated before the next collection: half the live size, for a young collection costs a look at every line and
 * all that was written to, too; less where memory ends.
 */
static uint64_t next_budget(uint64_t max_bytes) {
    uint64_t wanted = live / 2 < min_budget ? min_budget : live / 2;
    uint64_t room = max_bytes > live ? max_bytes - live : 0;
    return wanted < room ? wanted : room > min_budget ? room : min_budget;
}

static void mark_all(n4_collect_kind kind, uint64_t max_bytes) {
    n4_reference_begin(kind == N4_COLLECT_SOFT, live, max_bytes);
    n4_roots_mark();
    n4_mark_drain();
}

static void mark_young(void) {
    n4_reference_begin_young();
    n4_mark_begin_young();
    n4_remember_each(n4_mark_again);
    n4_roots_mark();
    n4_mark_drain();
}

static n4_collect_kind kind_due(n4_collect_kind wanted) {
    /* There are no old objects before the first collection. */
    int is_full = collections == 0 || live >= full_at || n4_remember_is_lost();
    return wanted == N4_COLLECT_YOUNG && is_full ? N4_COLLECT_FULL : wanted;
}

/* Marks what is live, and returns what kind of collection it became. */
static n4_collect_kind mark(n4_collect_kind kind, uint64_t max_bytes) {
    if (kind == N4_COLLECT_YOUNG) {
        mark_young();
        if (!verify_enabled) {
            return kind;
        }
        n4_reference_forget();
        n4_mark_begin_check();
    } else {
        n4_mark_begin();
    }
    kind = kind == N4_COLLECT_SOFT ? kind : N4_COLLECT_FULL;
    mark_all(kind, max_bytes);
    return kind;
}

n4_collect_kind n4_collect(n4_collect_kind wanted, uint64_t max_bytes, int64_t* budget) {
    n4_world_stop();
    int64_t start = n4_now_ns();
    n4_thread_each(retire_buffers, NULL);
    n4_collect_kind kind = mark(kind_due(wanted), max_bytes);
    n4_remember_empty();
    settle_weak();
    live = n4_block_sweep() + n4_large_sweep();
    n4_mark_end();
    *budget = (int64_t) next_budget(max_bytes);
    collections++;
    if (kind != N4_COLLECT_YOUNG) {
        full_collections++;
        full_at = live + growth();
        n4_block_trim(full_at + 2 * (uint64_t) *budget);
    }
    uint64_t pause = (uint64_t) (n4_now_ns() - start);
    total_pause_ns += pause;
    if (pause > longest_pause_ns) {
        longest_pause_ns = pause;
    }
    if (log_enabled) {
        n4_gc_log(
            collections, kind == N4_COLLECT_YOUNG ? "young" : "full", pause, live, n4_block_committed() + n4_large_committed(),
            (uint64_t) *budget);
    }
    n4_world_start();
    return kind;
}

void n4_collect_stats(n4_heap_stats* out) {
    out->live = live;
    out->collections = collections;
    out->full_collections = full_collections;
    out->total_pause_ns = total_pause_ns;
    out->longest_pause_ns = longest_pause_ns;
    out->monitors = (uint64_t) n4_monitor_count();
}
