#include "runtime.h"

/* Links a frame that is in no stack trace around the wait. `frame` has room for the method's roots. */
static void poll_under(n4_frame* frame, const n4_method* method) {
    n4_thread* self = n4_self;
    frame->next = self->stack_top;
    frame->method = method;
    frame->call_site = -1;
    frame->depth = frame->next->depth;
    self->stack_top = frame;
    n4_poll_slow();
    self->stack_top = frame->next;
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

void n4_enter_slow(int32_t depth) {
    n4_thread* self = n4_self;
    n4_poll();
    n4_thread_allow_stack(self, self->stack_allowance);
    if (depth > self->stack_allowance) {
        n4_overflow();
    }
}
