/*
 * The collector against a model, one test a run: `heap_test <name>`. Exit code 0 is success; a failed check names its line.
 */
#include <string.h>
#include "heap_fixture.h"
#include "n4_block.h"
#include "n4_buffer.h"
#include "n4_futex.h"
#include "n4_handle.h"
#include "n4_large.h"
#include "n4_mark.h"
#include "n4_monitor.h"
#include "n4_object.h"
#include "test_main.h"

/* ---- Random graphs ---- */

enum { MODEL_OBJECTS = 20000, MODEL_ROOTS = 64, MODEL_ITEMS = 40 };

/* What an object of the graph should look like; edges are indices of other models, -1 is null. */
typedef struct model {
    int cls;
    int left;
    int right;
    int item_count; /* -1: no array */
    int items[MODEL_ITEMS];
    int byte_count; /* -1: no array */
    int reachable;
    n4_handle weak;
} model;

typedef struct graph {
    model* models;
    int count;
    int roots[MODEL_ROOTS];
    void** slots;
    uint64_t random;
} graph;

static int64_t id_of(void* object) {
    return ((leaf*) object)->id;
}

static void reach(graph* g, int index) {
    static _Thread_local int work[MODEL_OBJECTS];
    int depth = 0;
    if (index < 0 || g->models[index].reachable) {
        return;
    }
    g->models[index].reachable = 1;
    work[depth++] = index;
    while (depth > 0) {
        model* m = &g->models[work[--depth]];
        int edges[MODEL_ITEMS + 2];
        int edge_count = 0;
        edges[edge_count++] = m->left;
        edges[edge_count++] = m->right;
        for (int i = 0; i < m->item_count; i++) {
            edges[edge_count++] = m->items[i];
        }
        for (int i = 0; i < edge_count; i++) {
            if (edges[i] >= 0 && !g->models[edges[i]].reachable) {
                g->models[edges[i]].reachable = 1;
                work[depth++] = edges[i];
            }
        }
    }
}

static void mark_reachable(graph* g) {
    for (int i = 0; i < g->count; i++) {
        g->models[i].reachable = 0;
    }
    for (int i = 0; i < MODEL_ROOTS; i++) {
        reach(g, g->roots[i]);
    }
}

static void check_edge(void* object, int expected) {
    if (expected < 0) {
        CHECK(object == NULL);
    } else {
        CHECK(object != NULL);
        CHECK(id_of(object) == expected);
    }
}

static void check_object(graph* g, int index) {
    model* m = &g->models[index];
    void* object = n4_handle_get(m->weak);
    CHECK(object != NULL);
    CHECK(id_of(object) == index);
    CHECK(TEAVM_CLASS_OF(object) == &test_classes[m->cls]);
    if (m->cls == CLASS_LEAF) {
        return;
    }
    check_edge(((base*) object)->left, m->left);
    if (m->cls == CLASS_BASE) {
        return;
    }
    node* n = object;
    check_edge(n->right, m->right);
    CHECK((n->items == NULL) == (m->item_count < 0));
    if (n->items != NULL) {
        CHECK(n->items->size == m->item_count);
        for (int i = 0; i < m->item_count; i++) {
            check_edge(items_of(n->items)[i], m->items[i]);
        }
    }
    CHECK((n->bytes == NULL) == (m->byte_count < 0));
    for (int i = 0; i < m->byte_count; i++) {
        CHECK(bytes_of(n->bytes)[i] == (uint8_t) (index + i));
    }
}

static void check_graph(graph* g) {
    mark_reachable(g);
    for (int i = 0; i < g->count; i++) {
        if (g->models[i].reachable) {
            check_object(g, i);
        }
    }
}

/* After a collection: exactly the unreachable have lost their weak handle; their models are dropped. */
static void check_collected(graph* g) {
    check_graph(g);
    for (int i = 0; i < g->count; i++) {
        if (!g->models[i].reachable && g->models[i].weak != 0) {
            CHECK(n4_handle_get(g->models[i].weak) == NULL);
            n4_handle_free(g->models[i].weak);
            g->models[i].weak = 0;
        }
    }
}

static int random_reachable(graph* g) {
    int root = g->roots[random_below(&g->random, MODEL_ROOTS)];
    for (int steps = (int) random_below(&g->random, 8); root >= 0 && steps > 0; steps--) {
        model* m = &g->models[root];
        int next = random_below(&g->random, 2) != 0 ? m->left : m->right;
        if (m->item_count > 0 && random_below(&g->random, 3) == 0) {
            next = m->items[random_below(&g->random, (uint32_t) m->item_count)];
        }
        if (next < 0) {
            break;
        }
        root = next;
    }
    return root;
}

static void* object_of(graph* g, int index) {
    return index < 0 ? NULL : n4_handle_get(g->models[index].weak);
}

