package io.github.napi4j.example.semantics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;

/** What texts and collections refuse, and by which exception. */
final class Edits {
    private static final int[] PLACES = {0, 1, 3, 4, -1, Integer.MAX_VALUE, Integer.MIN_VALUE};

    private Edits() {}

    static void report() {
        for (int at : PLACES) {
            builders(at);
            strings(at);
            lists(at);
            for (int to : PLACES) {
                ranges(at, to);
            }
        }
        texts();
        absences();
    }

    private static StringBuilder abc() {
        return new StringBuilder("abc");
    }

    private static void builders(int at) {
        String where = " at " + at;
        Semantics.show("insert character" + where, () -> abc().insert(at, 'x'));
        Semantics.show("insert text" + where, () -> abc().insert(at, "xy"));
        Semantics.show("insert null" + where, () -> abc().insert(at, (String) null));
        Semantics.show("insert characters" + where, () -> abc().insert(at, new char[] {'x', 'y'}));
        Semantics.show("insert sequence" + where, () -> abc().insert(at, (CharSequence) new StringBuilder("xy")));
        Semantics.show("insert int" + where, () -> abc().insert(at, -12));
        Semantics.show("insert long" + where, () -> abc().insert(at, 12L));
        Semantics.show("insert double" + where, () -> abc().insert(at, 1.5));
        Semantics.show("insert float" + where, () -> abc().insert(at, 1.5f));
        Semantics.show("insert boolean" + where, () -> abc().insert(at, true));
        Semantics.show("insert object" + where, () -> abc().insert(at, (Object) List.of(1)));
        Semantics.show("delete character" + where, () -> abc().deleteCharAt(at));
        Semantics.show("code point" + where, () -> abc().codePointAt(at));
        Semantics.show("code point before" + where, () -> abc().codePointBefore(at));
        Semantics.show("offset by code points" + where, () -> abc().offsetByCodePoints(at, 1));
        Semantics.show("index from" + where, () -> abc().indexOf("c", at) + " " + abc().lastIndexOf("a", at));
        Semantics.show("buffer insert" + where, () -> new StringBuffer("abc").insert(at, "xy"));
        Semantics.show("buffer character" + where, () -> new StringBuffer("abc").charAt(at));
    }

    private static void strings(int at) {
        String where = " at " + at;
        Semantics.show("character" + where, () -> "abc".charAt(at));
        Semantics.show("string code point" + where, () -> "abc".codePointAt(at));
        Semantics.show("string code point before" + where, () -> "abc".codePointBefore(at));
        Semantics.show("string offset" + where, () -> "abc".offsetByCodePoints(at, 1));
        Semantics.show("string index from" + where, () -> "abc".indexOf('c', at) + " " + "abc".lastIndexOf('a', at)
                + " " + "abc".indexOf("c", at) + " " + "abc".lastIndexOf("a", at) + " " + "abc".startsWith("b", at));
        Semantics.show("region" + where, () -> "abc".regionMatches(at, "xabc", at + 1, 2));
        if (at < 100) {
            Semantics.show("repeat" + where, () -> "abc".repeat(at));
            Semantics.show("new builder" + where, () -> new StringBuilder(at));
            Semantics.show("ensure capacity" + where, () -> {
                StringBuilder builder = abc();
                builder.ensureCapacity(at);
                return builder;
            });
        }
        Semantics.show("characters of code point" + where, () -> Character.toChars(at).length);
        Semantics.show("digit" + where, () -> Character.forDigit(at, 10) + " " + Character.digit('3', at));
    }

    private static void lists(int at) {
        String where = " at " + at;
        List<Integer> three = List.of(1, 2, 3);
        List<List<Integer>> kinds = List.of(three, Arrays.asList(1, 2, 3), new ArrayList<>(three), new LinkedList<>(three),
                new ArrayList<>(three).subList(0, 3), Collections.unmodifiableList(new ArrayList<>(three)), Collections.nCopies(3, 1),
                Collections.singletonList(1), Collections.emptyList());
        for (int k = 0; k < kinds.size(); k++) {
            List<Integer> list = kinds.get(k);
            String which = " of " + k + where;
            Semantics.show("get" + which, () -> list.get(at));
            Semantics.show("iterate from" + which, () -> list.listIterator(at).nextIndex());
        }
        Semantics.show("set" + where, () -> new ArrayList<>(three).set(at, 9));
        Semantics.show("add" + where, () -> {
            List<Integer> list = new ArrayList<>(three);
            list.add(at, 9);
            return list;
        });
        Semantics.show("add all" + where, () -> {
            List<Integer> list = new ArrayList<>(three);
            list.addAll(at, three);
            return list;
        });
        Semantics.show("remove" + where, () -> new ArrayList<>(three).remove(at));
        Semantics.show("linked set" + where, () -> new LinkedList<>(three).set(at, 9));
        Semantics.show("linked remove" + where, () -> new LinkedList<>(three).remove(at));
        if (at < 100) {
            Semantics.show("new list" + where, () -> new ArrayList<>(at));
            Semantics.show("copies" + where, () -> Collections.nCopies(at, 7));
        }
    }

