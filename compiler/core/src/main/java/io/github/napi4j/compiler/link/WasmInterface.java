package io.github.napi4j.compiler.link;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a WebAssembly binary asks of its host and offers to it: the import, memory and export sections and nothing else.
 *
 * <p>Works on linked modules and on relocatable objects alike. Section layout: WebAssembly core specification 5.5.
 *
 * @param imports in the order of the binary
 * @param exports names in the order of the binary
 * @param memory the limits of the memory that the module imports or defines
 */
public record WasmInterface(List<Import> imports, List<String> exports, Optional<MemoryLimits> memory) {

    private static final int MAGIC = 0x6d736100;
    private static final int SECTION_IMPORT = 2;
    private static final int SECTION_MEMORY = 5;
    private static final int SECTION_EXPORT = 7;

    /** The kind of an import or export, in the order of the binary encoding. */
    public enum Kind {
        FUNCTION,
        TABLE,
        MEMORY,
        GLOBAL,
        TAG
    }

    /** One import. */
    public record Import(String module, String name, Kind kind) {

        @Override
        public String toString() {
            return module + "." + name;
        }
    }

    /**
     * Limits of a linear memory.
     *
     * @param initialPages pages of 64 KiB
     * @param maximumPages pages of 64 KiB, absent when unbounded
     */
    public record MemoryLimits(long initialPages, Optional<Long> maximumPages, boolean shared) {}

    /** Reads the sections of {@code binary}; throws {@link IllegalArgumentException} when it is not WebAssembly. */
    public static WasmInterface read(byte[] binary) {
        var in = new Reader(binary);
        if (binary.length < 8 || in.int32() != MAGIC) {
            throw new IllegalArgumentException("not a WebAssembly binary: the magic number is missing");
        }
        in.int32();
        var imports = new ArrayList<Import>();
        var exports = new ArrayList<String>();
        Optional<MemoryLimits> memory = Optional.empty();
        while (in.position < binary.length) {
            int section = in.uint8();
            long size = in.leb();
            int end = Math.toIntExact(in.position + size);
            switch (section) {
                case SECTION_IMPORT -> {
                    for (long count = in.leb(); count > 0; count--) {
                        String module = in.name();
                        String name = in.name();
                        Kind kind = Kind.values()[in.uint8()];
                        imports.add(new Import(module, name, kind));
                        switch (kind) {
                            case FUNCTION -> in.leb();
                            case TABLE -> {
                                in.leb();
                                in.limits();
                            }
                            case MEMORY -> memory = Optional.of(in.limits());
                            case GLOBAL -> in.position += 2;
                            case TAG -> {
                                in.position++;
                                in.leb();
                            }
                        }
                    }
                }
                case SECTION_MEMORY -> {
                    if (in.leb() > 0) {
                        memory = Optional.of(in.limits());
                    }
                }
                case SECTION_EXPORT -> {
                    for (long count = in.leb(); count > 0; count--) {
                        exports.add(in.name());
                        in.position++;
                        in.leb();
                    }
                }
                default -> {}
            }
            in.position = end;
        }
        return new WasmInterface(List.copyOf(imports), List.copyOf(exports), memory);
    }

    private static final class Reader {
        private static final int LIMITS_HAS_MAXIMUM = 1;
        private static final int LIMITS_SHARED = 2;

        private final byte[] bytes;
        private int position;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        int uint8() {
            return bytes[position++] & 0xff;
        }

        int int32() {
            return uint8() | uint8() << 8 | uint8() << 16 | uint8() << 24;
        }

        long leb() {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                int next = uint8();
                value |= (long) (next & 0x7f) << shift;
                if ((next & 0x80) == 0) {
                    return value;
                }
            }
        }

        String name() {
            int length = Math.toIntExact(leb());
            var name = new String(bytes, position, length, StandardCharsets.UTF_8);
            position += length;
            return name;
        }

        MemoryLimits limits() {
            int flags = uint8();
            long initial = leb();
            Optional<Long> maximum = (flags & LIMITS_HAS_MAXIMUM) != 0 ? Optional.of(leb()) : Optional.empty();
            return new MemoryLimits(initial, maximum, (flags & LIMITS_SHARED) != 0);
        }
    }
}
