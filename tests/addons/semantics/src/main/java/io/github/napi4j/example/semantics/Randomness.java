package io.github.napi4j.example.semantics;

import io.github.napi4j.Napi;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Random numbers and identifiers: what can be said of them on every machine. */
public final class Randomness {
    private static final int DRAWS = 10_000;

    private Randomness() {}

    /** The first of each kind since the module was loaded; no two loads give the same. */
    @Napi
    public static synchronized List<String> draw() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return List.of(
                UUID.randomUUID().toString(),
                Double.toString(Math.random()),
                Arrays.toString(bytes),
                Long.toString(new Random().nextLong()));
    }

    static void report() {
        Semantics.show("identifiers", () -> distinct(UUID::randomUUID));
        Semantics.show("numbers", () -> distinct(Math::random));
        SecureRandom secure = new SecureRandom();
        Semantics.show("keys", () -> distinct(secure::nextLong));
        Semantics.show("seeded alike", () -> new SecureRandom(new byte[8]).nextLong()
                == new SecureRandom(new byte[8]).nextLong());
        Semantics.show("range", Randomness::range);
        Semantics.show("many", () -> zeros(new byte[100_000]));
        Semantics.show("seed", () -> SecureRandom.getSeed(20).length + secure.generateSeed(0).length);
        Semantics.show("negative seed", () -> secure.generateSeed(-1));
        for (String algorithm : List.of("NativePRNG", "SHA1PRNG", "DRBG")) {
            Semantics.show(algorithm, () -> SecureRandom.getInstance(algorithm).getAlgorithm());
        }
        Semantics.show("usual", () -> new SecureRandom().getAlgorithm());
        Semantics.show("strong", () -> SecureRandom.getInstanceStrong().getAlgorithm());
        Semantics.show("unknown", () -> SecureRandom.getInstance("dice"));
        UUID random = UUID.randomUUID();
        Semantics.show("random", () -> random.version() + " " + random.variant());
        Semantics.show("reads itself", () -> UUID.fromString(random.toString()).equals(random));
        for (String text : List.of(
                "c232ab00-9414-11ec-b3c8-9f6bdeced846",
                "00000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff",
                "F81D4FAE-7DEC-41D0-8765-00A0C91E6BF6",
                "1-2-3-4-5",
                "123456789-12345-12345-12345-1234567890",
                "1-2-3-4",
                "1-2-3-4-5-6",
                "--3-4-5",
                "g-2-3-4-5",
                "",
                "c232ab00-9414-11ec-b3c8-9f6bdeced8467")) {
            Semantics.show(text, () -> parts(UUID.fromString(text)));
        }
        Semantics.show("halves", () -> new UUID(-1L, 0x1234L));
        UUID[] sorted = {new UUID(1, -1), new UUID(-1, 1), new UUID(1, 1), new UUID(0, 0)};
        Arrays.sort(sorted);
        Semantics.show("sorted", () -> Arrays.toString(sorted));
    }

    private static String distinct(Supplier<?> source) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < DRAWS; i++) {
            seen.add(source.get());
        }
        return seen.size() + " of " + DRAWS;
    }

    private static boolean range() {
        int[] tenths = new int[10];
        for (int i = 0; i < DRAWS; i++) {
            tenths[(int) (Math.random() * 10)]++;
        }
        // 1,000 expected, and 30 the standard deviation.
        return Arrays.stream(tenths).allMatch(count -> count > 700 && count < 1300);
    }

    private static boolean zeros(byte[] bytes) {
        new SecureRandom().nextBytes(bytes);
        int zeros = 0;
        for (byte value : bytes) {
            zeros += value == 0 ? 1 : 0;
        }
        // 391 expected, and 20 the standard deviation.
        return zeros > 190 && zeros < 590;
    }

    private static String parts(UUID id) {
        String parts = id + " " + id.getMostSignificantBits() + " " + id.getLeastSignificantBits() + " " + id.hashCode()
                + " " + id.version() + " " + id.variant();
        return id.version() == 1 ? parts + " " + id.timestamp() + " " + id.clockSequence() + " " + id.node() : parts + time(id);
    }

    private static String time(UUID id) {
        try {
            return " " + id.timestamp();
        } catch (UnsupportedOperationException e) {
            return " " + e.getMessage();
        }
    }
}
