/*
 * Blocks: the space of objects up to N4_MAX_BLOCK_OBJECT bytes.
 *
 * A block is 32 KiB at a multiple of 32 KiB, cut into lines of 128 bytes. Allocation bumps a cursor through runs of free
 * lines; the collector marks the lines that live objects touch, and all other lines are free again. Blocks come in
 * chunks from malloc, so they share the module's memory with C and go back to it.
 *
 * Sweeping finds the free lines. After a full marking it is done lazily: chunk by chunk as blocks are asked for, and for a part
 * of the heap in each young collection, so that it ends. It has to before the next full marking begins.
 *
 * Everything here is guarded by the heap lock, or by the world being stopped, but for the lines of a block that a thread
 * has taken: those are the thread's.
 */
#pragma once
#include <stddef.h>
#include <stdint.h>
#include "n4_heap.h"

enum {
    N4_BLOCK_SIZE = 32768,
    N4_LINE_SIZE = 128,
    N4_BLOCK_LINES = N4_BLOCK_SIZE / N4_LINE_SIZE,
    N4_CHUNK_BLOCKS = 32,
    N4_SMALL_CHUNK_BLOCKS = 4,
    /* Runs of free lines shorter than this are not worth a visit. */
    N4_MIN_RUN = 2,
    /* Young collections that sweeping takes at most. */
    N4_SWEEP_PARTS = 16,
    N4_BLOCK_FLAGS = 4096,
};

typedef struct n4_block {
    /* Link in one of the lists: free, recyclable, taken. */
    struct n4_block* next;
    int32_t free_lines;
    /* Whether it is in the free list. */
    int32_t is_free;
    /* Non-zero when `deferred` has bits set. */
    int32_t has_deferred;
    /*
     * A byte a line: 0 = free, else the colour of the last object found there, shifted to 1 or 2. So a full marking leaves old
     * lines alone until it is done, and then frees those that have the colour of the one before.
     */
    uint8_t lines[N4_BLOCK_LINES];
    /* One bit for each 8 bytes: objects to scan that found no room on the mark stack, or in the remembered set. */
    uint32_t deferred[N4_BLOCK_SIZE / 8 / 32];
} n4_block;

enum {
    N4_FIRST_LINE = (sizeof(n4_block) + N4_LINE_SIZE - 1) / N4_LINE_SIZE,
    N4_USABLE_LINES = N4_BLOCK_LINES - N4_FIRST_LINE,
};

static inline n4_block* n4_block_of(const void* object) {
    return (n4_block*) ((uintptr_t) object & ~(uintptr_t) (N4_BLOCK_SIZE - 1));
}

/*
 * Whether lines were marked since the last sweep, in any of the blocks that share a flag: so sweeping passes over blocks in
 * which nothing survived, whose line tables have left the processor's caches.
 */
extern uint8_t n4_block_marked[N4_BLOCK_FLAGS];

static inline uint8_t* n4_block_flag(const void* object) {
    return &n4_block_marked[(uintptr_t) object / N4_BLOCK_SIZE % N4_BLOCK_FLAGS];
}

/* Marks the lines of an object of `size` bytes. */
static inline void n4_block_mark_lines(const void* object, uint32_t size, uint32_t colour) {
    n4_block* block = n4_block_of(object);
    uint32_t offset = (uint32_t) ((uintptr_t) object & (N4_BLOCK_SIZE - 1));
    uint32_t line = offset / N4_LINE_SIZE;
    uint32_t last = (offset + size - 1) / N4_LINE_SIZE;
    uint8_t mark = (uint8_t) (colour >> N4_MARK_SHIFT);
    *n4_block_flag(object) = 1;
    /* Both at once: where objects meet the ends of lines is nothing that a processor could foretell. */
    block->lines[line] = mark;
    block->lines[last] = mark;
    while (__builtin_expect(++line < last, 0)) {
        block->lines[line] = mark;
    }
}

/* Finds, from `line` on, the next run of at least N4_MIN_RUN free lines. Returns its first line, or -1; `*end` is past it. */
int32_t n4_block_next_run(const n4_block* block, int32_t line, int32_t* end);

/* Takes a block with free lines, a wholly free one when `whole`. NULL when there is none. */
n4_block* n4_block_take(int32_t whole);

/*
 * Takes the block that each sweep sets aside, for the allocations that follow on running out of memory. NULL when there was
 * none to set aside or it is taken.
 */
n4_block* n4_block_take_reserve(void);

/* Adds a chunk of free blocks from malloc, of at most `room` bytes. Returns 0 when malloc has none. */
int32_t n4_block_grow(uint64_t room);

/* After a full marking, all of earlier ones being swept: what has not its colour is to be swept. */
void n4_block_begin_sweep(uint32_t colour);

/* Goes on with it, and returns whether all is swept. */
int32_t n4_block_sweep_some(void);

/* Sweeps what is left. */
void n4_block_sweep_rest(void);

/* After a young marking: looks at blocks that were taken since the last sweep. */
void n4_block_sweep_young(void);

/* Bytes of live lines, and of those not swept yet. */
uint64_t n4_block_live(void);

/* Gives wholly free chunks back to malloc while more than `keep` bytes stay committed; sweeps what is left first. */
void n4_block_trim(uint64_t keep);

/* Notes an object to be visited; any thread that is in Java. */
void n4_block_defer(const void* object);

/* Calls `visit` for every object noted by n4_block_defer, until there is none. */
void n4_block_visit_deferred(void (*visit)(void* object));

/* Bytes from malloc. */
uint64_t n4_block_committed(void);
