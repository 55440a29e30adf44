#pragma once
#include <stdint.h>

extern void teavm_initTime(void);

/* Milliseconds since 1970-01-01T00:00Z. */
extern int64_t teavm_currentTimeMillis(void);

/* Nanoseconds of a monotonic clock. */
extern int64_t teavm_currentTimeNano(void);

/* Minutes that local time is behind UTC, now. */
extern int32_t teavm_timeZoneOffset(void);
