/*
 * What must hold of all objects that Java can reach, looked at one by one: NAPI4J_GC_VERIFY=1. A breach ends the process with a
 * line that says which and names the classes.
 *
 * - Only young and noted objects lead to young ones: else a store went without n4_written.
 * - No black object leads to a white one while a full marking is under way (n4_mark.h).
 * - After a collection nothing is young or noted. Unless a full marking is under way, nothing has the colour of the one before.
 * - Lines of old objects are marked, with the object's colour if it is black.
 *
 * The verifier keeps what it has seen in a set of its own and changes no object. Without memory for it, it gives up.
 */
#pragma once
#include <stdint.h>

/* Looks at the heap. World stopped. `in_steps`: a full marking is under way; `is_swept`: a collection has just ended. */
void n4_verify(int32_t in_steps, int32_t is_swept);