/* Allocates in several steps, each of which may collect: only `slot` keeps the object. */
static void add_object(graph* g, int root) {
    static const int classes[] = {CLASS_LEAF, CLASS_BASE, CLASS_NODE, CLASS_NODE};
    int index = g->count++;
    model* m = &g->models[index];
    *m = (model){.cls = classes[random_below(&g->random, 4)], .left = -1, .right = -1, .item_count = -1, .byte_count = -1};
    void* object = new_object(m->cls);
    CHECK(object != NULL);
    ((leaf*) object)->id = index;
    m->weak = n4_handle_new_weak(object);
    int old = g->roots[root];
    void* old_object = g->slots[root];
    g->roots[root] = index;
    g->slots[root] = object;
    if (m->cls != CLASS_LEAF) {
        put(object, &((base*) object)->left, old_object);
        m->left = old;
    }
    if (m->cls != CLASS_NODE) {
        return;
    }
    node* n = object;
    if (random_below(&g->random, 2) == 0) {
        int count = (int) random_below(&g->random, MODEL_ITEMS);
        TeaVM_Array* items = n4_alloc_array(&test_classes[CLASS_OBJECT_ARRAY], count);
        CHECK(items != NULL);
        put(n, (void**) &n->items, items);
        memset(m->items, -1, sizeof m->items);
        m->item_count = count;
        for (int i = 0; i < count; i++) {
            if (random_below(&g->random, 3) == 0) {
                m->items[i] = random_reachable(g);
                put(n->items, &items_of(n->items)[i], object_of(g, m->items[i]));
            }
        }
    }
    if (random_below(&g->random, 3) == 0) {
        /* Small, medium and, now and then, large. */
        static const uint32_t bounds[] = {16, 200, 3000, 30000};
        int count = (int) random_below(&g->random, bounds[random_below(&g->random, 4)]);
        TeaVM_Array* bytes = n4_alloc_array(&test_classes[CLASS_BYTE_ARRAY], count);
        CHECK(bytes != NULL);
        put(n, (void**) &n->bytes, bytes);
        m->byte_count = count;
        for (int i = 0; i < count; i++) {
            CHECK(bytes_of(n->bytes)[i] == 0);
            bytes_of(n->bytes)[i] = (uint8_t) (index + i);
        }
    }
    m->right = random_reachable(g);
    put(n, &n->right, object_of(g, m->right));
}

static void cut(graph* g) {
    int root = (int) random_below(&g->random, MODEL_ROOTS);
    if (random_below(&g->random, 2) == 0) {
        g->roots[root] = -1;
        g->slots[root] = NULL;
        return;
    }
    int index = random_reachable(g);
    if (index >= 0 && g->models[index].cls != CLASS_LEAF) {
        g->models[index].left = -1;
        ((base*) object_of(g, index))->left = NULL;
    }
}

static void run_graph(uint64_t seed) {
    static const n4_method method = {.root_count = MODEL_ROOTS};
    n4_frame* frame = calloc(1, sizeof(n4_frame) + MODEL_ROOTS * sizeof(void*));
    frame->next = n4_top;
    frame->method = &method;
    n4_top = frame;
    graph g = {.models = calloc(MODEL_OBJECTS, sizeof(model)), .slots = frame->roots, .random = seed};
    for (int i = 0; i < MODEL_ROOTS; i++) {
        g.roots[i] = -1;
    }
    while (g.count < MODEL_OBJECTS) {
        add_object(&g, (int) random_below(&g.random, MODEL_ROOTS));
        while (random_below(&g.random, 5) < 2) {
            cut(&g);
        }
        if (g.count % 5000 == 0) {
            check_graph(&g);
            n4_heap_collect(0);
            check_collected(&g);
        }
        n4_poll();
    }
    for (int i = 0; i < g.count; i++) {
        n4_handle_free(g.models[i].weak);
    }
    free(g.models);
    n4_top = frame->next;
    free(frame);
}

static void test_graph(void) {
    test_start(&(n4_heap_settings){.nursery = 256 << 10});
    for (uint64_t seed = 1; seed <= 20; seed++) {
        run_graph(seed);
    }
    CHECK(n4_handle_count() == 0);
}

/* The heap is looked at before and after every collection. */
static void test_graph_verified(void) {
    test_start(&(n4_heap_settings){.nursery = 256 << 10, .verify = 1});
    run_graph(7);
}

/* So are the steps of full markings. */
static void test_graph_stress(void) {
    test_start(&(n4_heap_settings){.stress_interval = 23, .verify = 1});
    run_graph(99);
}

static uint64_t collections_of(int full) {
    n4_heap_stats stats;
    n4_heap_stats_get(&stats);
    return full ? stats.full_collections : stats.collections;
}

