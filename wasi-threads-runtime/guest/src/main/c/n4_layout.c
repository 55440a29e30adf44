#include <stdlib.h>
#include <string.h>
#include "n4_object.h"
#include "n4_reference.h"

/* Layouts are written into pages of this many bytes; there are some thousand classes and they live for ever. */
enum { PAGE = 16384 };

static char* page_at;
static size_t page_left;

static void* reserve(size_t size) {
    size = (size + 7) & ~(size_t) 7;
    if (size > page_left) {
        size_t page = size > PAGE ? size : PAGE;
        page_at = malloc(page);
        if (page_at == NULL) {
            page_left = 0;
            return NULL;
        }
        page_left = page;
    }
    void* result = page_at;
    page_at += size;
    page_left -= size;
    return result;
}

static int is_prepared(const TeaVM_Class* cls) {
    return cls->layout == NULL || (*(const uint16_t*) cls->layout & 0x8000) != 0;
}

static int is_reference(const TeaVM_Class* cls) {
    return ((cls->flags >> N4_FLAG_VM_TYPE_SHIFT) & N4_FLAG_VM_TYPE_MASK) == N4_VM_TYPE_REFERENCE;
}

static uint16_t leading(const n4_layout* layout) {
    for (uint16_t i = 0; i < layout->count; i++) {
        if (layout->offsets[i] != sizeof(TeaVM_Object) + i * sizeof(void*)) {
            return 0;
        }
    }
    return layout->count <= N4_MAX_LEADING ? layout->count : 0;
}

static int32_t prepare(TeaVM_Class* cls) {
    TeaVM_Class* superclass = cls->superclass;
    if (superclass != NULL && cls->itemType == NULL && !prepare(superclass)) {
        return 0;
    }
    const uint16_t* own = cls->layout;
    int own_reference = is_reference(cls);
    if (cls->itemType != NULL || (own != NULL && is_prepared(cls))) {
        return 1;
    }
    const n4_layout* inherited = superclass != NULL ? superclass->layout : NULL;
    if (own == NULL && !own_reference) {
        cls->layout = (void*) inherited;
        return 1;
    }
    uint16_t own_count = own != NULL ? own[0] : 0;
    uint16_t inherited_count = inherited != NULL ? inherited->count : 0;
    n4_layout* layout = reserve(sizeof *layout + sizeof(uint16_t) * ((size_t) own_count + inherited_count));
    if (layout == NULL) {
        return 0;
    }
    layout->kind = own_reference || (inherited != NULL && inherited->kind == N4_LAYOUT_REFERENCE) ? N4_LAYOUT_REFERENCE
                                                                                                    : N4_LAYOUT_PLAIN;
    layout->count = 0;
    for (uint16_t i = 0; i < inherited_count; i++) {
        layout->offsets[layout->count++] = inherited->offsets[i];
    }
    for (uint16_t i = 0; i < own_count; i++) {
        if (!own_reference || own[i + 1] != offsetof(n4_reference, referent)) {
            layout->offsets[layout->count++] = own[i + 1];
        }
    }
    layout->leading = leading(layout);
    cls->layout = layout;
    return 1;
}

int32_t n4_layout_prepare(void) {
    for (TeaVM_Class* cls = teavm_firstClass; cls != NULL; cls = cls->next) {
        if (!prepare(cls)) {
            return 0;
        }
    }
    return 1;
}
