package io.github.napi4j.compiler.bind;

import static java.util.Map.entry;

import java.util.Map;

/** What to write instead of types that do not cross the boundary. */
final class Unsupported {
    static final String SUPPORTED = """
            what crosses: primitives and their boxes, `String`, `BigInteger`, dates, arrays, buffers, `List<T>`, `Set<T>`,
            `Map<K, V>`, `Optional<T>`, `@Napi` records, enums and sealed interfaces, functional interfaces (as
            parameters) and `CompletableFuture<T>` (as a result)""";

    private static final String LIST = "use `java.util.List<T>`";
    private static final String SET = "use `java.util.Set<T>`";
    private static final String MAP = "use `java.util.Map<String, T>`, a plain object in JavaScript";
    private static final String PATH = "use `java.nio.file.Path`";
    private static final String TEXT = "use `String`";
    private static final String BYTES = "use `byte[]`, a `Uint8Array` in JavaScript";
    private static final String FUTURE = "return `java.util.concurrent.CompletableFuture<T>`, a promise in JavaScript";

    private static final Map<String, String> INSTEAD = Map.ofEntries(
            entry("java.lang.CharSequence", TEXT),
            entry("java.lang.StringBuilder", TEXT),
            entry("java.lang.StringBuffer", TEXT),
            entry("java.lang.Number", "use `double`, or `int` for whole numbers"),
            entry(
                    "java.lang.Object",
                    "name the type that is meant: a record for an object of known shape, `JsonValue` for data of any"),
            entry("java.util.ArrayList", LIST),
            entry("java.util.LinkedList", LIST),
            entry("java.util.HashSet", SET),
            entry("java.util.LinkedHashSet", SET),
            entry("java.util.TreeSet", SET),
            entry("java.util.Iterator", LIST),
            entry("java.util.stream.Stream", LIST),
            entry("java.util.stream.IntStream", "use `int[]`"),
            entry("java.util.HashMap", MAP),
            entry("java.util.LinkedHashMap", MAP),
            entry("java.util.TreeMap", MAP),
            entry("java.util.SortedMap", MAP),
            entry("java.util.Properties", MAP),
            entry("java.io.File", PATH),
            entry("java.net.URI", "use `String`"),
            entry("java.net.URL", "use `String`"),
            entry("java.time.Duration", "use `double` or `long`: milliseconds"),
            entry("java.time.LocalDate", "use `String`: `2024-12-31`"),
            entry(
                    "java.time.OffsetDateTime",
                    "use `java.time.ZonedDateTime`, or `Instant` for the point in time alone"),
            entry("java.nio.CharBuffer", "use `java.nio.ShortBuffer`, or `String` for text"),
            entry("java.nio.Buffer", "name the class: `java.nio.ByteBuffer`"),
            entry("java.io.InputStream", BYTES),
            entry("java.io.OutputStream", BYTES),
            entry("java.util.concurrent.Future", FUTURE),
            entry("java.util.concurrent.CompletionStage", FUTURE),
            entry("java.math.BigDecimal", "use `double` where 15 digits are enough, else `String`"),
            entry("java.util.UUID", "use `String`"));

    private Unsupported() {}

    /** The advice for a type, or the empty string. */
    static String instead(String qualifiedName) {
        return INSTEAD.getOrDefault(qualifiedName, "");
    }
}
