/*
 * The remembered set: old objects that a reference was stored in since the last collection. What a young collection does not
 * find through roots it finds through these, for it scans no other old object.
 *
 * Each thread notes its own in chunks that hang off its record. An object's header says that it is noted: both bits of the mark
 * colour set. Where malloc has no chunk, the set is lost and the next collection is a full one, which needs none.
 */
#pragma once
#include <stdint.h>
#include "n4_thread.h"

enum { N4_REMEMBERED_CHUNK = 1022 };

typedef struct n4_remembered {
    struct n4_remembered* next;
    int32_t count;
    void* objects[N4_REMEMBERED_CHUNK];
} n4_remembered;

/* Hands what a thread noted to the next collection, for the thread ends. List lock held. */
void n4_remember_hand_over(n4_thread* thread);

/* World stopped: whether some object could not be noted since the last n4_remember_empty. */
int32_t n4_remember_is_lost(void);

/* World stopped: calls `visit` for every object noted. */
void n4_remember_each(void (*visit)(void* object));

/* World stopped: forgets all; headers stay as they are. */
void n4_remember_empty(void);
