#pragma once
#include "core.h"

/*
 * The table of interned strings. One lock protects it; nothing is allocated on the Java heap while it is held,
 * so its owner always reaches the unlock without a safepoint.
 */

/* Interns a unit's constant strings at start-up; puts those that stand for their text from now on in their place. */
extern void n4_strings_register(TeaVM_String** strings, int32_t count);

/* String.intern: entries stay for the life of the module. */
extern TeaVM_String* n4_string_intern(TeaVM_String* string);

/* Calls `visit` with every slot that holds an interned string. For the collector, with all threads stopped. */
extern void n4_strings_visit(void (*visit)(void** slot));
