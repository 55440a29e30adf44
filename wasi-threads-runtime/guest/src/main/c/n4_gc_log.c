#include "n4_gc_log.h"
#include <stddef.h>
#include <unistd.h>

typedef struct line {
    char text[160];
    size_t length;
} line;

static void add_text(line* out, const char* text) {
    while (*text != 0 && out->length < sizeof out->text) {
        out->text[out->length++] = *text++;
    }
}

static void add_number(line* out, uint64_t number) {
    char digits[21];
    size_t at = sizeof digits - 1;
    digits[at] = 0;
    do {
        digits[--at] = (char) ('0' + number % 10);
        number /= 10;
    } while (number != 0);
    add_text(out, digits + at);
}

/* A line that cannot be written is lost. */
static void write_out(const line* out) {
    ssize_t written = write(STDERR_FILENO, out->text, out->length);
    (void) written;
}

void n4_gc_log(
    uint64_t number, const char* kind, uint64_t pause_ns, uint64_t live, uint64_t committed, uint64_t budget) {
    line out = {.length = 0};
    add_text(&out, "[gc] #");
    add_number(&out, number);
    add_text(&out, " ");
    add_text(&out, kind);
    add_text(&out, " pause ");
    add_number(&out, pause_ns / 1000);
    add_text(&out, " us, live ");
    add_number(&out, live >> 10);
    add_text(&out, " KiB, heap ");
    add_number(&out, committed >> 10);
    add_text(&out, " KiB, next after ");
    add_number(&out, budget >> 10);
    add_text(&out, " KiB\n");
    write_out(&out);
}

void n4_gc_log_breach(const char* rule, const TeaVM_Class* owner, const TeaVM_Class* cls) {
    line out = {.length = 0};
    add_text(&out, "[gc] an object of the class at ");
    add_number(&out, (uintptr_t) cls);
    if (owner != NULL) {
        add_text(&out, ", found in one of the class at ");
        add_number(&out, (uintptr_t) owner);
    }
    add_text(&out, ", is ");
    add_text(&out, rule);
    add_text(&out, "\n");
    write_out(&out);
}
