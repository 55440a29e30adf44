package io.github.napi4j.compiler.toolchain;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks what npm packs: a gzipped tar with one folder around everything; format: POSIX.1-2001, pax. */
final class Tarball {
    private static final int BLOCK = 512;

    private Tarball() {}

    /** Writes the files whose paths, without the outer folder, are wanted; links and devices are left out. */
    static void unpack(Path archive, Path target, Predicate<String> wanted) throws IOException {
        try (InputStream in = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(archive), 1 << 16))) {
            byte[] header = new byte[BLOCK];
            String longName = null;
            while (in.readNBytes(header, 0, BLOCK) == BLOCK && header[0] != 0) {
                long size = number(header, 124, 12);
                char type = (char) header[156];
                if (type == 'x' || type == 'L') {
                    String text = new String(in.readNBytes((int) size), StandardCharsets.UTF_8);
                    longName = type == 'x' ? paxPath(text, longName) : text.replace("\0", "");
                    in.skipNBytes(padding(size));
                    continue;
                }
                String name = withoutOuterFolder(longName != null ? longName : name(header));
                longName = null;
                boolean isFile = type == '0' || type == 0;
                if (isFile && wanted.test(name)) {
                    writeFile(in, size, resolve(target, name), (number(header, 100, 8) & 0100) != 0);
                } else {
                    in.skipNBytes(size);
                }
                in.skipNBytes(padding(size));
            }
        }
    }

    private static void writeFile(InputStream in, long size, Path file, boolean executable) throws IOException {
        Files.createDirectories(file.getParent());
        byte[] buffer = new byte[1 << 16];
        try (var out = Files.newOutputStream(file)) {
            for (long left = size; left > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new EOFException(file + " is cut off");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
        if (executable && Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static Path resolve(Path target, String name) throws IOException {
        Path file = target.resolve(name).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("an archive wants to write outside its folder: " + name);
        }
        return file;
    }

    private static String withoutOuterFolder(String name) {
        return name.substring(name.indexOf('/') + 1);
    }

    private static String name(byte[] header) {
        String prefix = text(header, 345, 155);
        String name = text(header, 0, 100);
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }

    private static long number(byte[] header, int from, int length) {
        String digits = text(header, from, length).strip();
        return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    }

    private static long padding(long size) {
        return (BLOCK - size % BLOCK) % BLOCK;
    }

    /** The path of a pax record, {@code "<length> path=<value>\n"}; sizes of 8 GiB and more are not ours to meet. */
    private static @Nullable String paxPath(String records, @Nullable String otherwise) {
        return records.lines()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .filter(line -> line.startsWith("path="))
                .map(line -> line.substring("path=".length()))
                .findFirst()
                .orElse(otherwise);
    }
}