/* A young collection finds young objects through old ones, frees the young that are dead and leaves the old that are. */
static void test_young(void) {
    test_start(&(n4_heap_settings){.nursery = 256 << 10});
    FRAME(f, 2);
    node* holder = f.roots[0] = new_object(CLASS_NODE);
    put(holder, (void**) &holder->items, n4_alloc_array(&test_classes[CLASS_OBJECT_ARRAY], 5000));
    f.roots[1] = new_object(CLASS_LEAF);
    n4_handle dead_old = n4_handle_new_weak(f.roots[1]);
    n4_heap_collect(0);
    f.roots[1] = NULL;
    uint64_t full = collections_of(1);
    for (int64_t round = 0; round < 10; round++) {
        n4_handle dead_young = n4_handle_new_weak(new_object(CLASS_LEAF));
        leaf* kept = new_object(CLASS_LEAF);
        kept->id = round;
        put(holder, &holder->parent.left, kept);
        put(holder->items, &items_of(holder->items)[4999], kept);
        uint64_t before = collections_of(0);
        while (collections_of(0) == before) {
            new_object(CLASS_NODE);
        }
        CHECK(holder->parent.left == kept && items_of(holder->items)[4999] == kept && kept->id == round);
        CHECK(TEAVM_CLASS_OF(kept) == &test_classes[CLASS_LEAF]);
        CHECK(n4_handle_get(dead_young) == NULL);
        CHECK(n4_handle_get(dead_old) != NULL);
        n4_handle_free(dead_young);
    }
    CHECK(collections_of(1) == full);
    n4_heap_collect(0);
    CHECK(n4_handle_get(dead_old) == NULL);
    CHECK(collections_of(1) == full + 1);
    POP(f);
}

/* A mark stack of 40 entries: nearly everything is deferred. */
static void test_mark_stack_overflow(void) {
    n4_mark_stack_limit = 40;
    test_start(&(n4_heap_settings){.nursery = 256 << 10});
    run_graph(7);
    /* A reference array far larger than the stack, whose items are large arrays themselves. */
    FRAME(f, 1);
    f.roots[0] = n4_alloc_array(&test_classes[CLASS_OBJECT_ARRAY], 3000);
    for (int i = 0; i < 3000; i++) {
        void* inner = n4_alloc_array(&test_classes[CLASS_OBJECT_ARRAY], i % 10 == 0 ? 2000 : 3);
        put(f.roots[0], &items_of(f.roots[0])[i], inner);
        leaf* last = new_object(CLASS_LEAF);
        last->id = i;
        put(inner, &items_of(inner)[2], last);
    }
    n4_heap_collect(0);
    n4_heap_collect(0);
    for (int i = 0; i < 3000; i++) {
        CHECK(id_of(items_of(items_of(f.roots[0])[i])[2]) == i);
    }
    POP(f);
}

/* ---- Shapes ---- */

static void test_deep_list(void) {
    test_start(&(n4_heap_settings){.nursery = 1 << 20});
    FRAME(f, 1);
    for (int i = 0; i < 2000000; i++) {
        base* link = new_object(CLASS_BASE);
        link->id = i;
        link->left = f.roots[0];
        f.roots[0] = link;
    }
    n4_heap_collect(0);
    int64_t expected = 1999999;
    for (base* link = f.roots[0]; link != NULL; link = link->left) {
        CHECK(link->id == expected--);
    }
    CHECK(expected == -1);
    POP(f);
}

/* Keeps every 37th of many small objects, then asks for medium ones: the holes must serve small objects again. */
static void test_fragmentation(void) {
    test_start(&(n4_heap_settings){.max_bytes = 24 << 20, .nursery = 1 << 20});
    enum { KEPT = 8000 };
    FRAME(f, 1);
    f.roots[0] = n4_alloc_array(&test_classes[CLASS_OBJECT_ARRAY], KEPT);
    for (int i = 0; i < KEPT; i++) {
        for (int j = 0; j < 36; j++) {
            CHECK(new_object(CLASS_BASE) != NULL);
        }
        leaf* kept = new_object(CLASS_LEAF);
        kept->id = i;
        put(f.roots[0], &items_of(f.roots[0])[i], kept);
    }
    n4_heap_stats before;
    n4_heap_collect(0);
    n4_heap_stats_get(&before);
    for (int i = 0; i < 3000000; i++) {
        CHECK(new_object(CLASS_BASE) != NULL);
    }
    for (int i = 0; i < 20000; i++) {
        CHECK(n4_alloc_array(&test_classes[CLASS_BYTE_ARRAY], 5000) != NULL);
    }
    n4_heap_collect(0);
    n4_heap_stats after;
    n4_heap_stats_get(&after);
    CHECK(after.live <= before.live);
    CHECK(after.committed <= 24 << 20);
    for (int i = 0; i < KEPT; i++) {
        CHECK(id_of(items_of(f.roots[0])[i]) == i);
    }
    POP(f);
}

