#include "n4_heap.h"
#include <stdlib.h>
#include <string.h>
#include "n4_block.h"
#include "n4_buffer.h"
#include "n4_collect.h"
#include "n4_growth.h"
#include "n4_large.h"
#include "n4_lock.h"
#include "n4_object.h"
#include "n4_reference.h"
#include "n4_stack_probe.h"

/*
 * Guards budget, block lists, large-object list and statistics. The first lock in the order; its holder may stop the
 * world. Waited for in native, so that a waiting thread never holds up the collection the holder may be doing.
 */
static n4_lock heap_lock = N4_LOCK_INIT;

/* Bytes left to hand out before the next collection. Heap lock. */
static int64_t budget;
static uint64_t max_bytes;
static uint64_t allocated;
static uint64_t allocated_before;

/* Under stress one in so many collections is a full one. */
enum { FULL_STRESS = 32 };

/* What malloc may take beyond what it is asked for, and others meanwhile. */
enum { MALLOC_NEEDS = 128 << 10 };

/* Relaxed: a thread may miss a change for a few allocations. */
static uint32_t stress_interval;
static uint32_t stress_count;

static void lock_heap(void) {
    n4_stack_probe();
    if (n4_lock_try(&heap_lock)) {
        return;
    }
    int32_t before = n4_enter_native();
    n4_lock_acquire(&heap_lock);
    n4_leave_native(before);
}

static void unlock_heap(void) {
    n4_lock_release(&heap_lock);
}

static uint64_t committed(void) {
    return n4_block_committed() + n4_large_committed();
}

static void collect(n4_collect_kind kind) {
    n4_collect(kind, max_bytes, &budget);
    allocated_before = allocated;
}

static uint32_t number_from_environment(const char* name, uint32_t otherwise) {
    const char* text = getenv(name);
    return text != NULL ? (uint32_t) strtoul(text, NULL, 10) : otherwise;
}

int32_t n4_heap_start(const n4_heap_settings* settings) {
    static const n4_heap_settings defaults;
    if (settings == NULL) {
        settings = &defaults;
    }
    max_bytes = settings->max_bytes != 0 ? settings->max_bytes : (uint64_t) (SIZE_MAX / 2) * 2;
    stress_interval = number_from_environment("NAPI4J_GC_STRESS", settings->stress_interval);
    n4_collect_set_stressed(stress_interval != 0);
    budget = n4_collect_configure(
        settings->nursery,
        number_from_environment("NAPI4J_GC_LOG", settings->log != 0) != 0,
        number_from_environment("NAPI4J_GC_VERIFY", settings->verify != 0) != 0);
    return n4_layout_prepare();
}

/* ---- Blocks ---- */

static void charge(uint64_t bytes) {
    budget -= (int64_t) bytes;
    allocated += bytes;
}

/* So that no thread is in Java when memory grows by what Java objects will lie in. */
static void make_room(size_t bytes) {
    size_t with_malloc = bytes < SIZE_MAX - MALLOC_NEEDS ? bytes + MALLOC_NEEDS : bytes;
    if (!n4_growth_has_room(with_malloc)) {
        n4_world_stop();
        n4_growth_make_room(with_malloc);
        n4_world_start();
    }
}

static n4_block* take_or_grow(int32_t whole) {
    n4_block* block = n4_block_take(whole);
    if (block == NULL && committed() + (uint64_t) N4_SMALL_CHUNK_BLOCKS * N4_BLOCK_SIZE <= max_bytes) {
        make_room((size_t) N4_CHUNK_BLOCKS * N4_BLOCK_SIZE);
        if (n4_block_grow(max_bytes - committed())) {
            block = n4_block_take(whole);
        }
    }
    return block;
}

/* A block with free lines (a wholly free one when `whole`), charged to the budget; collects when that is used up. */
static n4_block* acquire_block(int32_t whole) {
    lock_heap();
    if (budget <= 0) {
        collect(N4_COLLECT_YOUNG);
    }
    n4_block* block = take_or_grow(whole);
    if (block == NULL) {
        collect(N4_COLLECT_FULL);
        block = take_or_grow(whole);
    }
    if (block == NULL && n4_reference_kept_soft()) {
        collect(N4_COLLECT_SOFT);
        block = take_or_grow(whole);
    }
    if (block != NULL) {
        charge((uint64_t) block->free_lines * N4_LINE_SIZE);
    }
    unlock_heap();
    return block;
}

static char* line_address(n4_block* block, int32_t line) {
    return (char*) block + (size_t) line * N4_LINE_SIZE;
}

/*
 * Memory is out and somebody is about to be told: gives the thread the block set aside, so that making the exception, and
 * what catches it, need no collection each.
 */
static void use_reserve(n4_thread* self) {
    lock_heap();
    n4_block* block = n4_block_take_reserve();
    unlock_heap();
    if (block != NULL) {
        self->tlab_cursor = line_address(block, N4_FIRST_LINE);
        self->tlab_limit = line_address(block, N4_BLOCK_LINES);
        memset(self->tlab_cursor, 0, (size_t) (self->tlab_limit - self->tlab_cursor));
    }
}

