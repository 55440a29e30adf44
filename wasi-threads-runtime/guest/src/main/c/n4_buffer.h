/*
 * Direct NIO buffers: frees the C memory of those the collector finds dead.
 *
 * A buffer class keeps, in the class slot that enums use for their constants, the offset of the field before the
 * buffer's address. release() sets that address to 0, so the collector frees it at most once.
 */
#pragma once

/* Takes note of a new buffer that owns its memory. Returns 0 when memory is out. */
int n4_buffer_register(void* buffer);

/* For the collector, world stopped, marking done. */
void n4_buffer_free_dead(void);