static void fill_until_null(void** keep, int32_t bytes) {
    for (;;) {
        TeaVM_Array* link = n4_alloc_array(&test_classes[CLASS_OBJECT_ARRAY], bytes / 8);
        if (link == NULL) {
            return;
        }
        items_of(link)[0] = *keep;
        *keep = link;
    }
}

/* Every other line holds an object: nothing fits between, and memory is out although half of it is free. */
static void test_single_free_lines(void) {
    test_start(&(n4_heap_settings){.max_bytes = 8 << 20, .nursery = 1 << 20});
    FRAME(f, 2);
    for (int keep = 1;; keep = !keep) {
        TeaVM_Array* link = n4_alloc_array(&test_classes[CLASS_OBJECT_ARRAY], (N4_LINE_SIZE - 16) / (int) sizeof(void*));
        if (link == NULL) {
            break;
        }
        CHECK(n4_object_size(link, TEAVM_CLASS_OF(link)) == N4_LINE_SIZE);
        if (keep) {
            items_of(link)[0] = f.roots[0];
            f.roots[0] = link;
        }
    }
    fill_until_null(&f.roots[1], 64);
    f.roots[0] = NULL;
    CHECK(new_object(CLASS_NODE) != NULL);
    f.roots[1] = NULL;
    n4_heap_stats stats;
    n4_heap_collect(0);
    n4_heap_stats_get(&stats);
    CHECK(stats.live == 0);
    POP(f);
}

static void test_large_objects(void) {
    test_start(&(n4_heap_settings){.nursery = 4 << 20, .max_bytes = 64 << 20});
    FRAME(f, 4);
    uint64_t random = 5;
    for (int i = 0; i < 4000; i++) {
        int slot = (int) random_below(&random, 4);
        int length = 8000 + (int) random_below(&random, 100000);
        uint8_t* bytes;
        f.roots[slot] = n4_alloc_array(&test_classes[CLASS_BYTE_ARRAY], length);
        CHECK(f.roots[slot] != NULL);
        bytes = bytes_of(f.roots[slot]);
        for (int j = 0; j < length; j += 997) {
            CHECK(bytes[j] == 0);
        }
        memset(bytes, 0xee, (size_t) length);
    }
    n4_heap_collect(0);
    n4_heap_stats stats;
    n4_heap_stats_get(&stats);
    CHECK(stats.large_objects <= 4);
    CHECK(stats.live < 1 << 20);
    void* longs = n4_alloc_array(&test_classes[CLASS_LONG_ARRAY], 5000);
    CHECK((uintptr_t) longs % 8 == 0);
    POP(f);
}

static void test_multi_array(void) {
    test_start(&(n4_heap_settings){.stress_interval = 1});
    FRAME(f, 1);
    int32_t dimensions[] = {5, 7};
    f.roots[0] = n4_alloc_multi(&test_classes[CLASS_BYTE_ARRAY_ARRAY], dimensions, 2);
    CHECK(((TeaVM_Array*) f.roots[0])->size == 5);
    for (int i = 0; i < 5; i++) {
        TeaVM_Array* inner = items_of(f.roots[0])[i];
        CHECK(inner->size == 7 && TEAVM_CLASS_OF(inner) == &test_classes[CLASS_BYTE_ARRAY]);
    }
    int32_t empty[] = {0, 9};
    CHECK(((TeaVM_Array*) n4_alloc_multi(&test_classes[CLASS_BYTE_ARRAY_ARRAY], empty, 2))->size == 0);
    f.roots[0] = n4_alloc_multi(&test_classes[CLASS_OBJECT_ARRAY_ARRAY], dimensions, 1);
    CHECK(items_of(f.roots[0])[4] == NULL);
    POP(f);
}

static void test_copy(void) {
    test_start(NULL);
    FRAME(f, 2);
    node* n = f.roots[0] = new_object(CLASS_NODE);
    n->parent.id = 42;
    n->right = n;
    int32_t hash = n4_identity_hash(n);
    node* copy = f.roots[1] = n4_alloc_copy(n);
    CHECK(copy->parent.id == 42 && copy->right == n && TEAVM_CLASS_OF(copy) == &test_classes[CLASS_NODE]);
    CHECK(copy->parent.parent.hash == 0 && n4_identity_hash(copy) != hash);
    TeaVM_Array* bytes = f.roots[0] = n4_alloc_array(&test_classes[CLASS_BYTE_ARRAY], 20001);
    bytes_of(bytes)[20000] = 7;
    TeaVM_Array* same = f.roots[1] = n4_alloc_copy(bytes);
    CHECK(same->size == 20001 && bytes_of(same)[20000] == 7);
    POP(f);
}

