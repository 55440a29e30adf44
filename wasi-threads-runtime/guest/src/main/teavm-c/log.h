#pragma once
#include "uchar.h"

/* Diagnostics of the runtime itself, on standard error. */
extern void teavm_printString(const char16_t* text);
extern void teavm_printInt(int32_t value);

/* One byte of the program's output to standard error. */
extern void teavm_logchar(int32_t byte);
