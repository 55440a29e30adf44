/*
 * How long an object takes, in the shape of binary trees: `allocation_bench [depth]`. Prints nanoseconds an object and the
 * collector's share, beside the same trees from malloc and free. Fails nothing.
 */
#include <stdlib.h>
#include <time.h>
#include "heap_fixture.h"

typedef struct tree {
    TeaVM_Object parent;
    struct tree* left;
    struct tree* right;
} tree;

static int16_t layout[] = {2, offsetof(tree, left), offsetof(tree, right)};
static TeaVM_Class* tree_class;

static tree* grow(int depth) {
    FRAME(f, 2);
    tree* made = f.roots[0] = n4_alloc_sized(tree_class, (sizeof(tree) + 7) & ~7u);
    if (depth > 0) {
        f.roots[1] = grow(depth - 1);
        made->right = grow(depth - 1);
        made->left = f.roots[1];
        n4_written(made);
    }
    POP(f);
    return made;
}

static tree* grow_by_malloc(int depth) {
    tree* made = calloc(1, sizeof *made);
    if (depth > 0) {
        made->left = grow_by_malloc(depth - 1);
        made->right = grow_by_malloc(depth - 1);
    }
    return made;
}

static void fell(tree* made) {
    if (made != NULL) {
        fell(made->left);
        fell(made->right);
        free(made);
    }
}

/* Processor time: other load on the machine does not count. */
static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double) time.tv_sec * 1e9 + (double) time.tv_nsec;
}

static double per_object(double start, int depth, int trees) {
    return (now() - start) / ((double) ((2 << depth) - 1) * trees);
}

/* What one collection of the current heap costs. */
static double collection(void) {
    enum { ROUNDS = 20 };
    double start = now();
    for (int i = 0; i < ROUNDS; i++) {
        n4_heap_collect(0);
    }
    return (now() - start) / ROUNDS;
}

int main(int count, char** arguments) {
    int depth = count > 1 ? atoi(arguments[1]) : 10;
    /* CLASS_LEAF stands in for the tree's class. */
    tree_class = &test_classes[CLASS_LEAF];
    tree_class->size = sizeof(tree);
    tree_class->layout = layout;
    test_start(NULL);
    FRAME(f, 1);
    f.roots[0] = grow(16);
    int trees = (1 << 25) >> depth;
    double start = now();
    for (int i = 0; i < trees; i++) {
        grow(depth);
    }
    double ours = per_object(start, depth, trees);
    n4_heap_stats stats;
    n4_heap_stats_get(&stats);
    double one = collection();
    double collector = one * (double) stats.collections / ((double) ((2 << depth) - 1) * trees);
    int malloc_trees = trees / 8;
    start = now();
    for (int i = 0; i < malloc_trees; i++) {
        fell(grow_by_malloc(depth));
    }
    double theirs = per_object(start, depth, malloc_trees);
    printf(
        "%.1f ns an object, of which collector %.1f (%llu collections of %.2f ms); malloc and free %.1f ns; ratio %.2f\n",
        ours, collector, (unsigned long long) stats.collections, one / 1e6, theirs, ours / theirs);
    POP(f);
    return 0;
}
