#pragma once
#include "core.h"

/*
 * The table of interned strings. One lock protects it; nothing is allocated on the Java heap while it is held,
 * so its owner always reaches the unlock without a safepoint.
 */

/* Interns a constant string when its class is loaded; returns the string that now stands for its text. */
extern TeaVM_String* teavm_registerString(TeaVM_String* string);

/* String.intern: entries stay for the life of the module. */
extern TeaVM_String* n4_string_intern(TeaVM_String* string);

/* Calls `visit` with every slot that holds an interned string. For the collector, with all threads stopped. */
extern void n4_strings_visit(void (*visit)(void** slot));