/* ---- Running out ---- */

static void test_out_of_memory(void) {
    test_start(&(n4_heap_settings){.max_bytes = 8 << 20, .nursery = 1 << 20});
    FRAME(f, 1);
    static const int32_t sizes[] = {64, 1000, 6000, 9000, 300000};
    for (int round = 0; round < 10; round++) {
        fill_until_null(&f.roots[0], sizes[round % 5]);
        n4_heap_stats full;
        n4_heap_stats_get(&full);
        CHECK(full.committed <= 8 << 20);
        CHECK(full.live > 5 << 20);
        f.roots[0] = NULL;
        CHECK(n4_alloc_array(&test_classes[CLASS_BYTE_ARRAY], 2 << 20) != NULL);
        CHECK(new_object(CLASS_NODE) != NULL);
    }
    CHECK(n4_alloc_array(&test_classes[CLASS_LONG_ARRAY], INT32_MAX) == NULL);
    CHECK(new_object(CLASS_NODE) != NULL);
    POP(f);
}

static void test_trim(void) {
    test_start(&(n4_heap_settings){.nursery = 1 << 20});
    FRAME(f, 1);
    for (int i = 0; i < 1000000; i++) {
        base* link = new_object(CLASS_BASE);
        link->left = f.roots[0];
        f.roots[0] = link;
    }
    n4_heap_stats stats;
    n4_heap_stats_get(&stats);
    CHECK(stats.committed > 20 << 20);
    f.roots[0] = NULL;
    n4_heap_collect(0);
    n4_heap_stats_get(&stats);
    CHECK(stats.live < 1 << 20);
    CHECK(stats.committed <= 4 << 20);
    POP(f);
}

enum { LISTS = 32, LINKS = 2500 };

static const uint64_t LISTS_SIZE = (uint64_t) LISTS * LINKS * sizeof(base);

static void put_list(void* lists, int64_t number) {
    FRAME(f, 1);
    for (int i = 0; i < LINKS; i++) {
        base* link = new_object(CLASS_BASE);
        link->id = number;
        link->left = f.roots[0];
        f.roots[0] = link;
    }
    put(lists, &items_of(lists)[number % LISTS], f.roots[0]);
    POP(f);
}

static void check_lists(void* lists, int64_t last) {
    for (int64_t number = last - LISTS + 1; number <= last; number++) {
        int links = 0;
        for (base* link = items_of(lists)[number % LISTS]; link != NULL; link = link->left) {
            CHECK(link->id == number);
            links++;
        }
        CHECK(links == LINKS);
    }
}

/* Replaces lists by new ones until a full marking has ended. Returns the last one's number. */
static int64_t replace_until_full(void* lists, int64_t last) {
    uint64_t full = collections_of(1);
    while (collections_of(1) == full) {
        put_list(lists, ++last);
    }
    return last;
}

static uint64_t live_bytes(void) {
    n4_heap_stats stats;
    n4_heap_stats_get(&stats);
    return stats.live;
}

/*
 * The end of a full marking leaves blocks unswept: they are swept as they are asked for, and where none is, in the young
 * collections that follow.
 */
static void test_lazy_sweep(void) {
    test_start(&(n4_heap_settings){.nursery = 256 << 10, .verify = 1});
    FRAME(f, 1);
    f.roots[0] = n4_alloc_array(&test_classes[CLASS_OBJECT_ARRAY], LISTS);
    int64_t last = -1;
    while (last < LISTS - 1) {
        put_list(f.roots[0], ++last);
    }
    n4_heap_collect(0);
    CHECK(live_bytes() < LISTS_SIZE * 5 / 4);
    last = replace_until_full(f.roots[0], last);
    check_lists(f.roots[0], last);
    CHECK(live_bytes() > LISTS_SIZE * 2);
    /* Large objects need no blocks. */
    for (uint64_t end = collections_of(0) + N4_SWEEP_PARTS; collections_of(0) < end;) {
        CHECK(n4_alloc_array(&test_classes[CLASS_BYTE_ARRAY], 16 << 10) != NULL);
    }
    CHECK(live_bytes() < LISTS_SIZE * 5 / 4);
    check_lists(f.roots[0], last);
    /* A full collection need not wait for the end of a sweep. */
    last = replace_until_full(f.roots[0], last);
    CHECK(live_bytes() > LISTS_SIZE * 2);
    n4_heap_collect(0);
    CHECK(live_bytes() < LISTS_SIZE * 5 / 4);
    check_lists(f.roots[0], last);
    /* What is swept is used again before the heap grows. */
    n4_heap_stats before;
    n4_heap_stats_get(&before);
    for (int round = 0; round < 3; round++) {
        last = replace_until_full(f.roots[0], last);
        check_lists(f.roots[0], last);
    }
    n4_heap_stats after;
    n4_heap_stats_get(&after);
    CHECK(after.committed < before.committed + LISTS_SIZE * 2);
    POP(f);
}

