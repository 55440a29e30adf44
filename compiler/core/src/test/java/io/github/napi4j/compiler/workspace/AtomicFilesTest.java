package io.github.napi4j.compiler.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {
    @TempDir
    Path folder;

    @Test
    void newFileIsWrittenWithItsFoldersAndNothingBesideIt() throws Exception {
        Path file = folder.resolve("a b/ü/file.txt");

        AtomicFiles.write(file, "text");

        assertThat(file).hasContent("text");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void writtenFileHasTheRightsThatAnyNewFileHas() throws Exception {
        Path file = folder.resolve("file");
        Path other = Files.createFile(folder.resolve("other"));
        AtomicFiles.write(file, "text");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
    }

    @Test
    void changedContentReplacesTheFile() throws Exception {
        Path file = folder.resolve("file");
        AtomicFiles.write(file, "one");
        AtomicFiles.write(file, "two");
        assertThat(file).hasContent("two");
    }

    @Test
    void sameContentLeavesTheTimeStamp() throws Exception {
        Path file = folder.resolve("file");
        AtomicFiles.write(file, "text");
        var longAgo = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(file, longAgo);

        AtomicFiles.write(file, "text");

        assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
    }

    @Test
    void deletedTreeIsGoneButWhatItLinkedToStays() throws Exception {
        Path kept = Files.writeString(folder.resolve("kept"), "x");
        Path tree = Files.createDirectories(folder.resolve("tree/deep"));
        Files.createSymbolicLink(tree.resolve("link"), folder);

        AtomicFiles.deleteTree(folder.resolve("tree"));
        AtomicFiles.deleteTree(folder.resolve("never there"));

        assertThat(folder.resolve("tree")).doesNotExist();
        assertThat(kept).exists();
    }
}
