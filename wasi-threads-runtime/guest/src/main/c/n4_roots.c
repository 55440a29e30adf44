#include "n4_roots.h"
#include <stdlib.h>
#include "n4_handle.h"
#include "n4_lock.h"
#include "n4_object.h"
#include "n4_reference.h"

enum { MAX_SCANNERS = 16 };

typedef struct root_table {
    void*** slots;
    int32_t count;
} root_table;

/* Leaf lock: guards registration. Marking reads without it, for nobody registers while the world is stopped. */
static n4_lock registration_lock = N4_LOCK_INIT;
static root_table* tables;
static int32_t table_count;
static int32_t table_capacity;
static void (*scanners[MAX_SCANNERS])(n4_visit visit);
static int32_t scanner_count;
static void (*weak_scanners[MAX_SCANNERS])(void);
static int32_t weak_scanner_count;

void n4_heap_register_roots(void*** roots, int32_t count) {
    if (count == 0) {
        return;
    }
    n4_lock_acquire(&registration_lock);
    if (table_count == table_capacity) {
        table_capacity = table_capacity == 0 ? 256 : table_capacity * 2;
        tables = realloc(tables, (size_t) table_capacity * sizeof *tables);
        if (tables == NULL) {
            /* At start-up, before any Java ran: there is nobody to tell. */
            abort();
        }
    }
    tables[table_count++] = (root_table){.slots = roots, .count = count};
    n4_lock_release(&registration_lock);
}

void n4_heap_register_scanner(void (*scan)(n4_visit visit)) {
    n4_lock_acquire(&registration_lock);
    if (scanner_count == MAX_SCANNERS) {
        abort();
    }
    scanners[scanner_count++] = scan;
    n4_lock_release(&registration_lock);
}

void n4_heap_register_weak_scanner(void (*scan)(void)) {
    n4_lock_acquire(&registration_lock);
    if (weak_scanner_count == MAX_SCANNERS) {
        abort();
    }
    weak_scanners[weak_scanner_count++] = scan;
    n4_lock_release(&registration_lock);
}

int32_t n4_heap_is_live(const void* object) {
    return object == NULL || n4_is_marked(object);
}

/* What to do with the roots that registered scanners visit. */
static void (*visit_object)(void* object);

static void visit_slot(void** slot) {
    visit_object(*slot);
}

static void each_static(void (*visit)(void* object)) {
    for (int32_t i = 0; i < table_count; i++) {
        for (int32_t j = 0; j < tables[i].count; j++) {
            visit(*tables[i].slots[j]);
        }
    }
}

static void each_class_object(void (*visit)(void* object)) {
    for (TeaVM_Class* cls = teavm_firstClass; cls != NULL; cls = cls->next) {
        visit(cls->classObject);
    }
}

static void visit_thread(n4_thread* thread, void* context) {
    void (*visit)(void* object) = *(void (**)(void*)) context;
    for (n4_frame* frame = thread->stack_top; frame != NULL; frame = frame->next) {
        for (int32_t i = 0; i < frame->method->root_count; i++) {
            visit(frame->roots[i]);
        }
    }
    visit(thread->pending);
    visit(thread->java_thread);
    visit(thread->scratch);
}

void n4_roots_each(void (*visit)(void* object)) {
    each_static(visit);
    each_class_object(visit);
    n4_thread_each(visit_thread, &visit);
    n4_handle_each(visit);
    visit(n4_reference_pending());
    visit_object = visit;
    for (int32_t i = 0; i < scanner_count; i++) {
        scanners[i](visit_slot);
    }
}

void n4_roots_run_weak_scanners(void) {
    for (int32_t i = 0; i < weak_scanner_count; i++) {
        weak_scanners[i]();
    }
}
