package io.github.napi4j.compiler.toolchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.napi4j.compiler.process.Command;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives are made by the machine's own tar. */
class TarballTest {
    private static final String LONG_NAME = "deep/".repeat(40) + "file.txt";

    @TempDir
    Path folder;

    private Path archive(String format) throws Exception {
        Path root = folder.resolve("package");
        Files.createDirectories(root.resolve(LONG_NAME).getParent());
        Files.writeString(root.resolve(LONG_NAME), "far away");
        Files.writeString(root.resolve("plain ü.txt"), "x".repeat(5000));
        Files.writeString(root.resolve("empty"), "");
        Path program = Files.writeString(root.resolve("program"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.deleteIfExists(root.resolve("link"));
        Files.createSymbolicLink(root.resolve("link"), Path.of("plain"));
        Path archive = folder.resolve(format + ".tgz");
        Command.of("tar", "-czf", archive.toString(), "--format=" + format, "package")
                .in(folder)
                .run()
                .orThrow();
        return archive;
    }

    @Test
    void bothKindsOfLongNamesAreUnpacked() throws Exception {
        for (String format : new String[] {"pax", "gnu"}) {
            Path target = Files.createDirectory(folder.resolve("out-" + format));

            Tarball.unpack(archive(format), target, path -> true);

            assertThat(target.resolve(LONG_NAME)).hasContent("far away");
            assertThat(target.resolve("plain ü.txt")).hasContent("x".repeat(5000));
            assertThat(target.resolve("empty")).isEmptyFile();
            assertThat(Files.isExecutable(target.resolve("program"))).isTrue();
            assertThat(Files.isExecutable(target.resolve("empty"))).isFalse();
            assertThat(target.resolve("link")).doesNotExist();
        }
    }

    @Test
    void onlyWantedFilesAreWritten() throws Exception {
        Path target = Files.createDirectory(folder.resolve("out"));
        Tarball.unpack(archive("pax"), target, "program"::equals);
        try (var files = Files.list(target)) {
            assertThat(files).containsExactly(target.resolve("program"));
        }
    }

    @Test
    void archiveThatIsCutOffIsAnError() throws Exception {
        Path archive = archive("pax");
        byte[] tar;
        try (var in = new GZIPInputStream(Files.newInputStream(archive))) {
            tar = in.readAllBytes();
        }
        Path cut = folder.resolve("cut.tgz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(cut))) {
            out.write(Arrays.copyOf(tar, indexOf(tar, "xxxx") + 100));
        }
        assertThatThrownBy(() -> Tarball.unpack(cut, folder.resolve("out"), path -> true))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void archiveThatLeavesItsFolderIsRefused() throws Exception {
        Files.createDirectories(folder.resolve("package/inner"));
        Files.writeString(folder.resolve("outside"), "x");
        Path archive = folder.resolve("evil.tgz");
        Command.of("tar", "-czPf", archive.toString(), "package/../outside")
                .in(folder)
                .run()
                .orThrow();
        assertThatThrownBy(() -> Tarball.unpack(archive, folder.resolve("target"), path -> true))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("outside its folder");
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
