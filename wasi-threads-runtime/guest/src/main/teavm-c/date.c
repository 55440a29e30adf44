#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "date.h"
#include <time.h>

static int64_t floor_seconds(int64_t time) {
    return time / 1000 - (time % 1000 < 0);
}

static struct tm split(int64_t time) {
    struct tm parts;
    time_t seconds = (time_t) floor_seconds(time);
    localtime_r(&seconds, &parts);
    return parts;
}

/* Keeps the milliseconds of `time`, which struct tm has no room for. */
static int64_t join(struct tm* parts, int64_t time) {
    parts->tm_isdst = -1;
    return (int64_t) mktime(parts) * 1000 + (time - floor_seconds(time) * 1000);
}

static struct tm parts_of(int32_t year, int32_t month, int32_t day, int32_t hour, int32_t minute, int32_t second) {
    return (struct tm) {
        .tm_year = year,
        .tm_mon = month,
        .tm_mday = day,
        .tm_hour = hour,
        .tm_min = minute,
        .tm_sec = second,
        .tm_isdst = -1,
    };
}

void teavm_date_init(void) {
}

int64_t teavm_date_create(int32_t year, int32_t month, int32_t day, int32_t hour, int32_t minute, int32_t second) {
    struct tm parts = parts_of(year, month, day, hour, minute, second);
    return (int64_t) mktime(&parts) * 1000;
}

int64_t teavm_date_createUtc(int32_t year, int32_t month, int32_t day, int32_t hour, int32_t minute, int32_t second) {
    struct tm parts = parts_of(year, month, day, hour, minute, second);
    return (int64_t) timegm(&parts) * 1000;
}

static const char date_format[] = "%a %b %d %H:%M:%S %Z %Y";

int64_t teavm_date_parse(const char* text) {
    struct tm parts = {.tm_isdst = -1};
    return strptime(text, date_format, &parts) != NULL ? (int64_t) mktime(&parts) * 1000 : -1;
}

char* teavm_date_format(int64_t time) {
    static _Thread_local char text[64];
    struct tm parts = split(time);
    text[strftime(text, sizeof text - 1, date_format, &parts)] = '\0';
    return text;
}

#define N4_DATE_FIELD(name, field)                              \
    int32_t teavm_date_get##name(int64_t time) {                \
        return split(time).field;                               \
    }                                                           \
    int64_t teavm_date_set##name(int64_t time, int32_t value) { \
        struct tm parts = split(time);                          \
        parts.field = value;                                    \
        return join(&parts, time);                              \
    }

N4_DATE_FIELD(Year, tm_year)
N4_DATE_FIELD(Month, tm_mon)
N4_DATE_FIELD(Date, tm_mday)
N4_DATE_FIELD(Hours, tm_hour)
N4_DATE_FIELD(Minutes, tm_min)
N4_DATE_FIELD(Seconds, tm_sec)

int32_t teavm_date_getDay(int64_t time) {
    return split(time).tm_wday;
}
