/*
 * What Java wants to do when the module is disposed of, which is a library's way to exit: Runtime's shutdown hooks.
 */
#pragma once
#include <stdint.h>

/* Has `hook`, which must not throw, run at the end, once. Attached thread; registering before the end begins. */
void n4_exit_register(void (*hook)(void));

/* Runs what was registered, the latest first. Attached thread, Java; once. */
void n4_exit_run(void);
