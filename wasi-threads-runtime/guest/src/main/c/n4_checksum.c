#include "n4_checksum.h"
#include <string.h>

/* The polynomial of IEEE 802.3, lowest bit first. */
#define CRC_POLYNOMIAL 0xedb88320u

/* Bytes taken at once: a table each, which says what a byte that far from the end of them adds. */
enum { CRC_SLICES = 16 };

static uint32_t crc_tables[CRC_SLICES][256];

void n4_crc32_start(void) {
    for (uint32_t byte = 0; byte < 256; byte++) {
        uint32_t crc = byte;
        for (int bit = 0; bit < 8; bit++) {
            crc = crc >> 1 ^ (crc & 1 ? CRC_POLYNOMIAL : 0);
        }
        crc_tables[0][byte] = crc;
    }
    for (int slice = 1; slice < CRC_SLICES; slice++) {
        for (int byte = 0; byte < 256; byte++) {
            uint32_t shorter = crc_tables[slice - 1][byte];
            crc_tables[slice][byte] = shorter >> 8 ^ crc_tables[0][shorter & 255];
        }
    }
}

/* What four bytes add; the last of them is `after` bytes from the end of the slice. */
static inline uint32_t crc_word(uint32_t word, int after) {
    return crc_tables[after + 3][word & 255] ^ crc_tables[after + 2][word >> 8 & 255]
           ^ crc_tables[after + 1][word >> 16 & 255] ^ crc_tables[after][word >> 24];
}

int32_t n4_crc32(int32_t so_far, const void* bytes, int32_t offset, int32_t length) {
    const uint8_t* at = (const uint8_t*) bytes + offset;
    uint32_t crc = ~(uint32_t) so_far;
    for (; length >= CRC_SLICES; length -= CRC_SLICES, at += CRC_SLICES) {
        uint32_t words[CRC_SLICES / 4];
        memcpy(words, at, sizeof words);
        crc = crc_word(words[0] ^ crc, 12) ^ crc_word(words[1], 8) ^ crc_word(words[2], 4) ^ crc_word(words[3], 0);
    }
    for (; length > 0; length--) {
        crc = crc >> 8 ^ crc_tables[0][(crc ^ *at++) & 255];
    }
    return (int32_t) ~crc;
}

/* Both sums are taken modulo this prime; so many bytes can be added before the second outgrows 32 bits. */
enum { ADLER_PRIME = 65521, ADLER_RUN = 5552 };

int32_t n4_adler32(int32_t so_far, const void* bytes, int32_t offset, int32_t length) {
    const uint8_t* at = (const uint8_t*) bytes + offset;
    uint32_t sum = (uint32_t) so_far & 0xffff;
    uint32_t sums = (uint32_t) so_far >> 16;
    while (length > 0) {
        int32_t run = length < ADLER_RUN ? length : ADLER_RUN;
        length -= run;
        for (; run > 0; run--) {
            sum += *at++;
            sums += sum;
        }
        sum %= ADLER_PRIME;
        sums %= ADLER_PRIME;
    }
    return (int32_t) (sums << 16 | sum);
}
