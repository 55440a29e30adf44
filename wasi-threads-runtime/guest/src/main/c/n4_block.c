#include "n4_block.h"
#include <stdlib.h>
#include <string.h>

typedef struct n4_chunk {
    n4_block* blocks;
    int32_t count;
} n4_chunk;

static n4_chunk* chunks;
static size_t chunk_count;
static size_t chunk_capacity;

static n4_block* free_list;
static n4_block* recyclable_list;

/* Handed out since the last sweep. */
static n4_block* taken_list;

uint8_t n4_block_marked[N4_BLOCK_FLAGS];

static uint64_t committed_blocks;

/* Of all blocks, what is not in their `free_lines`. */
static uint64_t live_lines;

/* Chunks from `unswept` on, before `unswept_end`, are as the last full marking left them: their blocks are in no list. */
static size_t unswept;
static size_t unswept_end;
static uint32_t sweep_colour;

/* Of a header's lines, which are never free: both colours. */
enum { HEADER_MARK = 3 };

/* 1 in each byte. */
static const uint64_t ONES = UINT64_C(0x0101010101010101);

/* A free block in no list, for what has to be allocated when memory is out: the exception that says so. */
static n4_block* reserve;

static n4_block* block_at(const n4_chunk* chunk, int32_t index) {
    return (n4_block*) ((char*) chunk->blocks + (size_t) index * N4_BLOCK_SIZE);
}

int32_t n4_block_next_run(const n4_block* block, int32_t line, int32_t* end) {
    const uint8_t* lines = block->lines;
    while (line < N4_BLOCK_LINES) {
        while (line < N4_BLOCK_LINES && lines[line] != 0) {
            line++;
        }
        int32_t start = line;
        while (line < N4_BLOCK_LINES && lines[line] == 0) {
            line++;
        }
        if (line - start >= N4_MIN_RUN) {
            *end = line;
            return start;
        }
    }
    return -1;
}

static void list_free(n4_block* block) {
    block->is_free = 1;
    block->next = free_list;
    free_list = block;
}

static int allocate_chunk(n4_chunk* chunk, int32_t count) {
    chunk->count = count;
    chunk->blocks = aligned_alloc(N4_BLOCK_SIZE, (size_t) count * N4_BLOCK_SIZE);
    return chunk->blocks != NULL;
}

int32_t n4_block_grow(uint64_t room) {
    if (chunk_count == chunk_capacity) {
        size_t capacity = chunk_capacity == 0 ? 16 : chunk_capacity * 2;
        n4_chunk* grown = realloc(chunks, capacity * sizeof *grown);
        if (grown == NULL) {
            return 0;
        }
        chunks = grown;
        chunk_capacity = capacity;
    }
    n4_chunk* chunk = &chunks[chunk_count];
    int whole = room >= (uint64_t) N4_CHUNK_BLOCKS * N4_BLOCK_SIZE;
    /* Near the end of memory the gaps between C's allocations still hold a small one. */
    if (!(whole && allocate_chunk(chunk, N4_CHUNK_BLOCKS)) && !allocate_chunk(chunk, N4_SMALL_CHUNK_BLOCKS)) {
        return 0;
    }
    chunk_count++;
    committed_blocks += (uint64_t) chunk->count;
    for (int32_t i = chunk->count - 1; i >= 0; i--) {
        n4_block* block = block_at(chunk, i);
        memset(block, 0, sizeof *block);
        memset(block->lines, HEADER_MARK, N4_FIRST_LINE);
        block->free_lines = N4_USABLE_LINES;
        list_free(block);
    }
    return 1;
}

static int32_t count_marked(const n4_block* block) {
    /* Bytes are 0 to 3: once they are 0 or 1, a multiplication adds up the eight of a word. */
    uint32_t marked = 0;
    for (int32_t i = 0; i < N4_BLOCK_LINES; i += 8) {
        uint64_t word;
        memcpy(&word, block->lines + i, sizeof word);
        word = (word | word >> 1) & ONES;
        marked += (uint32_t) (word * ONES >> 56);
    }
    return (int32_t) marked - N4_FIRST_LINE;
}

static void free_lines_without(n4_block* block, uint32_t colour) {
    uint64_t mask = (colour >> N4_MARK_SHIFT) * ONES;
    for (int32_t i = 0; i < N4_BLOCK_LINES; i += 8) {
        uint64_t word;
        memcpy(&word, block->lines + i, sizeof word);
        word &= mask;
        memcpy(block->lines + i, &word, sizeof word);
    }
    for (int32_t i = 0; i < N4_FIRST_LINE; i++) {
        block->lines[i] = HEADER_MARK;
    }
}

/* A block whose free lines are all single would be handed out, found useless, and listed again, for ever. */
static int has_run(const n4_block* block) {
    int32_t end;
    return block->free_lines >= N4_MIN_RUN && n4_block_next_run(block, N4_FIRST_LINE, &end) >= 0;
}

static void list_recyclable(n4_block* block) {
    block->is_free = 0;
    block->next = recyclable_list;
    recyclable_list = block;
}

/* Lists a block by what is free in it now, and returns how many of its lines are not. */
static int32_t list_block(n4_block* block) {
    int32_t marked = count_marked(block);
    block->free_lines = N4_USABLE_LINES - marked;
    if (marked == 0) {
        list_free(block);
    } else if (has_run(block)) {
        list_recyclable(block);
    } else {
        block->is_free = 0;
    }
    return marked;
}

