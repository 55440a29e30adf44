#pragma once
/* What every generated source includes. */
#include "core.h"
#include "n4_thread.h"
#include "n4_heap.h"
#include "allocation.h"
#include "stack.h"
#include "string.h"
#include "exceptions.h"
#include "references.h"
