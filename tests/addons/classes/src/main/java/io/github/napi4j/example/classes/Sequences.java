package io.github.napi4j.example.classes;

import io.github.napi4j.Napi;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Iterators. */
public final class Sequences {
    private static int closed;

    private Sequences() {}

    /** A point of a sequence. */
    @Napi
    public record Step(int at) {}

    /** Whole numbers from 0 on, below a limit. */
    @Napi
    public static final class Range implements Iterable<Integer> {
        private final int limit;

        @Napi
        public Range(int limit) {
            this.limit = limit;
        }

        @Override
        public Iterator<Integer> iterator() {
            return new Counting(limit);
        }
    }

    /** Counts, and is told when nobody wants more. */
    private static final class Counting implements Iterator<Integer>, AutoCloseable {
        private final int limit;
        private int next;

        Counting(int limit) {
            this.limit = limit;
        }

        @Override
        public boolean hasNext() {
            return next < limit;
        }

        @Override
        public Integer next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return next++;
        }

        @Override
        public void close() {
            closed++;
        }
    }

    /** How many iterators JavaScript has ended. */
    @Napi
    public static int closedIterators() {
        return closed;
    }

    @Napi
    public static Iterator<Step> steps(int count) {
        Iterator<Integer> numbers = new Range(count).iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return numbers.hasNext();
            }

            @Override
            public Step next() {
                return new Step(numbers.next());
            }
        };
    }

    /** Fails at the third element. */
    @Napi
    public static Iterator<String> failing() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public String next() {
                if (next == 2) {
                    throw new IllegalStateException("no third");
                }
                return "element " + next++;
            }
        };
    }

    @Napi
    public static Iterator<@Nullable String> holes() {
        return Arrays.asList("a", null).iterator();
    }

    @Napi
    public static Iterator<String> wronglyNull() {
        List<String> values = Arrays.asList("a", null);
        return values.iterator();
    }
}
