#include "n4_collect.h"
#include <stdlib.h>
#include "n4_block.h"
#include "n4_buffer.h"
#include "n4_gc_log.h"
#include "n4_handle.h"
#include "n4_large.h"
#include "n4_mark.h"
#include "n4_monitor.h"
#include "n4_object.h"
#include "n4_pace.h"
#include "n4_reference.h"
#include "n4_remember.h"
#include "n4_roots.h"
#include "n4_verify.h"

/* Work between two looks at the clock while stressed. */
enum { STRESSED_STRIDE = 64 };

/* What a collection came to be. */
typedef enum outcome {
    YOUNG,
    /* A young one, and a step of a full marking. */
    STEP,
    /* The same, which ended the marking. */
    FINAL,
    /* All at once. */
    FULL,
} outcome;

static const char* const NAMES[] = {"young", "step", "final", "full"};

static int32_t log_enabled;
static int32_t verify_enabled;
static int32_t stressed;

/* Whether a full marking is under way. */
static int32_t in_steps;

/* Whether blocks are still to be swept after the last one. The next one waits for that. */
static int32_t sweeping;

/* Live bytes at which the next one begins. */
static uint64_t full_at;

static uint64_t collections;
static uint64_t full_collections;
static uint64_t total_pause_ns;
static uint64_t longest_pause_ns;

int64_t n4_collect_configure(uint64_t nursery, int32_t log, int32_t verify) {
    log_enabled = log;
    verify_enabled = verify;
    int64_t budget = (int64_t) n4_pace_start(nursery);
    full_at = n4_pace_full_at(0, UINT64_MAX);
    return budget;
}

void n4_collect_set_stressed(int32_t wanted) {
    static uint32_t usual_stride;
    if (wanted && !stressed) {
        usual_stride = n4_mark_stride;
        n4_mark_stride = STRESSED_STRIDE;
    } else if (!wanted && stressed) {
        n4_mark_stride = usual_stride;
    }
    stressed = wanted;
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

static void verify(int32_t is_swept) {
    if (verify_enabled) {
        n4_verify(in_steps, is_swept);
    }
}

static uint64_t live(void) {
    return n4_block_live() + n4_large_live();
}

/* A full marking is done, and so is all else that only a full collection does but for the sweeping of blocks. */
static void end_full(void) {
    settle_weak();
    n4_large_sweep_all();
    n4_block_begin_sweep(n4_mark_colour);
    sweeping = 1;
    full_collections++;
}

static void end_sweeping(uint64_t max_bytes) {
    sweeping = 0;
    full_at = n4_pace_full_at(live(), max_bytes);
    n4_block_trim(full_at + live() / 2);
}

static void sweep_rest(uint64_t max_bytes) {
    if (sweeping) {
        n4_block_sweep_rest();
        end_sweeping(max_bytes);
    }
}

/* What is young is marked: frees what is not, and returns the bytes that survived. */
static uint64_t end_young(void) {
    settle_weak();
    uint64_t before = live();
    n4_block_sweep_young();
    n4_large_sweep_young();
    return live() > before ? live() - before : 0;
}

static void begin_steps(uint64_t max_bytes) {
    n4_mark_begin_steps();
    n4_reference_begin(0, live(), max_bytes);
    n4_roots_each(n4_mark_object);
    in_steps = 1;
}

static void mark_young(void) {
    n4_mark_begin_young();
    n4_remember_each((n4_remembered_visitor){.whole = n4_mark_again, .cards = n4_mark_cards});
    n4_roots_each(n4_mark_object);
    n4_mark_drain();
    n4_remember_empty();
}

/* Goes on with the full marking under way, and ends it if nothing is left grey. */
static outcome collect_step(int64_t deadline) {
    if (n4_mark_step(deadline)) {
        n4_mark_end_steps();
        in_steps = 0;
        end_full();
        return FINAL;
    }
    end_young();
    return STEP;
}

static outcome collect_young(uint64_t max_bytes, int64_t start) {
    uint64_t survived = end_young();
    n4_pace_observe(survived, (uint64_t) (n4_now_ns() - start));
    if (sweeping) {
        if (n4_block_sweep_some()) {
            end_sweeping(max_bytes);
        }
    } else if (live() >= full_at || stressed) {
        begin_steps(max_bytes);
    }
    return YOUNG;
}

static outcome collect_all(n4_collect_kind kind, uint64_t max_bytes) {
    if (in_steps) {
        /* Only two colours for three sorts of old objects otherwise. */
        mark_young();
        collect_step(INT64_MAX);
    }
    sweep_rest(max_bytes);
    n4_mark_begin_all();
    n4_remember_empty();
    n4_reference_begin(kind == N4_COLLECT_SOFT, live(), max_bytes);
    n4_roots_each(n4_mark_object);
    n4_mark_drain();
    end_full();
    sweep_rest(max_bytes);
    return FULL;
}

static outcome collect(n4_collect_kind kind, uint64_t max_bytes, int64_t start) {
    n4_thread_each(retire_buffers, NULL);
    if (kind != N4_COLLECT_YOUNG) {
        return collect_all(kind, max_bytes);
    }
    mark_young();
    if (!in_steps) {
        return collect_young(max_bytes, start);
    }
    return collect_step(stressed ? 0 : n4_pace_deadline(start));
}

static void count_pause(uint64_t pause) {
    collections++;
    total_pause_ns += pause;
    if (pause > longest_pause_ns) {
        longest_pause_ns = pause;
    }
}

void n4_collect(n4_collect_kind kind, uint64_t max_bytes, int64_t* budget) {
    int64_t start = n4_now_ns();
    n4_world_stop();
    verify(0);
    outcome done = collect(kind, max_bytes, start);
    n4_mark_end();
    *budget = (int64_t) n4_pace_nursery(live(), max_bytes, n4_thread_count());
    verify(1);
    uint64_t pause = (uint64_t) (n4_now_ns() - start);
    count_pause(pause);
    if (log_enabled) {
        n4_gc_log(
            collections, NAMES[done], pause, live(), n4_block_committed() + n4_large_committed(), (uint64_t) *budget);
    }
    n4_world_start();
}

void n4_collect_stats(n4_heap_stats* out) {
    out->live = live();
    out->collections = collections;
    out->full_collections = full_collections;
    out->total_pause_ns = total_pause_ns;
    out->longest_pause_ns = longest_pause_ns;
    out->monitors = (uint64_t) n4_monitor_count();
}
