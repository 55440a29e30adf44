#pragma once
#include "string.h"

/*
 * The file system as the host's WASI shows it. Names are UTF-16 with a length. Functions that give text store
 * malloc'ed UTF-16 in *result and return its length, or -length - 1 of an error text.
 */

extern int32_t teavm_file_homeDirectory(char16_t** result);
extern int32_t teavm_file_workDirectory(char16_t** result);
extern int32_t teavm_file_tempDirectory(char16_t** result);
extern int32_t teavm_file_isWindows(void);
extern int32_t teavm_file_canonicalize(char16_t* name, int32_t size, char16_t** result);

extern int32_t teavm_file_isFile(char16_t* name, int32_t size);
extern int32_t teavm_file_isDir(char16_t* name, int32_t size);
extern int32_t teavm_file_exists(char16_t* name, int32_t size);
extern int32_t teavm_file_canRead(char16_t* name, int32_t size);
extern int32_t teavm_file_canWrite(char16_t* name, int32_t size);
extern int32_t teavm_file_length(char16_t* name, int32_t size);
extern int64_t teavm_file_lastModified(char16_t* name, int32_t size);
extern int32_t teavm_file_setLastModified(char16_t* name, int32_t size, int64_t time);
extern int32_t teavm_file_setReadonly(char16_t* name, int32_t size, int32_t readonly);
extern TeaVM_StringList* teavm_file_listFiles(char16_t* name, int32_t size);

extern int32_t teavm_file_createDirectory(char16_t* name, int32_t size);
/* 0 made, 1 was there, 2 failed. */
extern int32_t teavm_file_createFile(char16_t* name, int32_t size);
extern int32_t teavm_file_delete(char16_t* name, int32_t size);
extern int32_t teavm_file_rename(char16_t* name, int32_t size, char16_t* target, int32_t target_size);

/* Mode bits: 1 read, 2 write, 4 append. A file is its descriptor plus one; 0 is failure. */
extern int64_t teavm_file_open(char16_t* name, int32_t size, int32_t mode);
extern int32_t teavm_file_close(int64_t file);
extern int32_t teavm_file_flush(int64_t file);
/* From where: 0 start, 1 current position, 2 end. */
extern int32_t teavm_file_seek(int64_t file, int32_t where, int32_t offset);
extern int32_t teavm_file_tell(int64_t file);
extern int32_t teavm_file_read(int64_t file, int8_t* data, int32_t offset, int32_t count);
extern int32_t teavm_file_write(int64_t file, int8_t* data, int32_t offset, int32_t count);
extern int32_t teavm_file_truncate(int64_t file, int32_t size);
