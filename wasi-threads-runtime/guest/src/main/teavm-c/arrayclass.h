#pragma once
#include "core.h"

/* Array classes of classes; those of primitive types are generated. Made on demand, never freed. */
extern TeaVM_Class* teavm_getArrayClass(TeaVM_Class* item);

extern int32_t teavm_isSupertypeOfArray(TeaVM_Class* supertype, TeaVM_Class* type);
