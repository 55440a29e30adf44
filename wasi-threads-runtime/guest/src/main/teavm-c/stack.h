#pragma once
#include "core.h"
#include "n4_thread.h"
#include "string.h"

typedef struct {
    TeaVM_String* value;
} TeaVM_StringPtr;

typedef struct TeaVM_MethodLocation {
    TeaVM_String** fileName;
    TeaVM_String** className;
    TeaVM_String** methodName;
} TeaVM_MethodLocation;

typedef struct TeaVM_CallSiteLocation {
    TeaVM_MethodLocation* method;
    int32_t lineNumber;
    struct TeaVM_CallSiteLocation* next;
} TeaVM_CallSiteLocation;

typedef struct TeaVM_ExceptionHandler {
    int32_t id;
    TeaVM_Class* exceptionClass;
    struct TeaVM_ExceptionHandler* next;
} TeaVM_ExceptionHandler;

typedef struct TeaVM_CallSite {
    TeaVM_ExceptionHandler* firstHandler;
    TeaVM_CallSiteLocation* location;
} TeaVM_CallSite;

extern TeaVM_CallSite teavm_callSites[];
#define TEAVM_FIND_CALLSITE(id, frame) (teavm_callSites + (id))

#define teavm_stackTop (n4_self->stack_top)

#define TEAVM_ALLOC_STACK(count)                                          \
    static const n4_method n4_this_method = {.root_count = (count)};      \
    n4_thread* n4_thread_here = n4_self;                                  \
    struct {                                                              \
        n4_frame header;                                                  \
        void* data[(count) + 1];                                          \
    } teavm_shadowStack;                                                  \
    n4_try* n4_outer_try = n4_thread_here->try_top;                       \
    (void) n4_outer_try;                                                  \
    teavm_shadowStack.header.next = n4_thread_here->stack_top;            \
    teavm_shadowStack.header.method = &n4_this_method;                    \
    n4_thread_here->stack_top = &teavm_shadowStack.header

#define TEAVM_RELEASE_STACK                                               \
    (n4_thread_here->try_top = n4_outer_try,                              \
     n4_thread_here->stack_top = teavm_shadowStack.header.next)
#define TEAVM_GC_ROOT(index, pointer) (teavm_shadowStack.header.roots[index] = (pointer))
#define TEAVM_GC_ROOT_RELEASE(index) (teavm_shadowStack.header.roots[index] = NULL)
#define TEAVM_CALL_SITE(id) (teavm_shadowStack.header.call_site = (id))
#define TEAVM_WITH_CALL_SITE_ID(id, expression) (TEAVM_CALL_SITE(id), (expression))
#define TEAVM_GET_NEXT_FRAME(frame) (((n4_frame*) (frame))->next)
#define TEAVM_GET_CALL_SITE_ID(frame) (((n4_frame*) (frame))->call_site)
#define TEAVM_SET_EXCEPTION_HANDLER(frame, id)
#define TEAVM_SET_EXCEPTION_HANDLER_SKIP(frame)
#define TEAVM_SET_EXCEPTION_HANDLER_RESTORE(frame)

/* The collector is not generational. */
#define teavm_gc_writeBarrier(object) ((void) (object))
