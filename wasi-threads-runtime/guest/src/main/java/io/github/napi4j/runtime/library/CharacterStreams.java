package io.github.napi4j.runtime.library;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Streams of the characters of a text. */
public final class CharacterStreams {
    private CharacterStreams() {}

    /** Replaces {@link CharSequence#chars}. */
    public static IntStream chars(CharSequence text) {
        return StreamSupport.intStream(
                () -> new Chars(text, 0, text.length()),
                Spliterator.ORDERED | Spliterator.SIZED | Spliterator.SUBSIZED,
                false);
    }

    /** Replaces {@link CharSequence#codePoints}. */
    public static IntStream codePoints(CharSequence text) {
        return StreamSupport.intStream(() -> new CodePoints(text), Spliterator.ORDERED, false);
    }

    private static final class Chars implements Spliterator.OfInt {
        private final CharSequence text;
        private int next;
        private final int end;

        Chars(CharSequence text, int next, int end) {
            this.text = text;
            this.next = next;
            this.end = end;
        }

        @Override
        public boolean tryAdvance(IntConsumer action) {
            if (next >= end) {
                return false;
            }
            action.accept(text.charAt(next++));
            return true;
        }

        @Override
        public void forEachRemaining(IntConsumer action) {
            while (next < end) {
                action.accept(text.charAt(next++));
            }
        }

        @Override
        @SuppressWarnings("NullAway") // Null says that there is nothing to split.
        public Spliterator.OfInt trySplit() {
            int middle = (next + end) >>> 1;
            if (next >= middle) {
                return null;
            }
            Chars prefix = new Chars(text, next, middle);
            next = middle;
            return prefix;
        }

        @Override
        public long estimateSize() {
            return (long) end - next;
        }

        @Override
        public int characteristics() {
            return ORDERED | SIZED | SUBSIZED;
        }
    }

    private static final class CodePoints extends Spliterators.AbstractIntSpliterator {
        private final CharSequence text;
        private int next;

        CodePoints(CharSequence text) {
            super(text.length(), ORDERED);
            this.text = text;
        }

        @Override
        public boolean tryAdvance(IntConsumer action) {
            if (next >= text.length()) {
                return false;
            }
            int codePoint = Character.codePointAt(text, next);
            next += Character.charCount(codePoint);
            action.accept(codePoint);
            return true;
        }
    }
}
