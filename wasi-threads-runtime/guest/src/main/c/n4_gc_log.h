/*
 * The collector's log: one line a collection on stderr, written without stdio, which a small module does not carry.
 */
#pragma once
#include <stdint.h>
#include "core.h"

/* `kind` is a word; the rest are a count, nanoseconds and bytes. */
void n4_gc_log(
    uint64_t number, const char* kind, uint64_t pause_ns, uint64_t live, uint64_t committed, uint64_t budget);

/* Says what n4_verify found to be wrong with an object of `cls`, which one of `owner` (NULL: a root) leads to. */
void n4_gc_log_breach(const char* rule, const TeaVM_Class* owner, const TeaVM_Class* cls);
