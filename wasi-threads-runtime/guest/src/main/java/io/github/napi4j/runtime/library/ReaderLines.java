package io.github.napi4j.runtime.library;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The lines of a reader as a stream. */
public final class ReaderLines {
    private ReaderLines() {}

    /** Replaces {@link BufferedReader#lines}. */
    public static Stream<String> lines(BufferedReader reader) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Lines(reader), Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    private static final class Lines implements Iterator<String> {
        private final BufferedReader reader;
        private @Nullable String next;

        Lines(BufferedReader reader) {
            this.reader = reader;
        }

        @Override
        public boolean hasNext() {
            if (next == null) {
                try {
                    next = reader.readLine();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return next != null;
        }

        @Override
        public String next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            String line = next;
            next = null;
            return line;
        }
    }
}
