#include "backtrace.h"
#include "runtime.h"

#define N4_MAX_FRAMES 1024

/* Which of the innermost places are left out: those that make the exception, then those that stand for C. */
typedef enum { N4_FILLING, N4_CONSTRUCTING, N4_THROWING, N4_SHOWN } n4_part;

static int is_class_name(TeaVM_Class* cls, const char* name) {
#if TEAVM_CLASS_NAME_USED
    if (cls->name != NULL && *cls->name != NULL) {
        TeaVM_Array* characters = ((TeaVM_String*) *cls->name)->characters;
        const char16_t* units = TEAVM_ARRAY_DATA(characters, char16_t);
        int32_t i = 0;
        while (i < characters->size && name[i] != '\0' && units[i] == (unsigned char) name[i]) {
            ++i;
        }
        return i == characters->size && name[i] == '\0';
    }
#endif
    (void) cls;
    (void) name;
    return 1;
}

static int is_constructor_of(TeaVM_Class* cls, const n4_source* source) {
    if (strcmp(source->method_name, "<init>") != 0) {
        return 0;
    }
    while (cls != NULL && cls != teavm_objectClass) {
        if (is_class_name(cls, source->class_name)) {
            return 1;
        }
        cls = cls->superclass;
    }
    return 0;
}

static int is_left_out(n4_part* part, TeaVM_Class* cls, const n4_source* source) {
    if (*part == N4_FILLING) {
        if (strcmp(source->method_name, "fillInStackTrace") == 0
                || (strcmp(source->method_name, "setUp") == 0 && strcmp(source->class_name, "java.lang.Throwable") == 0)) {
            return 1;
        }
        *part = N4_CONSTRUCTING;
    }
    if (*part == N4_CONSTRUCTING) {
        if (is_constructor_of(cls, source)) {
            return 1;
        }
        *part = N4_THROWING;
    }
    if (*part == N4_THROWING) {
        if (strcmp(source->class_name, "io.github.napi4j.runtime.Throwing") == 0) {
            return 1;
        }
        *part = N4_SHOWN;
    }
    return 0;
}

/* The next frame's first place that is shown; NULL when the stack ends. */
static const n4_site* next_site(const n4_frame** frame, n4_part* part, TeaVM_Class* cls) {
    while (*frame != NULL) {
        const n4_frame* current = *frame;
        *frame = current->next;
        if (current->method->sites == NULL || current->call_site < 0) {
            continue;
        }
        for (const n4_site* site = &current->method->sites[current->call_site]; site != NULL; site = site->caller) {
            if (*part == N4_SHOWN || !is_left_out(part, cls, site->source)) {
                return site;
            }
        }
    }
    return NULL;
}

void* n4_backtrace(void* throwable) {
    TeaVM_Class* cls = TEAVM_CLASS_OF(throwable);
    const n4_site* sites[N4_MAX_FRAMES];
    const n4_frame* frame = n4_top;
    n4_part part = N4_FILLING;
    int32_t count = 0;
    const n4_site* site;
    while (count < N4_MAX_FRAMES && (site = next_site(&frame, &part, cls)) != NULL) {
        sites[count++] = site;
    }
    void* trace = n4_alloc_array(teavm_intArrayClass, count);
    for (int32_t i = 0; trace != NULL && i < count; ++i) {
        TEAVM_ARRAY_AT(trace, int32_t, i) = (int32_t) (uintptr_t) sites[i];
    }
    return trace;
}
