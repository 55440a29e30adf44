/*
 * Marking: an explicit stack of objects to scan. World stopped.
 *
 * The stack grows by malloc. Where it cannot, an object stays marked and is noted as deferred in its block (or in its
 * large-object header), and n4_mark_drain comes back for it; marking therefore never fails, it gets slower.
 */
#pragma once
#include <stdint.h>

/* Starts a full collection's marking with the next colour. */
void n4_mark_begin(void);

/* Starts a young collection's marking: everything old counts as marked. Not before the first full one. */
void n4_mark_begin_young(void);

/* Has an object scanned that is marked already. */
void n4_mark_again(void* object);

/*
 * Starts marking as n4_mark_begin does, right after a young collection's, and ends the process when it meets an object that
 * the young one has missed: an n4_written is missing where a reference to it was stored.
 */
void n4_mark_begin_check(void);

/* Marks the object in `slot`, if there is one. Usable as n4_visit. */
void n4_mark_slot(void** slot);

/* Marks `object` (NULL and constants allowed). */
void n4_mark_object(void* object);

/* Scans until nothing marked is unscanned. */
void n4_mark_drain(void);

/* Gives the stack's memory back when it has grown large. */
void n4_mark_end(void);

/* Most entries the stack may grow to; for tests of the deferral. */
extern uint32_t n4_mark_stack_limit;
