package io.github.napi4j.runtime.library;

import java.util.BitSet;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** The bits of a set as a stream. */
public final class BitSetStreams {
    private BitSetStreams() {}

    /** Replaces {@link BitSet#stream}. */
    public static IntStream stream(BitSet bits) {
        int characteristics = Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.SORTED;
        return StreamSupport.intStream(
                () -> Spliterators.spliterator(new Bits(bits), bits.cardinality(), characteristics),
                characteristics | Spliterator.SIZED | Spliterator.SUBSIZED,
                false);
    }

    private static final class Bits implements PrimitiveIterator.OfInt {
        private final BitSet bits;
        private int next;

        Bits(BitSet bits) {
            this.bits = bits;
            next = bits.nextSetBit(0);
        }

        @Override
        public boolean hasNext() {
            return next >= 0;
        }

        @Override
        public int nextInt() {
            if (next < 0) {
                throw new java.util.NoSuchElementException();
            }
            int bit = next;
            next = bits.nextSetBit(bit + 1);
            return bit;
        }
    }
}
