#include "heap_fixture.h"

static int16_t base_layout[] = {1, offsetof(base, left)};
static int16_t node_layout[] = {3, offsetof(node, right), offsetof(node, items), offsetof(node, bytes)};
static int16_t reference_layout[] = {
    3, offsetof(n4_reference, referent), offsetof(n4_reference, queue), offsetof(n4_reference, next)};
static int16_t buffer_layout[] = {1, offsetof(buffer, owner)};

#define CLASS(index) (&test_classes[index])
#define ARRAY(item) \
    {.size = sizeof(void*), .itemType = CLASS(item), .superclass = CLASS(CLASS_OBJECT)}

TeaVM_Class test_classes[CLASS_COUNT] = {
    [CLASS_OBJECT] = {.size = sizeof(TeaVM_Object)},
    [CLASS_BASE] = {.size = sizeof(base), .superclass = CLASS(CLASS_OBJECT), .layout = base_layout},
    [CLASS_NODE] = {.size = sizeof(node), .superclass = CLASS(CLASS_BASE), .layout = node_layout},
    [CLASS_LEAF] = {.size = sizeof(leaf), .superclass = CLASS(CLASS_OBJECT)},
    [CLASS_REFERENCE] = {.size = sizeof(n4_reference), .superclass = CLASS(CLASS_OBJECT), .flags = 1 << 1,
                         .layout = reference_layout},
    [CLASS_WEAK_REFERENCE] = {.size = sizeof(n4_reference), .superclass = CLASS(CLASS_REFERENCE)},
    [CLASS_BUFFER] = {.size = sizeof(buffer), .superclass = CLASS(CLASS_OBJECT), .layout = buffer_layout,
                      .enumValues = (void*) offsetof(buffer, owner)},
    [CLASS_BYTE] = {.size = 1, .flags = 2 << 4},
    [CLASS_LONG] = {.size = 8, .flags = 6 << 4},
    [CLASS_BYTE_ARRAY] = ARRAY(CLASS_BYTE),
    [CLASS_LONG_ARRAY] = ARRAY(CLASS_LONG),
    [CLASS_OBJECT_ARRAY] = ARRAY(CLASS_OBJECT),
    [CLASS_OBJECT_ARRAY_ARRAY] = ARRAY(CLASS_OBJECT_ARRAY),
    [CLASS_BYTE_ARRAY_ARRAY] = ARRAY(CLASS_BYTE_ARRAY),
};

TeaVM_Class* teavm_firstClass;
char* test_class_base = (char*) test_classes - 64;

void test_start(const n4_heap_settings* settings) {
    for (int i = 0; i < CLASS_COUNT; i++) {
        test_classes[i].next = teavm_firstClass;
        teavm_firstClass = &test_classes[i];
    }
    CHECK(n4_heap_start(settings));
    CHECK(n4_thread_attach(NULL) != NULL);
    CHECK(n4_self->state == N4_STATE_JAVA);
}
