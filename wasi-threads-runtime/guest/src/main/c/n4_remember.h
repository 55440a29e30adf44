/*
 * The remembered set: old objects that a reference was stored in since the last young collection. What a young collection does
 * not find through roots it finds through these, for it scans no other old object. A full marking that goes on in steps learns
 * from them what changed behind its back.
 *
 * Each thread notes its own in chunks that hang off its record. An object's header says that it is noted: both bits of the mark
 * colour set. Of large arrays, only cards are noted (n4_large.h). Where malloc has no chunk, the object is deferred (n4_mark.h).
 */
#pragma once
#include <stdint.h>
#include "n4_thread.h"

enum { N4_REMEMBERED_CHUNK = 1022 };

typedef struct n4_remembered {
    struct n4_remembered* next;
    int32_t count;
    uintptr_t entries[N4_REMEMBERED_CHUNK];
} n4_remembered;

/* Hands what a thread noted to the next collection, for the thread ends. List lock held. */
void n4_remember_hand_over(n4_thread* thread);

/* What to do with objects noted as a whole, and with large arrays some of whose cards are set. */
typedef struct n4_remembered_visitor {
    void (*whole)(void* object);
    void (*cards)(void* array);
} n4_remembered_visitor;

/* World stopped: visits what was noted, some objects more than once. */
void n4_remember_each(n4_remembered_visitor visitor);

/* World stopped: forgets all; headers stay as they are. */
void n4_remember_empty(void);
