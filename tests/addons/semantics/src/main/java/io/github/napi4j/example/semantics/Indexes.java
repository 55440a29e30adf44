package io.github.napi4j.example.semantics;

/** Indexes that a comparison, a loop or another access seems to show within bounds, and results that nobody uses. */
final class Indexes {
    private static int turns;

    private Indexes() {}

    interface Access { int at(int[] items, int index); }

    static void report() {
        Access[] accesses = {
            Indexes::afterWarning, Indexes::afterNote, Indexes::afterNothing, Indexes::afterNegative, Indexes::afterLoop,
            Indexes::ofOwnLength, Indexes::constant, Indexes::constants, Indexes::afterFinally, Indexes::eitherWay,
            Indexes::pastTheEnd, Indexes::movedBound, Indexes::ofOther, Indexes::ofClone, Indexes::ofReplaced,
            Indexes::remembered, Indexes::downwards, Indexes::masked, Indexes::remainder, Indexes::halved, Indexes::overflown,
            Indexes::unsigned, Indexes::character, Indexes::afterCaught, Indexes::unused, Indexes::unusedSum, Indexes::ignored,
            Indexes::unusedArray, Indexes::unusedCast, Indexes::nested, Indexes::betweenBounds, Indexes::equalToLength,
            Indexes::belowLength, Indexes::previous, Indexes::storedBelowLength, Indexes::storedByteBelowLength
        };
        int[] indexes = {0, 1, 2, 3, 7, -1, -7, Integer.MAX_VALUE, Integer.MIN_VALUE};
        for (int k = 0; k < accesses.length; k++) {
            for (int index : indexes) {
                Access access = accesses[k];
                Semantics.show(k + " at " + index, () -> access.at(new int[] {5, 6, 7}, index));
            }
        }
        texts();
    }

    private static int afterWarning(int[] items, int index) {
        if (index >= items.length) {
            turns++;
        }
        return items[index];
    }

    private static int afterNote(int[] items, int index) {
        if (index < items.length) {
            turns++;
        }
        return items[index];
    }

    private static int afterNothing(int[] items, int index) {
        if (index < items.length) {}
        return items[index];
    }

    private static int afterNegative(int[] items, int index) {
        if (index < 0) {
            turns++;
        }
        if (index > items.length) {
            return -2;
        }
        return items[index];
    }

    private static int afterLoop(int[] items, int index) {
        int i = index & 7;
        while (i < items.length) {
            i++;
        }
        return items[i - 1] + items[i];
    }

    private static int ofOwnLength(int[] items, int index) {
        int[] own = new int[2];
        own[own.length - (index & 1)] = 1;
        return own[1];
    }

    private static int constant(int[] items, int index) {
        int[] own = new int[2];
        own[index > 2 ? 2 : 1] = 4;
        int[] other = new int[2];
        if (index > 5) {
            other[2] = 9;
        }
        return own[1];
    }

    private static int constants(int[] items, int index) {
        int last = items[2];
        return last + items[0] + items[1] + (index > 2 ? items[3] : 0);
    }

    private static int afterFinally(int[] items, int index) {
        try {
            if (index < items.length) {
                turns++;
            }
        } finally {
            turns++;
        }
        return items[index];
    }

    private static int eitherWay(int[] items, int index) {
        if (index >= items.length || turns < 0) {
            turns++;
            if (turns < 0) {
                return 3;
            }
        }
        return items[index];
    }

    private static int pastTheEnd(int[] items, int index) {
        int size = index & 3;
        int[] own = new int[size];
        int k = 0;
        do {
            own[k++] = 1;
        } while (k <= size);
        return k;
    }

    private static int movedBound(int[] items, int index) {
        int bound = items.length;
        int sum = 0;
        for (int k = 0; k < bound; k++) {
            bound = index;
            sum += items[k];
        }
        return sum;
    }

    private static int ofOther(int[] items, int index) {
        int[] own = new int[2];
        return index < items.length ? own[index] : -1;
    }

    private static int ofClone(int[] items, int index) {
        if (index < 0) {
            return -1;
        }
        int[] own = items.clone();
        if (index < own.length) {
            return items[index];
        }
        return own[index];
    }

    private static int ofReplaced(int[] items, int index) {
        int size = items.length;
        int[] own = new int[1];
        return index < size ? own[index] : 9;
    }

    private static int remembered(int[] items, int index) {
        boolean isWithin = index < items.length;
        turns++;
        return isWithin ? 1 : items[index];
    }

