#include "n4_roots.h"
#include <stdlib.h>
#include "n4_handle.h"
#include "n4_lock.h"
#include "n4_mark.h"
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

static void mark_statics(void) {
    for (int32_t i = 0; i < table_count; i++) {
        for (int32_t j = 0; j < tables[i].count; j++) {
            n4_mark_slot(tables[i].slots[j]);
        }
    }
}

static void mark_class_objects(void) {
    for (TeaVM_Class* cls = teavm_firstClass; cls != NULL; cls = cls->next) {
        n4_mark_object(cls->classObject);
    }
}

static void mark_thread(n4_thread* thread, void* context) {
    (void) context;
    for (n4_frame* frame = thread->stack_top; frame != NULL; frame = frame->next) {
        for (int32_t i = 0; i < frame->method->root_count; i++) {
            n4_mark_object(frame->roots[i]);
        }
    }
    n4_mark_object(thread->pending);
    n4_mark_object(thread->java_thread);
    n4_mark_object(thread->scratch);
}

void n4_roots_mark(void) {
    mark_statics();
    mark_class_objects();
    n4_thread_each(mark_thread, NULL);
    n4_handle_mark();
    n4_reference_mark_pending();
    for (int32_t i = 0; i < scanner_count; i++) {
        scanners[i](n4_mark_slot);
    }
}

void n4_roots_run_weak_scanners(void) {
    for (int32_t i = 0; i < weak_scanner_count; i++) {
        weak_scanners[i]();
    }
}