/* ---- Weak things ---- */

static n4_reference* new_reference(void* referent, void* queue, int kind) {
    n4_reference* reference = new_object(CLASS_WEAK_REFERENCE);
    reference->referent = referent;
    reference->queue = queue;
    reference->kind = kind;
    reference->used = n4_reference_clock();
    return reference;
}

static void test_references(void) {
    test_start(NULL);
    FRAME(f, 8);
    void* queue = f.roots[0] = new_object(CLASS_LEAF);
    leaf* kept = f.roots[1] = new_object(CLASS_LEAF);
    f.roots[2] = new_reference(kept, queue, N4_REFERENCE_WEAK);
    f.roots[3] = new_object(CLASS_LEAF);
    f.roots[3] = new_reference(f.roots[3], queue, N4_REFERENCE_WEAK);
    f.roots[4] = new_object(CLASS_LEAF);
    f.roots[4] = new_reference(f.roots[4], NULL, N4_REFERENCE_WEAK);
    f.roots[5] = new_object(CLASS_BASE);
    f.roots[5] = new_reference(f.roots[5], queue, N4_REFERENCE_SOFT);
    f.roots[6] = new_object(CLASS_BASE);
    f.roots[6] = new_reference(f.roots[6], queue, N4_REFERENCE_PHANTOM);
    n4_heap_collect(0);
    CHECK(((n4_reference*) f.roots[2])->referent == kept);
    CHECK(((n4_reference*) f.roots[3])->referent == NULL);
    CHECK(((n4_reference*) f.roots[4])->referent == NULL);
    CHECK(((n4_reference*) f.roots[5])->referent != NULL);
    CHECK(((n4_reference*) f.roots[6])->referent == NULL);
    /* Pending references are kept by the collector alone. */
    void* first = f.roots[3];
    void* second = f.roots[6];
    f.roots[3] = NULL;
    f.roots[6] = NULL;
    n4_heap_collect(0);
    void* taken[2] = {n4_reference_take_pending(), n4_reference_take_pending()};
    CHECK((taken[0] == first && taken[1] == second) || (taken[0] == second && taken[1] == first));
    CHECK(n4_reference_take_pending() == NULL);
    CHECK(((n4_reference*) taken[0])->queue == queue && ((n4_reference*) taken[0])->next == NULL);
    n4_heap_collect(1);
    CHECK(((n4_reference*) f.roots[5])->referent == NULL);
    CHECK(n4_reference_take_pending() == f.roots[5]);
    POP(f);
}

/* Soft references go before memory does. */
static void test_soft_references_yield(void) {
    test_start(&(n4_heap_settings){.max_bytes = 8 << 20, .nursery = 1 << 20});
    enum { COUNT = 100 };
    FRAME(f, 2);
    f.roots[0] = n4_alloc_array(&test_classes[CLASS_OBJECT_ARRAY], COUNT);
    for (int i = 0; i < COUNT; i++) {
        f.roots[1] = n4_alloc_array(&test_classes[CLASS_BYTE_ARRAY], 200000);
        CHECK(f.roots[1] != NULL);
        put(f.roots[0], &items_of(f.roots[0])[i], new_reference(f.roots[1], NULL, N4_REFERENCE_SOFT));
    }
    int alive = 0;
    for (int i = 0; i < COUNT; i++) {
        alive += ((n4_reference*) items_of(f.roots[0])[i])->referent != NULL;
    }
    CHECK(alive > 0 && alive < COUNT);
    POP(f);
}

/* Many weak references in chains: a reference whose referent is a reference, and so on. */
static void test_reference_chains(void) {
    test_start(&(n4_heap_settings){.nursery = 1 << 20});
    FRAME(f, 2);
    f.roots[0] = new_object(CLASS_LEAF);
    for (int i = 0; i < 100000; i++) {
        f.roots[0] = new_reference(f.roots[0], NULL, i % 2 == 0 ? N4_REFERENCE_SOFT : N4_REFERENCE_WEAK);
    }
    n4_heap_collect(0);
    n4_reference* outermost = f.roots[0];
    CHECK(outermost->referent == NULL);
    POP(f);
}

