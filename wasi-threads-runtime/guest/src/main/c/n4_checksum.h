/*
 * Checksums of java.util.zip. Any thread, any state: they only read `bytes`, and call nothing.
 */
#pragma once
#include <stdint.h>

/* Fills the tables of n4_crc32; before its first call, and ordered before it. Filling them again does no harm. */
void n4_crc32_start(void);

/* The CRC-32 of IEEE 802.3 after `length` more bytes from `offset` on; `crc` is the value so far, 0 at first. */
int32_t n4_crc32(int32_t crc, const void* bytes, int32_t offset, int32_t length);

/* The Adler-32 of RFC 1950 likewise; 1 at first. */
int32_t n4_adler32(int32_t adler, const void* bytes, int32_t offset, int32_t length);
