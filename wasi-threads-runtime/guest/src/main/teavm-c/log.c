#include "log.h"
#include "string.h"
#include <stdio.h>
#include <unistd.h>

void teavm_printString(const char16_t* text) {
    int32_t length = 0;
    while (text[length] != 0) {
        ++length;
    }
    char* bytes = teavm_char16ToMb(text, length);
    if (bytes != NULL) {
        fputs(bytes, stderr);
        free(bytes);
    }
}

void teavm_printInt(int32_t value) {
    fprintf(stderr, "%ld", (long) value);
}

void teavm_logchar(int32_t byte) {
    char unit = (char) byte;
    (void) !write(STDERR_FILENO, &unit, 1);
}