/* References met by the steps of one marking after another, while Java reads and clears them. */
static void test_references_in_steps(void) {
    test_start(&(n4_heap_settings){.stress_interval = 3, .verify = 1});
    enum { COUNT = 300 };
    FRAME(f, 4);
    f.roots[0] = n4_alloc_array(&test_classes[CLASS_OBJECT_ARRAY], COUNT);
    f.roots[1] = n4_alloc_array(&test_classes[CLASS_OBJECT_ARRAY], COUNT);
    void* queue = f.roots[2] = new_object(CLASS_LEAF);
    for (int i = 0; i < COUNT; i++) {
        void* referent = f.roots[3] = new_object(CLASS_BASE);
        if (i % 2 == 0) {
            put(f.roots[1], &items_of(f.roots[1])[i], referent);
        }
        put(f.roots[0], &items_of(f.roots[0])[i], new_reference(referent, queue, N4_REFERENCE_WEAK));
        n4_reference* earlier = items_of(f.roots[0])[i / 2];
        if (i % 3 == 0) {
            earlier->referent = NULL;
        } else if (earlier->referent != NULL) {
            f.roots[3] = earlier->referent;
        }
    }
    f.roots[3] = NULL;
    n4_heap_collect(0);
    int pending = 0;
    while (n4_reference_take_pending() != NULL) {
        pending++;
    }
    CHECK(pending > 0 && pending <= COUNT / 2);
    for (int i = 0; i < COUNT; i++) {
        void* referent = ((n4_reference*) items_of(f.roots[0])[i])->referent;
        CHECK(referent == NULL || referent == items_of(f.roots[1])[i]);
    }
    POP(f);
}

static int weak_table_live;
static void* weak_table_entry;

static void scan_weak_table(void) {
    weak_table_live = n4_heap_is_live(weak_table_entry);
}

static void* scanned_slot;

static void scan_roots(n4_visit visit) {
    visit(&scanned_slot);
}

static void* static_field;
static void** static_table[] = {&static_field};

static void test_roots(void) {
    n4_heap_register_roots(static_table, 1);
    test_start(NULL);
    n4_heap_register_scanner(scan_roots);
    n4_heap_register_weak_scanner(scan_weak_table);
    void** const places[] = {&static_field, &scanned_slot, &n4_self->pending, &n4_self->java_thread,
                             (void**) &test_classes[CLASS_LEAF].classObject};
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        *places[i] = new_object(CLASS_LEAF);
        weak_table_entry = *places[i];
        n4_handle weak = n4_handle_new_weak(*places[i]);
        n4_heap_collect(0);
        CHECK(weak_table_live && n4_handle_get(weak) == *places[i]);
        *places[i] = NULL;
        n4_heap_collect(0);
        CHECK(!weak_table_live && n4_handle_get(weak) == NULL);
        n4_handle_free(weak);
    }
    /* Constants outside the heap are no business of the collector's. */
    static leaf constant;
    constant.parent.header = (int32_t) ((uint32_t) TEAVM_PACK_CLASS(&test_classes[CLASS_LEAF]) | N4_NOT_IN_HEAP);
    static_field = &constant;
    int32_t header = constant.parent.header;
    n4_heap_collect(0);
    CHECK(constant.parent.header == header);
}

static void test_handles(void) {
    test_start(NULL);
    enum { COUNT = 20000 };
    static n4_handle handles[COUNT];
    for (int i = 0; i < COUNT; i++) {
        leaf* object = new_object(CLASS_LEAF);
        object->id = i;
        handles[i] = i % 2 == 0 ? n4_handle_new(object) : n4_handle_new_weak(object);
        CHECK(handles[i] > 0);
    }
    n4_heap_collect(0);
    for (int i = 0; i < COUNT; i++) {
        leaf* object = n4_handle_get(handles[i]);
        CHECK(i % 2 == 0 ? object->id == i : object == NULL);
    }
    n4_handle_set(handles[0], NULL);
    CHECK(n4_handle_get(handles[0]) == NULL);
    for (int i = 0; i < COUNT; i++) {
        n4_handle_free(handles[i]);
    }
    n4_handle_free(0);
    CHECK(n4_handle_count() == 0);
    n4_handle again = n4_handle_new(NULL);
    CHECK(again >= 1 && again <= COUNT);
}

static void test_buffers(void) {
    test_start(NULL);
    FRAME(f, 1);
    for (int i = 0; i < 1000; i++) {
        buffer* b = new_object(CLASS_BUFFER);
        b->owner = b;
        b->address = malloc(1000);
        CHECK(n4_buffer_register(b));
        if (i == 500) {
            f.roots[0] = b;
        }
        if (i == 600) {
            free(b->address);
            b->address = NULL;
        }
    }
    /* The address sanitizer's leak check sees to it that the other 999 are freed. */
    n4_heap_collect(0);
    memset(((buffer*) f.roots[0])->address, 1, 1000);
    f.roots[0] = NULL;
    n4_heap_collect(0);
    POP(f);
}

/* ---- Threads ---- */

enum { THREADS = 4 };