/* Points the allocation buffer at the next run of free lines; any run holds a small object. */
static int refill(n4_thread* self) {
    for (;;) {
        if (self->block != NULL) {
            int32_t end;
            int32_t start = n4_block_next_run(self->block, self->block_line, &end);
            if (start >= 0) {
                self->block_line = end;
                self->tlab_cursor = line_address(self->block, start);
                self->tlab_limit = line_address(self->block, end);
                memset(self->tlab_cursor, 0, (size_t) (end - start) * N4_LINE_SIZE);
                return 1;
            }
        }
        self->block = NULL;
        n4_block* block = acquire_block(0);
        if (block == NULL) {
            use_reserve(self);
            return 0;
        }
        self->block = block;
        self->block_line = N4_FIRST_LINE;
    }
}

/*
 * When no block is wholly free: a run long enough in some recyclable block. Blocks looked at in vain are lost until the
 * next collection, which is no loss here: the caller is about to run out of memory.
 */
static int refill_overflow_from_runs(n4_thread* self, size_t size) {
    for (;;) {
        lock_heap();
        n4_block* block = n4_block_take(0);
        if (block != NULL) {
            charge((uint64_t) block->free_lines * N4_LINE_SIZE);
        }
        unlock_heap();
        if (block == NULL) {
            use_reserve(self);
            return 0;
        }
        int32_t end;
        for (int32_t line = n4_block_next_run(block, N4_FIRST_LINE, &end); line >= 0;
             line = n4_block_next_run(block, end, &end)) {
            size_t bytes = (size_t) (end - line) * N4_LINE_SIZE;
            if (bytes >= size) {
                self->overflow_cursor = line_address(block, line);
                self->overflow_limit = self->overflow_cursor + bytes;
                memset(self->overflow_cursor, 0, bytes);
                return 1;
            }
        }
    }
}

/* Medium objects go to whole blocks of their own, so that they do not use up runs that still suit small ones. */
static int refill_overflow(n4_thread* self, size_t size) {
    n4_block* block = acquire_block(1);
    if (block == NULL) {
        return refill_overflow_from_runs(self, size);
    }
    self->overflow_cursor = line_address(block, N4_FIRST_LINE);
    self->overflow_limit = line_address(block, N4_BLOCK_LINES);
    memset(self->overflow_cursor, 0, (size_t) (self->overflow_limit - self->overflow_cursor));
    return 1;
}

static void* bump(char** cursor, const char* limit, size_t size) {
    char* at = *cursor;
    if ((size_t) (limit - at) < size) {
        return NULL;
    }
    *cursor = at + size;
    return at;
}

static void* allocate_medium(n4_thread* self, size_t size) {
    void* object = bump(&self->overflow_cursor, self->overflow_limit, size);
    if (object == NULL && refill_overflow(self, size)) {
        object = bump(&self->overflow_cursor, self->overflow_limit, size);
    }
    return object;
}

/* ---- Large objects ---- */

static void* allocate_large(size_t size, int of_references) {
    for (int32_t attempt = 0;; attempt++) {
        lock_heap();
        if (attempt > 0) {
            collect(N4_COLLECT_SOFT);
            n4_block_trim(0);
        } else if (committed() + size > max_bytes) {
            collect(N4_COLLECT_FULL);
        } else if (budget <= 0) {
            collect(N4_COLLECT_YOUNG);
        }
        int fits = committed() + size <= max_bytes;
        if (fits) {
            make_room(size);
        }
        unlock_heap();
        /* Zeroing takes a while: not under the lock. */
        n4_large* large = fits ? n4_large_create(size, of_references) : NULL;
        if (large != NULL) {
            lock_heap();
            charge(size);
            n4_large_link(large);
            unlock_heap();
            return n4_large_object(large);
        }
        if (attempt == 1) {
            return NULL;
        }
    }
}

/* ---- Allocation ---- */

static void* allocate_stressed(n4_thread* self, size_t size, int of_references) {
    uint32_t count = __atomic_add_fetch(&stress_count, 1, __ATOMIC_RELAXED);
    if (count % stress_interval == 0) {
        lock_heap();
        collect(count / stress_interval % FULL_STRESS == 0 ? N4_COLLECT_FULL : N4_COLLECT_YOUNG);
        unlock_heap();
    }
    return size > N4_MAX_BLOCK_OBJECT ? allocate_large(size, of_references) : allocate_medium(self, size);
}

/* Zeroed memory of `size` bytes, a multiple of 8, or NULL. `of_references` for arrays of them. */
static void* allocate(n4_thread* self, size_t size, int of_references) {
    if (__builtin_expect(__atomic_load_n(&stress_interval, __ATOMIC_RELAXED) != 0, 0)) {
        /* Leaves the allocation buffer empty, so that no allocation escapes. */
        return allocate_stressed(self, size, of_references);
    }
    if (size > N4_MAX_BLOCK_OBJECT) {
        return allocate_large(size, of_references);
    }
    if (size > (size_t) N4_MIN_RUN * N4_LINE_SIZE) {
        return allocate_medium(self, size);
    }
    return refill(self) ? bump(&self->tlab_cursor, self->tlab_limit, size) : NULL;
}

