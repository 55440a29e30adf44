package io.github.napi4j.compiler.clang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncludeClosureTest {
    @TempDir
    Path folder;

    private Path unit;
    private Path headers;

    @BeforeEach
    void writeFiles() throws IOException {
        headers = Files.createDirectories(folder.resolve("include/deep"));
        unit = Files.writeString(folder.resolve("unit.c"), "#include <stdint.h>\n  # include \"deep/a.h\"\nint x;");
        Files.writeString(headers.resolve("a.h"), "#pragma once\n#include \"b.h\"\n");
        Files.writeString(headers.resolve("b.h"), "#include \"a.h\"\nint b;");
    }

    @Test
    void sameContentGivesTheSameDigest() {
        assertThat(digest("flags")).isEqualTo(digest("flags"));
    }

    @Test
    void changeInAHeaderReachedThroughAnotherChangesTheDigest() throws IOException {
        String before = digest("flags");
        Files.writeString(headers.resolve("b.h"), "#include \"a.h\"\nlong b;");

        assertThat(digest("flags")).isNotEqualTo(before);
    }

    @Test
    void otherFlagsChangeTheDigest() {
        assertThat(digest("-O1")).isNotEqualTo(digest("-O2"));
    }

    @Test
    void folderNamesDoNotChangeTheDigest() throws IOException {
        String before = digest("flags");
        Path moved = Files.move(folder.resolve("include"), folder.resolve("elsewhere"));

        assertThat(new IncludeClosure(List.of(moved)).digest(unit, "flags")).isEqualTo(before);
    }

    private String digest(String salt) {
        return new IncludeClosure(List.of(folder.resolve("include"))).digest(unit, salt);
    }
}
