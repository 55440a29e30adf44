#pragma once
/* What every generated source includes. */
#include "core.h"
#include "n4_thread.h"
#include "n4_heap.h"
#include "allocation.h"
#include "frame.h"
#include "string.h"
#include "exception.h"
#include "safepoint.h"
#include "stringhash.h"

static inline void teavm_initializeClassDefault(TeaVM_Class* cls) {
#if TEAVM_CLASS_INIT_USED
    if (cls->initializer != NULL) {
        N4_INITIALIZE((*cls->initializer), (void) 0);
    }
#else
    (void) cls;
#endif
}
