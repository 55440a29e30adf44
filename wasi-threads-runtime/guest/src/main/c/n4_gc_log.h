/*
 * The collector's log: one line a collection on stderr, written without stdio, which a small module does not carry.
 */
#pragma once
#include <stdint.h>

void n4_gc_log(uint64_t number, uint64_t pause_ns, uint64_t live, uint64_t committed, uint64_t budget);
