#include "runtime.h"

void n4_resume(int handler) {
    longjmp(n4_self->try_top->target, handler);
}

void n4_jump(n4_frame* frame, int handler) {
    n4_thread* self = n4_self;
    self->stack_top = frame;
    while (self->try_top->frame != frame) {
        self->try_top = self->try_top->previous;
    }
    longjmp(self->try_top->target, handler);
}

void teavm_waitFor(int64_t milliseconds) {
    (void) milliseconds;
    abort();
}

void teavm_interrupt(void) {
}
