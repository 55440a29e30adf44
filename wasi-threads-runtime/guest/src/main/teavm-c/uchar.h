#pragma once
/* UTF-16 units are char16_t in generated code; nothing else of <uchar.h> is used, and not every libc has it. */
#include <stdint.h>
typedef uint_least16_t char16_t;
