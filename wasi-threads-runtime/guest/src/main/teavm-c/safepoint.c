#include "runtime.h"

/* Links a frame that is in no stack trace around the wait. `frame` has room for the method's roots. */
static void poll_under(n4_frame* frame, const n4_method* method) {
    frame->next = n4_top;
    frame->method = method;
    frame->call_site = -1;
    n4_top = frame;
    n4_poll_slow();
    n4_top = frame->next;
}

void n4_poll_holding(void* first, void* second, void* third, void* fourth) {
    static const n4_method method = {.root_count = 4};
    struct {
        n4_frame head;
        void* roots[4];
    } frame = {.roots = {first, second, third, fourth}};
    poll_under(&frame.head, &method);
}

void n4_poll_holding_all(int32_t count, void** roots) {
    n4_method method = {.root_count = count};
    n4_frame* frame = __builtin_alloca(sizeof *frame + (size_t) count * sizeof(void*));
    memcpy(frame->roots, roots, (size_t) count * sizeof(void*));
    poll_under(frame, &method);
}

void n4_enter_slow(char* frame) {
    n4_poll();
    if (frame < n4_stack_bound) {
        n4_overflow();
    }
}
