#pragma once
#include "config.h"
#include <stdalign.h>

/* Switches that generated sources test. This runtime knows one platform, so they are constants. */
#define TEAVM_UNIX 1
#define TEAVM_WINDOWS 0
#define TEAVM_OBFUSCATED 0
