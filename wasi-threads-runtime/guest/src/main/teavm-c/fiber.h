#pragma once
#include <stdint.h>
extern void teavm_waitFor(int64_t milliseconds);
extern void teavm_interrupt(void);
