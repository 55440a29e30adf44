#pragma once
#include <stdint.h>

/* java.util.Date in the C library's time zone. Times are milliseconds since 1970; years count from 1900. */

extern void teavm_date_init(void);
extern int64_t teavm_date_create(int32_t year, int32_t month, int32_t day, int32_t hour, int32_t minute, int32_t second);
extern int64_t teavm_date_createUtc(int32_t year, int32_t month, int32_t day, int32_t hour, int32_t minute, int32_t second);
extern int64_t teavm_date_parse(const char* text);
extern char* teavm_date_format(int64_t time);
extern int32_t teavm_date_getYear(int64_t time);
extern int32_t teavm_date_getMonth(int64_t time);
extern int32_t teavm_date_getDate(int64_t time);
extern int32_t teavm_date_getDay(int64_t time);
extern int32_t teavm_date_getHours(int64_t time);
extern int32_t teavm_date_getMinutes(int64_t time);
extern int32_t teavm_date_getSeconds(int64_t time);
extern int64_t teavm_date_setYear(int64_t time, int32_t value);
extern int64_t teavm_date_setMonth(int64_t time, int32_t value);
extern int64_t teavm_date_setDate(int64_t time, int32_t value);
extern int64_t teavm_date_setHours(int64_t time, int32_t value);
extern int64_t teavm_date_setMinutes(int64_t time, int32_t value);
extern int64_t teavm_date_setSeconds(int64_t time, int32_t value);
