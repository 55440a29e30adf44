#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "file.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define N4_PATH_SIZE 4096

/* Converts a name; too long a one becomes a path that does not exist. */
static const char* path_of(char path[N4_PATH_SIZE], const char16_t* name, int32_t size) {
    size_t length = n4_utf16_to_utf8(name, (size_t) size, NULL);
    if (length >= N4_PATH_SIZE) {
        return "";
    }
    n4_utf16_to_utf8(name, (size_t) size, path);
    path[length] = '\0';
    return path;
}

static int32_t give_text(const char* text, char16_t** result) {
    int32_t length = 0;
    *result = teavm_mbToChar16(text, &length);
    return length;
}

static int32_t give_variable(const char* name, const char* otherwise, char16_t** result) {
    const char* value = getenv(name);
    return give_text(value != NULL ? value : otherwise, result);
}

int32_t teavm_file_homeDirectory(char16_t** result) {
    return give_variable("HOME", "/", result);
}

int32_t teavm_file_tempDirectory(char16_t** result) {
    return give_variable("TMPDIR", "/tmp", result);
}

int32_t teavm_file_workDirectory(char16_t** result) {
    char path[N4_PATH_SIZE];
    if (getcwd(path, sizeof path) == NULL) {
        return -give_text(strerror(errno), result) - 1;
    }
    return give_text(path, result);
}

int32_t teavm_file_isWindows(void) {
    return 0;
}

int32_t teavm_file_canonicalize(char16_t* name, int32_t size, char16_t** result) {
    (void) name;
    (void) size;
    (void) result;
    return -1;
}

static int describe(const char16_t* name, int32_t size, struct stat* description) {
    char path[N4_PATH_SIZE];
    return stat(path_of(path, name, size), description) == 0;
}

int32_t teavm_file_isFile(char16_t* name, int32_t size) {
    struct stat description;
    return describe(name, size, &description) && S_ISREG(description.st_mode);
}

int32_t teavm_file_isDir(char16_t* name, int32_t size) {
    struct stat description;
    return describe(name, size, &description) && S_ISDIR(description.st_mode);
}

int32_t teavm_file_exists(char16_t* name, int32_t size) {
    struct stat description;
    return describe(name, size, &description);
}

int32_t teavm_file_canRead(char16_t* name, int32_t size) {
    char path[N4_PATH_SIZE];
    return access(path_of(path, name, size), R_OK) == 0;
}

int32_t teavm_file_canWrite(char16_t* name, int32_t size) {
    char path[N4_PATH_SIZE];
    return access(path_of(path, name, size), W_OK) == 0;
}

int32_t teavm_file_length(char16_t* name, int32_t size) {
    struct stat description;
    return describe(name, size, &description) ? (int32_t) description.st_size : 0;
}

int64_t teavm_file_lastModified(char16_t* name, int32_t size) {
    struct stat description;
    if (!describe(name, size, &description)) {
        return 0;
    }
    return (int64_t) description.st_mtim.tv_sec * 1000 + description.st_mtim.tv_nsec / 1000000;
}

int32_t teavm_file_setLastModified(char16_t* name, int32_t size, int64_t time) {
    char path[N4_PATH_SIZE];
    struct timespec times[2] = {
        {.tv_nsec = UTIME_OMIT},
        {.tv_sec = (time_t) (time / 1000), .tv_nsec = (long) (time % 1000) * 1000000},
    };
    return utimensat(AT_FDCWD, path_of(path, name, size), times, 0) == 0;
}

/* WASI has no permissions to change. */
int32_t teavm_file_setReadonly(char16_t* name, int32_t size, int32_t readonly) {
    (void) name;
    (void) size;
    (void) readonly;
    return 0;
}

TeaVM_StringList* teavm_file_listFiles(char16_t* name, int32_t size) {
    char path[N4_PATH_SIZE];
    DIR* directory = opendir(path_of(path, name, size));
    if (directory == NULL) {
        return NULL;
    }
    /* An empty node at the end tells an empty directory from a failure. */
    TeaVM_StringList* list = teavm_appendString(NULL, NULL, 0);
    struct dirent* entry;
    while (list != NULL && (entry = readdir(directory)) != NULL) {
        int32_t length = 0;
        char16_t* units = teavm_mbToChar16(entry->d_name, &length);
        list = units != NULL ? teavm_appendString(list, units, length) : list;
    }
    closedir(directory);
    return list;
}

int32_t teavm_file_createDirectory(char16_t* name, int32_t size) {
    char path[N4_PATH_SIZE];
    return mkdir(path_of(path, name, size), 0777) == 0;
}

int32_t teavm_file_createFile(char16_t* name, int32_t size) {
    char path[N4_PATH_SIZE];
    int descriptor = open(path_of(path, name, size), O_WRONLY | O_CREAT | O_EXCL, 0666);
    if (descriptor < 0) {
        return errno == EEXIST ? 1 : 2;
    }
    close(descriptor);
    return 0;
}

int32_t teavm_file_delete(char16_t* name, int32_t size) {
    char path[N4_PATH_SIZE];
    return remove(path_of(path, name, size)) == 0;
}

int32_t teavm_file_rename(char16_t* name, int32_t size, char16_t* target, int32_t target_size) {
    char path[N4_PATH_SIZE];
    char target_path[N4_PATH_SIZE];
    return rename(path_of(path, name, size), path_of(target_path, target, target_size)) == 0;
}

int64_t teavm_file_open(char16_t* name, int32_t size, int32_t mode) {
    char path[N4_PATH_SIZE];
    int flags = (mode & 3) == 3 ? O_RDWR : (mode & 2) != 0 ? O_WRONLY : O_RDONLY;
    if ((mode & 2) != 0) {
        flags |= O_CREAT | ((mode & 4) != 0 ? O_APPEND : O_TRUNC);
    }
    return (int64_t) open(path_of(path, name, size), flags, 0666) + 1;
}

int32_t teavm_file_close(int64_t file) {
    return close((int) file - 1) == 0;
}

int32_t teavm_file_flush(int64_t file) {
    (void) file;
    return 1;
}

int32_t teavm_file_seek(int64_t file, int32_t where, int32_t offset) {
    int whence = where == 0 ? SEEK_SET : where == 1 ? SEEK_CUR : SEEK_END;
    return lseek((int) file - 1, offset, whence) >= 0;
}

int32_t teavm_file_tell(int64_t file) {
    return (int32_t) lseek((int) file - 1, 0, SEEK_CUR);
}

int32_t teavm_file_read(int64_t file, int8_t* data, int32_t offset, int32_t count) {
    ssize_t result = read((int) file - 1, data + offset, (size_t) count);
    return result == 0 && count > 0 ? -1 : (int32_t) result;
}

int32_t teavm_file_write(int64_t file, int8_t* data, int32_t offset, int32_t count) {
    int32_t written = 0;
    while (written < count) {
        ssize_t result = write((int) file - 1, data + offset + written, (size_t) (count - written));
        if (result <= 0) {
            break;
        }
        written += (int32_t) result;
    }
    return written;
}

int32_t teavm_file_truncate(int64_t file, int32_t size) {
    return ftruncate((int) file - 1, size) == 0;
}
