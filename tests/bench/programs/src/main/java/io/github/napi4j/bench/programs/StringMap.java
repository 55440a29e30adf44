package io.github.napi4j.bench.programs;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Keys built piece by piece, counted in a hash map and read back in order from a tree. */
final class StringMap {

    private static final String[] SYLLABLES = {"ka", "lo", "mi", "ne", "ru", "sa", "to", "vi"};

    private StringMap() {}

    static int run(int words) {
        Map<String, Integer> counts = new HashMap<>();
        int state = 42;
        for (int i = 0; i < words; i++) {
            StringBuilder word = new StringBuilder();
            state = state * 1664525 + 1013904223;
            int bits = state >>> 8;
            for (int syllable = 0; syllable < 4; syllable++) {
                word.append(SYLLABLES[bits & 7]);
                bits >>>= 3;
            }
            word.append('-').append(bits & 63);
            counts.merge(word.toString(), 1, Integer::sum);
        }
        Map<String, Integer> byHead = new TreeMap<>();
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            byHead.merge(entry.getKey().substring(0, 4), entry.getValue(), Integer::sum);
        }
        StringBuilder report = new StringBuilder();
        for (Map.Entry<String, Integer> entry : byHead.entrySet()) {
            report.append(entry.getKey()).append('=').append(entry.getValue()).append('\n');
        }
        return report.toString().hashCode() * 31 + counts.size();
    }
}
