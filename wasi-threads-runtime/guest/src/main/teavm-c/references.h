#pragma once
/*
 * The two structures that TeaVM expects and does not write: WeakReference and ReferenceQueue. Our classes of these names
 * declare no fields, they inherit them, so these need the right size only.
 */
#include "core.h"
#include "n4_reference.h"

typedef struct TeaVM_Reference {
    n4_reference parent;
} TeaVM_Reference;

typedef struct TeaVM_ReferenceQueue {
    TeaVM_Object parent;
    TeaVM_Object* first;
    TeaVM_Object* last;
} TeaVM_ReferenceQueue;
