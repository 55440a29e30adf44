/*
 * Marking: explicit stacks of objects to scan. World stopped, but for n4_mark_defer.
 *
 * A full marking may pause while Java runs on, and young collections come in between. Then a colour says:
 *
 *   young (0)            allocated since the last young collection: no business of the full marking
 *   white (the other)    old, not marked by the full marking yet
 *   n4_mark_colour       marked; `grey` while the full marking still has to scan it, `black` after that
 *   noted (3)            old and stored to: white, grey or black before; the next young collection makes it black
 *
 * No black object leads to a white one that is not on the stack, and none but young and noted objects lead to a young one;
 * n4_verify.h checks that.
 *
 * The stacks grow by malloc. Where one cannot, an object stays marked and is noted as deferred in its block (or in its
 * large-object header), and draining comes back for it; marking therefore never fails, it gets slower.
 */
#pragma once
#include <stdint.h>

/* Marks all of the heap at once, with the next colour: what is not found is dead, young or old, noted or not. */
void n4_mark_begin_all(void);

/* Starts a full marking that goes on in steps: everything old is white. No young and no noted objects. */
void n4_mark_begin_steps(void);

/*
 * Marks what is young: everything old counts as live. Where a full marking is under way, what is found is black, and white
 * objects met on the way become grey.
 */
void n4_mark_begin_young(void);

/* Has an old object scanned once more. */
void n4_mark_again(void* object);

/* Scans the items of a large array whose cards are set. */
void n4_mark_cards(void* array);

/* Has an old object scanned by the next collection; any thread that is in Java. */
void n4_mark_defer(void* object);

/* Marks `object` (NULL and constants allowed). */
void n4_mark_object(void* object);

/* Scans until nothing that the marking begun last has marked is unscanned. */
void n4_mark_drain(void);

/* Goes on with the full marking until `deadline` (n4_now_ns clock), but for a little at least; returns whether nothing is grey. */
int32_t n4_mark_step(int64_t deadline);

/* The stepwise marking is over: nothing is grey. */
void n4_mark_end_steps(void);

/*
 * Calls `visit` for every object on the full marking's stack and returns 1; returns 0 if some are deferred. What is marked there
 * is grey; the others are to be marked if they are white.
 */
int32_t n4_mark_each_stacked(void (*visit)(void* object, int32_t is_marked));

/* Gives the stacks' memory back when they have grown large. */
void n4_mark_end(void);

/* Most entries a stack may grow to; for tests of the deferral. */
extern uint32_t n4_mark_stack_limit;

/* Objects and array items to look at between two looks at the clock; small under stress. */
extern uint32_t n4_mark_stride;
