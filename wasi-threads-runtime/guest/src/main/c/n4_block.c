#include "n4_block.h"
#include <stdlib.h>
#include <string.h>
#include "n4_memory.h"

typedef struct n4_chunk {
    n4_block* blocks;
    int32_t count;
    int32_t free_blocks;
} n4_chunk;

static n4_chunk* chunks;
static size_t chunk_count;
static size_t chunk_capacity;

static n4_block* free_list;
static n4_block* recyclable_list;
static uint64_t committed_blocks;

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

n4_block* n4_block_take(int32_t whole) {
    n4_block** list = whole || recyclable_list == NULL ? &free_list : &recyclable_list;
    n4_block* block = *list;
    if (block != NULL) {
        /* Another thread may have made the memory grow by it. */
        n4_memory_reach(block, N4_BLOCK_SIZE);
        *list = block->next;
        block->next = NULL;
    }
    return block;
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
    chunk->free_blocks = chunk->count;
    for (int32_t i = chunk->count - 1; i >= 0; i--) {
        n4_block* block = block_at(chunk, i);
        memset(block, 0, sizeof *block);
        memset(block->lines, 1, N4_FIRST_LINE);
        block->free_lines = N4_USABLE_LINES;
        block->next = free_list;
        free_list = block;
    }
    return 1;
}

void n4_block_clear_marks(void) {
    for (size_t c = 0; c < chunk_count; c++) {
        n4_memory_reach(chunks[c].blocks, (size_t) chunks[c].count * N4_BLOCK_SIZE);
        for (int32_t i = 0; i < chunks[c].count; i++) {
            memset(block_at(&chunks[c], i)->lines + N4_FIRST_LINE, 0, N4_USABLE_LINES);
        }
    }
}

static int32_t count_marked(const n4_block* block) {
    /* Bytes are 0 or 1: a multiplication adds up the eight of a word. */
    uint32_t marked = 0;
    for (int32_t i = 0; i < N4_BLOCK_LINES; i += 8) {
        uint64_t word;
        memcpy(&word, block->lines + i, sizeof word);
        marked += (uint32_t) (word * UINT64_C(0x0101010101010101) >> 56);
    }
    return (int32_t) marked - N4_FIRST_LINE;
}

/* A block whose free lines are all single would be handed out, found useless, and listed again, for ever. */
static int has_run(const n4_block* block) {
    int32_t end;
    return block->free_lines >= N4_MIN_RUN && n4_block_next_run(block, N4_FIRST_LINE, &end) >= 0;
}

uint64_t n4_block_sweep(void) {
    n4_block** free_end = &free_list;
    n4_block** recyclable_end = &recyclable_list;
    uint64_t live_lines = 0;
    for (size_t c = 0; c < chunk_count; c++) {
        n4_chunk* chunk = &chunks[c];
        chunk->free_blocks = 0;
        for (int32_t i = 0; i < chunk->count; i++) {
            n4_block* block = block_at(chunk, i);
            int32_t marked = count_marked(block);
            live_lines += (uint32_t) marked;
            block->free_lines = N4_USABLE_LINES - marked;
            if (marked == 0) {
                chunk->free_blocks++;
                *free_end = block;
                free_end = &block->next;
            } else if (has_run(block)) {
                *recyclable_end = block;
                recyclable_end = &block->next;
            }
        }
    }
    *free_end = NULL;
    *recyclable_end = NULL;
    reserve = n4_block_take(1);
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
    for (size_t c = chunk_count; c-- > 0 && n4_block_committed() > keep;) {
        if (chunks[c].free_blocks == chunks[c].count && !contains(&chunks[c], reserve)) {
            drop_from_free_list(&chunks[c]);
            committed_blocks -= (uint64_t) chunks[c].count;
            free(chunks[c].blocks);
            chunks[c] = chunks[--chunk_count];
        }
    }
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