static void* graph_thread(void* argument) {
    CHECK(n4_thread_attach(NULL) != NULL);
    run_graph(1000 + (uint64_t) (intptr_t) argument);
    n4_thread_detach();
    return NULL;
}

static void test_many_threads(void) {
    test_start(&(n4_heap_settings){.nursery = 512 << 10});
    test_threads(THREADS, graph_thread);
    CHECK(n4_thread_count() == 1);
    CHECK(n4_handle_count() == 0);
}

static void test_threads_stress(void) {
    test_start(&(n4_heap_settings){.stress_interval = 97});
    test_threads(THREADS, graph_thread);
}

/* A thread that computes and polls, one that is native for good and one that comes and goes must all let collections pass. */
static int32_t finished;

static void* polling_thread(void* argument) {
    CHECK(n4_thread_attach(NULL) != NULL);
    switch ((intptr_t) argument) {
        case 0:
            while (!__atomic_load_n(&finished, __ATOMIC_RELAXED)) {
                n4_poll();
            }
            break;
        case 1: {
            int32_t before = n4_enter_native();
            while (!__atomic_load_n(&finished, __ATOMIC_ACQUIRE)) {
                n4_futex_wait(&finished, 0, -1);
            }
            n4_leave_native(before);
            break;
        }
        case 2:
            while (!__atomic_load_n(&finished, __ATOMIC_RELAXED)) {
                int32_t before = n4_enter_native();
                int32_t inner = n4_enter_native();
                CHECK(inner == N4_STATE_NATIVE);
                n4_leave_native(inner);
                int32_t java = n4_enter_java();
                CHECK(n4_self->state == N4_STATE_JAVA);
                CHECK(new_object(CLASS_LEAF) != NULL);
                n4_leave_java(java);
                n4_leave_native(before);
                CHECK(n4_self->state == N4_STATE_JAVA);
            }
            break;
        default:
            for (int i = 0; i < 300; i++) {
                n4_heap_collect(0);
            }
            __atomic_store_n(&finished, 1, __ATOMIC_RELEASE);
            n4_futex_wake(&finished, -1);
    }
    n4_thread_detach();
    return NULL;
}

static void test_safepoints(void) {
    test_start(NULL);
    test_threads(THREADS, polling_thread);
}

static void* short_thread(void* argument) {
    (void) argument;
    for (int i = 0; i < 200; i++) {
        CHECK(n4_thread_attach(NULL) != NULL);
        CHECK(n4_self->id <= THREADS + 1);
        for (int j = 0; j < 50; j++) {
            CHECK(new_object(CLASS_NODE) != NULL);
        }
        if (i % 20 == 0) {
            n4_heap_collect(0);
        }
        n4_thread_detach();
    }
    return NULL;
}

static void test_attach_detach(void) {
    test_start(NULL);
    test_threads(THREADS, short_thread);
    CHECK(n4_thread_count() == 1);
}

static void* hungry_thread(void* argument) {
    (void) argument;
    CHECK(n4_thread_attach(NULL) != NULL);
    for (int round = 0; round < 5; round++) {
        FRAME(f, 1);
        fill_until_null(&f.roots[0], 400);
        POP(f);
    }
    n4_thread_detach();
    return NULL;
}

static void test_out_of_memory_threads(void) {
    test_start(&(n4_heap_settings){.max_bytes = 16 << 20, .nursery = 1 << 20});
    test_threads(THREADS, hungry_thread);
    CHECK(n4_alloc_array(&test_classes[CLASS_BYTE_ARRAY], 4 << 20) != NULL);
}

static const named_test tests[] = {
    {"graph", test_graph},
    {"graph_verified", test_graph_verified},
    {"graph_stress", test_graph_stress},
    {"young", test_young},
    {"mark_stack_overflow", test_mark_stack_overflow},
    {"deep_list", test_deep_list},
    {"fragmentation", test_fragmentation},
    {"single_free_lines", test_single_free_lines},
    {"large_objects", test_large_objects},
    {"multi_array", test_multi_array},
    {"copy", test_copy},
    {"out_of_memory", test_out_of_memory},
    {"trim", test_trim},
    {"lazy_sweep", test_lazy_sweep},
    {"references", test_references},
    {"soft_references_yield", test_soft_references_yield},
    {"reference_chains", test_reference_chains},
    {"references_in_steps", test_references_in_steps},
    {"roots", test_roots},
    {"handles", test_handles},
    {"buffers", test_buffers},
    {"threads", test_many_threads},
    {"threads_stress", test_threads_stress},
    {"safepoints", test_safepoints},
    {"attach_detach", test_attach_detach},
    {"out_of_memory_threads", test_out_of_memory_threads},
};

int main(int count, char** arguments) {
    return test_main(tests, sizeof tests / sizeof tests[0], count, arguments);
}