    private static int downwards(int[] items, int index) {
        int sum = 0;
        for (int k = Math.min(index, 9); k >= 0; k--) {
            if (k < items.length) {
                sum++;
            }
            sum += items[k];
        }
        return sum;
    }

    private static int masked(int[] items, int index) {
        return items[index & 3] + items[index & 1];
    }

    private static int remainder(int[] items, int index) {
        return items[index % 3] + items[(index >>> 1) % 4];
    }

    private static int halved(int[] items, int index) {
        return items[index / 2] + items[index >> 1];
    }

    private static int overflown(int[] items, int index) {
        if (index < 0) {
            return -1;
        }
        return items[index + 1];
    }

    private static int unsigned(int[] items, int index) {
        return items[index >>> 30] + items[index >>> 0];
    }

    private static int character(int[] items, int index) {
        return items[(char) index] + items[(byte) index];
    }

    private static int afterCaught(int[] items, int index) {
        int found = 0;
        try {
            found = items[index];
            turns++;
        } catch (ArrayIndexOutOfBoundsException e) {
            found = index > 0 ? items[index - 4] : items[index];
        }
        return found;
    }

    private static int unused(int[] items, int index) {
        int found = items[index];
        found = index;
        return found;
    }

    private static int unusedSum(int[] items, int index) {
        int sum = items[index] + items[index + 1];
        return 1;
    }

    private static int first(int one, int other) {
        return one;
    }

    private static int ignored(int[] items, int index) {
        return first(index, items[index]);
    }

    private static int unusedArray(int[] items, int index) {
        int[] own = new int[index < 4 ? index : 4];
        own = items;
        return own.length;
    }

    private static int unusedCast(int[] items, int index) {
        Object value = index > 1 ? items : "text";
        String text = (String) value;
        return 1;
    }

    private static int nested(int[] items, int index) {
        return items[items[index] - 5];
    }

    private static int betweenBounds(int[] items, int index) {
        if (index >= 0 && index <= items.length) {
            return items[index];
        }
        return -1;
    }

    private static int equalToLength(int[] items, int index) {
        if (index == items.length) {
            return items[index];
        }
        return index < 0 || index > items.length ? -1 : items[index];
    }

    private static int belowLength(int[] items, int index) {
        return index < items.length ? items[index] : -1;
    }

    private static int previous(int[] items, int index) {
        int sum = 0;
        for (int k = index & 1; k < items.length; k++) {
            sum += items[k - 1] += sum;
        }
        return sum;
    }

    private static int storedBelowLength(int[] items, int index) {
        String[] own = new String[items[0]];
        if (index < own.length) {
            own[index] = "text";
        }
        return own.length;
    }

    private static int storedByteBelowLength(int[] items, int index) {
        byte[] own = new byte[items[1]];
        if (index < own.length) {
            own[index] += 3;
        }
        return own.length;
    }

    private static void texts() {
        int[][] ranges = {{0, 3}, {1, 2}, {2, 2}, {3, 3}, {4, 4}, {2, 1}, {-1, 2}, {0, 4}, {5, 5}};
        for (int[] range : ranges) {
            int begin = range[0];
            int end = range[1];
            String where = " " + begin + " to " + end;
            Semantics.show("part" + where, () -> "abc".substring(begin, end));
            Semantics.show("sequence" + where, () -> "abc".subSequence(begin, end));
            Semantics.show("rest" + where, () -> "abc".substring(end));
            Semantics.show("built part" + where, () -> new StringBuilder("abc").substring(begin, end));
            Semantics.show("built sequence" + where, () -> new StringBuilder("abc").subSequence(begin, end));
            Semantics.show("built character" + where, () -> new StringBuilder("abc").charAt(end));
            Semantics.show("built characters" + where, () -> {
                char[] characters = new char[3];
                new StringBuilder("abc").getChars(begin, end, characters, begin);
                return new String(characters).replace('\0', '.');
            });
            Semantics.show("set character" + where, () -> {
                StringBuilder builder = new StringBuilder("abc");
                builder.setCharAt(end, '-');
                return builder;
            });
            Semantics.show("set length" + where, () -> {
                StringBuilder builder = new StringBuilder("abc");
                builder.setLength(begin);
                builder.setLength(end * 20);
                return builder.append('|').toString().replace('\0', '.');
            });
            Semantics.show("caught" + where, () -> {
                try {
                    return "abc".substring(begin, end);
                } catch (StringIndexOutOfBoundsException e) {
                    return "out of bounds";
                }
            });
        }
    }
}
