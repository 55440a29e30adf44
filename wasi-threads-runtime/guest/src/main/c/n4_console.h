/*
 * Standard output and error. Nothing is kept back: what was written is with the host, whatever becomes of the module.
 */
#pragma once
#include <stdint.h>

enum { N4_CONSOLE_MOST = 2048 };

/* Writes up to N4_CONSOLE_MOST bytes from `offset` on. Called in Java; it waits for the host in native, and so copies `bytes` before. */
void n4_console_write(int32_t file, const void* bytes, int32_t offset, int32_t count);