    private static void ranges(int from, int to) {
        String where = " " + from + ", " + to;
        char[] characters = {'a', 'b', 'c'};
        byte[] bytes = {'a', 'b', 'c'};
        Semantics.show("string of characters" + where, () -> new String(characters, from, to));
        Semantics.show("value of characters" + where, () -> String.valueOf(characters, from, to));
        Semantics.show("copy of characters" + where, () -> String.copyValueOf(characters, from, to));
        Semantics.show("string of bytes" + where, () -> new String(bytes, from, to, "UTF-8"));
        Semantics.show("string of code points" + where, () -> new String(new int[] {97, 98, 99}, from, to));
        Semantics.show("append characters" + where, () -> abc().append(characters, from, to));
        Semantics.show("append sequence" + where, () -> abc().append("abc", from, to));
        Semantics.show("insert part" + where, () -> abc().insert(1, characters, from, to));
        Semantics.show("insert sequence part" + where, () -> abc().insert(1, "abc", from, to));
        Semantics.show("delete" + where, () -> abc().delete(from, to));
        Semantics.show("replace" + where, () -> abc().replace(from, to, "xy"));
        Semantics.show("count code points" + where, () -> abc().codePointCount(from, to));
        Semantics.show("string count code points" + where, () -> "abc".codePointCount(from, to));
        Semantics.show("characters into" + where, () -> {
            char[] target = new char[3];
            "abc".getChars(from, to, target, 1);
            return new String(target).replace('\0', '.');
        });
        // Whether there is room for so many depends on the machine.
        if (Math.abs((long) to - from) < 100) {
            Semantics.show("copy of range" + where, () -> Arrays.toString(Arrays.copyOfRange(bytes, from, to)));
        }
        Semantics.show("sub-list" + where, () -> new ArrayList<>(List.of(1, 2, 3)).subList(from, to));
        if (to < 100) {
            Semantics.show("fill" + where, () -> {
                int[] items = new int[3];
                Arrays.fill(items, from, to, 4);
                return Arrays.toString(items);
            });
            Semantics.show("sort" + where, () -> {
                int[] items = {3, 2, 1};
                Arrays.sort(items, from, to);
                return Arrays.toString(items);
            });
            Semantics.show("copy" + where, () -> {
                int[] items = {1, 2, 3};
                System.arraycopy(items, from, items, 1, to);
                return Arrays.toString(items);
            });
        }
    }

    private static void texts() {
        CharSequence nothing = null;
        StringBuffer noBuffer = null;
        Semantics.show("append no sequence", () -> abc().append(nothing).append(noBuffer));
        Semantics.show("insert no sequence", () -> abc().insert(1, nothing));
        String[] texts = {"", "abcd", "a\uD83D\uDE00b", "\uD83D\uDE00\uD83D\uDE01", "\uDE00\uD83D", " \t\n", "\u2003", "\u00a0", " x ", "x\r\ny\rz\n"};
        for (String text : texts) {
            Semantics.show("reversed", () -> escaped(new StringBuilder(text).reverse().toString()));
            Semantics.show("blank", () -> text.isBlank() + " " + text.isEmpty());
            Semantics.show("stripped", () -> escaped(text.strip() + "|" + text.stripLeading() + "|" + text.stripTrailing()
                    + "|" + text.trim()));
            Semantics.show("lines", () -> escaped(Arrays.toString(text.lines().toArray())));
            Semantics.show("indented", () -> escaped(text.indent(2) + "|" + text.indent(-1)));
            Semantics.show("split", () -> escaped(Arrays.toString(text.split("[bx]", -1)) + Arrays.toString(text.split("[bx]"))
                    + Arrays.toString(text.split("[bx]", 2))));
        }
        for (int limit = -1; limit < 6; limit++) {
            int most = limit;
            Semantics.show("characters", () -> Arrays.toString("abc".split("", most)) + Arrays.toString("".split("", most))
                    + Arrays.toString("abc".split("(?=b)", most)) + Arrays.toString("aab".split("a*", most))
                    + Arrays.toString(",,a,,".split(",", most)) + Arrays.toString("abc".split("(?!^)", most)));
        }
        String[][] pairs = {{"straße", "STRASSE"}, {"ı", "I"}, {"İ", "i"}, {"ſ", "S"}, {"K", "k"}, {"abc", "ABD"}};
        for (String[] pair : pairs) {
            Semantics.show("alike", () -> pair[0].equalsIgnoreCase(pair[1]) + " "
                    + pair[0].regionMatches(true, 0, pair[1], 0, pair[1].length()) + " "
                    + Integer.signum(pair[0].compareToIgnoreCase(pair[1])));
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            escaped.append(c < 127 && c >= ' ' ? String.valueOf(c) : "\\" + Integer.toHexString(c));
        }
        return escaped.toString();
    }

    private static void absences() {
        Semantics.show("next of nothing", () -> new ArrayList<>().iterator().next());
        Semantics.show("remove before next", () -> {
            new ArrayList<>(List.of(1)).iterator().remove();
            return "removed";
        });
        Semantics.show("first of nothing", () -> new ArrayDeque<>().getFirst());
        Semantics.show("first of no list", () -> new LinkedList<>().getFirst());
        Semantics.show("nothing's value", () -> Optional.empty().get());
        Semantics.show("token of nothing", () -> new StringTokenizer("").nextToken());
        Semantics.show("changed while iterated", () -> {
            List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
            for (int item : list) {
                list.add(item);
            }
            return list;
        });
        Semantics.show("add to unmodifiable", () -> List.of(1).add(2));
        Semantics.show("null in a list", () -> List.of(1, null));
        Semantics.show("join null", () -> String.join(null, "a", "b"));
        Semantics.show("constant", () -> Thread.State.valueOf("none"));
        Semantics.show("no number", () -> Integer.parseInt("1x"));
        Semantics.show("no decimal", () -> Double.parseDouble("1x"));
        Semantics.show("comparing nothing", () -> "a".compareTo(null));
        Semantics.show("null to text", () -> String.valueOf((Object) null));
    }
}
