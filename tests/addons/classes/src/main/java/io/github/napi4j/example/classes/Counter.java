package io.github.napi4j.example.classes;

import io.github.napi4j.Napi;
import io.github.napi4j.JsFinalizable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Counts. */
@Napi
public class Counter implements JsFinalizable {
    /** How far it counts at most. */
    @Napi
    public static final int LIMIT = 1000;

    @Napi
    public static int made;

    private static final AtomicInteger FINALIZED = new AtomicInteger();
    private static @Nullable Counter shared;

    /** What it counts. */
    @Napi
    public String label = "";

    @Napi
    public final int start;

    @Napi(writable = false, enumerable = false, configurable = false)
    public int hidden = 7;

    private int count;

    /**
     * Counts from a number.
     *
     * @param start where to begin; 0 when left out
     */
    @Napi
    public Counter(@Nullable Integer start) {
        this.start = start == null ? 0 : start;
        if (this.start < 0) {
            throw new IllegalArgumentException("a counter starts at 0 or above");
        }
        count = this.start;
        made++;
    }

    /** A counter that starts at a number written as text. */
    @Napi
    public static Counter parse(String text) {
        return new Counter(Integer.parseInt(text));
    }

    /** The one that all share. */
    @Napi
    public static Counter shared() {
        if (shared == null) {
            shared = new Counter(1);
        }
        return shared;
    }

    @Napi
    public static int finalized() {
        return FINALIZED.get();
    }

    /** Counts on. */
    @Napi
    public Counter increment(@Nullable Integer by) {
        count += by == null ? 1 : by;
        return this;
    }

    /** How far it has counted. */
    @Napi(getter = true)
    public int getCount() {
        return count;
    }

    @Napi(setter = true)
    public void setCount(int count) {
        this.count = count;
    }

    @Napi(getter = true)
    public boolean isBig() {
        return count > 100;
    }

    @Napi(setter = true)
    public void setTwice(int half) {
        count = half * 2;
    }

    @Napi
    public boolean same(Counter other) {
        return this == other;
    }

    @Napi
    public String describe() {
        return "counter at " + count;
    }

    @Override
    public void jsFinalized() {
        FINALIZED.incrementAndGet();
    }
}