void* n4_alloc_slow(TeaVM_Class* cls, uint32_t size) {
    TeaVM_Object* object = allocate(n4_self, size, 0);
    if (object != NULL) {
        object->header = TEAVM_PACK_CLASS(cls);
    }
    return object;
}

void* n4_alloc_array(TeaVM_Class* array_class, int32_t length) {
    uint64_t size = n4_array_size(n4_item_size(array_class), length);
    if (size > SIZE_MAX / 2) {
        return NULL;
    }
    n4_thread* self = n4_self;
    TeaVM_Array* array = NULL;
    if (size <= N4_MAX_BLOCK_OBJECT) {
        array = bump(&self->tlab_cursor, self->tlab_limit, (size_t) size);
    }
    if (array == NULL) {
        array = allocate(self, (size_t) size, !n4_is_primitive(array_class->itemType));
        if (array == NULL) {
            return NULL;
        }
    }
    array->parent.header = TEAVM_PACK_CLASS(array_class);
    array->size = length;
    return array;
}

/* Each inner array is stored before anything else is allocated; only the outermost one needs a root of its own. */
static int fill_items(void* outer, TeaVM_Class* array_class, const int32_t* dimensions, int32_t count) {
    for (int32_t i = 0; i < dimensions[0]; i++) {
        void* inner = n4_alloc_array(array_class->itemType, dimensions[1]);
        if (inner == NULL) {
            return 0;
        }
        void** items = (void**) ((char*) outer + n4_array_data_offset(sizeof(void*)));
        items[i] = inner;
        n4_written_at(outer, &items[i], sizeof inner);
        if (count > 2 && !fill_items(inner, array_class->itemType, dimensions + 1, count - 1)) {
            return 0;
        }
    }
    return 1;
}

void* n4_alloc_multi(TeaVM_Class* array_class, const int32_t* dimensions, int32_t count) {
    void* outer = n4_alloc_array(array_class, dimensions[0]);
    if (outer == NULL || count == 1) {
        return outer;
    }
    n4_thread* self = n4_self;
    self->scratch = outer;
    int complete = fill_items(outer, array_class, dimensions, count);
    self->scratch = NULL;
    return complete ? outer : NULL;
}

void* n4_alloc_copy(void* object) {
    TeaVM_Class* cls = n4_class_of(object);
    size_t size = (size_t) n4_object_size(object, cls);
    TeaVM_Object* copy;
    if (cls->itemType != NULL) {
        copy = n4_alloc_array(cls, ((TeaVM_Array*) object)->size);
    } else {
        copy = n4_alloc_sized(cls, (uint32_t) size);
    }
    if (copy != NULL) {
        memcpy(copy + 1, (TeaVM_Object*) object + 1, size - sizeof(TeaVM_Object));
    }
    return copy;
}

/* ---- Collection and statistics ---- */

void n4_heap_collect(int32_t clear_soft) {
    lock_heap();
    collect(clear_soft ? N4_COLLECT_SOFT : N4_COLLECT_FULL);
    unlock_heap();
}

void n4_heap_with_world_stopped(void (*action)(void)) {
    lock_heap();
    n4_world_stop();
    action();
    n4_world_start();
    unlock_heap();
}

void n4_heap_stats_get(n4_heap_stats* out) {
    lock_heap();
    n4_collect_stats(out);
    out->committed = committed();
    out->allocated = allocated;
    out->maximum = max_bytes;
    out->large_objects = n4_large_count();
    unlock_heap();
}

int64_t n4_heap_total(void) {
    n4_heap_stats stats;
    n4_heap_stats_get(&stats);
    return (int64_t) stats.committed;
}

int64_t n4_heap_free(void) {
    n4_heap_stats stats;
    n4_heap_stats_get(&stats);
    uint64_t used = stats.live + stats.allocated - allocated_before;
    return used < stats.committed ? (int64_t) (stats.committed - used) : 0;
}

int64_t n4_heap_max(void) {
    return max_bytes > INT64_MAX ? INT64_MAX : (int64_t) max_bytes;
}

void n4_heap_set_stress(uint32_t interval) {
    lock_heap();
    n4_collect_set_stressed(interval != 0);
    unlock_heap();
    __atomic_store_n(&stress_interval, interval, __ATOMIC_RELAXED);
    n4_thread* self = n4_self;
    if (interval != 0 && self != NULL) {
        self->tlab_cursor = NULL;
        self->tlab_limit = NULL;
        self->block = NULL;
    }
}

void n4_heap_trim(void) {
    lock_heap();
    n4_block_trim(0);
    unlock_heap();
}
