#include "n4_console.h"
#include "n4_thread.h"
#include <string.h>
#include <unistd.h>

void n4_console_write(int32_t file, const void* bytes, int32_t offset, int32_t count) {
    char piece[N4_CONSOLE_MOST];
    memcpy(piece, (const char*) bytes + offset, (size_t) count);
    int32_t before = n4_enter_native();
    for (int32_t done = 0; done < count;) {
        ssize_t written = write(file, piece + done, (size_t) (count - done));
        if (written <= 0) {
            break; /* A closed pipe, say: nobody is left to be told. */
        }
        done += (int32_t) written;
    }
    n4_leave_native(before);
}