/* Lists a block as it was listed when somebody took it. */
static void list_again(n4_block* block) {
    if (block->free_lines == N4_USABLE_LINES) {
        list_free(block);
    } else {
        list_recyclable(block);
    }
}

/* Lists a block by what is free in it now. */
static void relist(n4_block* block) {
    int32_t before = N4_USABLE_LINES - block->free_lines;
    live_lines += (uint64_t) (list_block(block) - before);
}

/* Returns 0 when there is none left. */
static int sweep_chunk(void) {
    if (unswept == unswept_end) {
        return 0;
    }
    const n4_chunk* chunk = &chunks[unswept++];
    /* From the last to the first, so that lists begin with what came first. */
    for (int32_t i = chunk->count; i-- > 0;) {
        n4_block* block = block_at(chunk, i);
        free_lines_without(block, sweep_colour);
        relist(block);
    }
    return 1;
}

n4_block* n4_block_take(int32_t whole) {
    n4_block** list;
    do {
        list = whole || recyclable_list == NULL ? &free_list : &recyclable_list;
    } while (*list == NULL && sweep_chunk());
    n4_block* block = *list;
    if (block != NULL) {
        *list = block->next;
        block->is_free = 0;
        block->next = taken_list;
        taken_list = block;
    }
    return block;
}

/* Allocation goes on: nothing was marked since, and a block is set aside. */
static void reopen(void) {
    memset(n4_block_marked, 0, sizeof n4_block_marked);
    reserve = n4_block_take(1);
}

void n4_block_begin_sweep(uint32_t colour) {
    free_list = NULL;
    recyclable_list = NULL;
    taken_list = NULL;
    sweep_colour = colour;
    unswept = 0;
    unswept_end = chunk_count;
    reopen();
}

int32_t n4_block_sweep_some(void) {
    for (size_t i = 0; i <= unswept_end / N4_SWEEP_PARTS; i++) {
        sweep_chunk();
    }
    return unswept == unswept_end;
}

void n4_block_sweep_rest(void) {
    while (sweep_chunk()) {
    }
}

void n4_block_sweep_young(void) {
    n4_block* block = taken_list;
    taken_list = NULL;
    while (block != NULL) {
        n4_block* next = block->next;
        if (*n4_block_flag(block)) {
            relist(block);
        } else {
            list_again(block);
        }
        block = next;
    }
    reopen();
}

uint64_t n4_block_live(void) {
    return live_lines * N4_LINE_SIZE;
}

n4_block* n4_block_take_reserve(void) {
    n4_block* block = reserve;
    reserve = NULL;
    return block;
}

static int contains(const n4_chunk* chunk, const n4_block* block) {
    uintptr_t low = (uintptr_t) chunk->blocks;
    return (uintptr_t) block >= low && (uintptr_t) block - low < (uintptr_t) chunk->count * N4_BLOCK_SIZE;
}

static int is_free(const n4_chunk* chunk) {
    for (int32_t i = 0; i < chunk->count; i++) {
        if (!block_at(chunk, i)->is_free) {
            return 0;
        }
    }
    return 1;
}

static void drop_from_free_list(const n4_chunk* chunk) {
    n4_block** link = &free_list;
    while (*link != NULL) {
        if (contains(chunk, *link)) {
            *link = (*link)->next;
        } else {
            link = &(*link)->next;
        }
    }
}

void n4_block_trim(uint64_t keep) {
    n4_block_sweep_rest();
    for (size_t c = chunk_count; c-- > 0 && n4_block_committed() > keep;) {
        if (is_free(&chunks[c])) {
            drop_from_free_list(&chunks[c]);
            committed_blocks -= (uint64_t) chunks[c].count;
            free(chunks[c].blocks);
            chunks[c] = chunks[--chunk_count];
        }
    }
}

void n4_block_defer(const void* object) {
    n4_block* block = n4_block_of(object);
    uint32_t unit = (uint32_t) ((uintptr_t) object & (N4_BLOCK_SIZE - 1)) / 8;
    __atomic_or_fetch(&block->deferred[unit / 32], 1u << (unit % 32), __ATOMIC_RELAXED);
    __atomic_store_n(&block->has_deferred, 1, __ATOMIC_RELAXED);
}

static int visit_deferred_of(n4_block* block, void (*visit)(void* object)) {
    if (!block->has_deferred) {
        return 0;
    }
    block->has_deferred = 0;
    for (size_t word = 0; word < sizeof block->deferred / sizeof block->deferred[0]; word++) {
        while (block->deferred[word] != 0) {
            int bit = __builtin_ctz(block->deferred[word]);
            block->deferred[word] &= block->deferred[word] - 1;
            visit((char*) block + (word * 32 + (size_t) bit) * 8);
        }
    }
    return 1;
}

void n4_block_visit_deferred(void (*visit)(void* object)) {
    int again = 1;
    while (again) {
        again = 0;
        for (size_t c = 0; c < chunk_count; c++) {
            for (int32_t i = 0; i < chunks[c].count; i++) {
                again |= visit_deferred_of(block_at(&chunks[c], i), visit);
            }
        }
    }
}

uint64_t n4_block_committed(void) {
    return committed_blocks * N4_BLOCK_SIZE;
}
