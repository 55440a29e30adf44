#include "time.h"
#include <time.h>

void teavm_initTime(void) {
}

static int64_t read_clock(clockid_t clock, int64_t units_per_second) {
    struct timespec now;
    clock_gettime(clock, &now);
    return (int64_t) now.tv_sec * units_per_second + now.tv_nsec / (1000000000 / units_per_second);
}

int64_t teavm_currentTimeMillis(void) {
    return read_clock(CLOCK_REALTIME, 1000);
}

int64_t teavm_currentTimeNano(void) {
    return read_clock(CLOCK_MONOTONIC, 1000000000);
}

int32_t teavm_timeZoneOffset(void) {
    time_t now = time(NULL);
    struct tm utc;
    gmtime_r(&now, &utc);
    utc.tm_isdst = -1;
    return (int32_t) ((mktime(&utc) - now) / 60);
}
