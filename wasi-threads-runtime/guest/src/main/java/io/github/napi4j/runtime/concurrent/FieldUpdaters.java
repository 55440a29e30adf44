package io.github.napi4j.runtime.concurrent;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;

/**
 * The field updaters of java.util.concurrent.atomic, by the place of the field.
 *
 * <p>The compiler puts these calls in the place of {@code newUpdater}, and one that refuses where the JDK would.
 */
@SuppressWarnings("DoNotCallSuggester") // Refusing is what some are for.
public final class FieldUpdaters {
    private FieldUpdaters() {}

    /** An updater of an {@code int} field. */
    public static AtomicIntegerFieldUpdater<Object> ofInt(Class<?> owner, long place) {
        return new OfInt(owner, place);
    }

    /** An updater of a {@code long} field. */
    public static AtomicLongFieldUpdater<Object> ofLong(Class<?> owner, long place) {
        return new OfLong(owner, place);
    }

    /** An updater of a field of references. */
    public static AtomicReferenceFieldUpdater<Object, Object> ofReference(Class<?> owner, Class<?> value, long place) {
        return new OfReference(owner, value, place);
    }

    /** Refuses a field that is not there, or not named by a class literal and a string literal. */
    public static Object refuseUnknown(Class<?> owner) {
        throw new RuntimeException(new NoSuchFieldException(owner.getName()));
    }

    /** Refuses a field of another type. */
    public static Object refuseType(Class<?> owner) {
        throw new IllegalArgumentException("Must be of the updater's type in " + owner.getName());
    }

    /** Refuses a field that is not volatile. */
    public static Object refuseOrder(Class<?> owner) {
        throw new IllegalArgumentException("Must be volatile type");
    }

    private static Address at(Class<?> type, @Nullable Object owner, long place) {
        if (!type.isInstance(owner)) {
            throw new ClassCastException();
        }
        return Atomics.at(owner, place);
    }

    private static final class OfInt extends AtomicIntegerFieldUpdater<Object> {
        private final Class<?> type;
        private final long place;

        OfInt(Class<?> type, long place) {
            this.type = type;
            this.place = place;
        }

        @Override
        public boolean compareAndSet(Object owner, int expect, int update) {
            return Atomics.compareAndSetInt(at(type, owner, place), expect, update);
        }

        @Override
        public boolean weakCompareAndSet(Object owner, int expect, int update) {
            return Atomics.compareAndSetInt(at(type, owner, place), expect, update);
        }

        @Override
        public void set(Object owner, int value) {
            Atomics.setInt(at(type, owner, place), value);
        }

        @Override
        public void lazySet(Object owner, int value) {
            Atomics.setInt(at(type, owner, place), value);
        }

        @Override
        public int get(Object owner) {
            return Atomics.getInt(at(type, owner, place));
        }
    }

    private static final class OfLong extends AtomicLongFieldUpdater<Object> {
        private final Class<?> type;
        private final long place;

        OfLong(Class<?> type, long place) {
            this.type = type;
            this.place = place;
        }

        @Override
        public boolean compareAndSet(Object owner, long expect, long update) {
            return Atomics.compareAndSetLong(at(type, owner, place), expect, update);
        }

        @Override
        public boolean weakCompareAndSet(Object owner, long expect, long update) {
            return Atomics.compareAndSetLong(at(type, owner, place), expect, update);
        }

        @Override
        public void set(Object owner, long value) {
            Atomics.setLong(at(type, owner, place), value);
        }

        @Override
        public void lazySet(Object owner, long value) {
            Atomics.setLong(at(type, owner, place), value);
        }

        @Override
        public long get(Object owner) {
            return Atomics.getLong(at(type, owner, place));
        }
    }

    private static final class OfReference extends AtomicReferenceFieldUpdater<Object, Object> {
        private final Class<?> type;
        private final Class<?> valueType;
        private final long place;

        OfReference(Class<?> type, Class<?> valueType, long place) {
            this.type = type;
            this.valueType = valueType;
            this.place = place;
        }

        private static boolean compareAndSet(
                Address at, Object owner, @Nullable Object expect, @Nullable Object update) {
            Atomics.written(owner, at);
            return Atomics.compareAndSetReference(at, expect, update);
        }

        private static void set(Address at, Object owner, @Nullable Object value) {
            Atomics.written(owner, at);
            Atomics.setReference(at, value);
        }

        private @Nullable Object checked(@Nullable Object value) {
            if (value != null && !valueType.isInstance(value)) {
                throw new ClassCastException();
            }
            return value;
        }

        @Override
        public boolean compareAndSet(Object owner, @Nullable Object expect, @Nullable Object update) {
            return compareAndSet(at(type, owner, place), owner, expect, checked(update));
        }

        @Override
        public boolean weakCompareAndSet(Object owner, @Nullable Object expect, @Nullable Object update) {
            return compareAndSet(at(type, owner, place), owner, expect, checked(update));
        }

        @Override
        public void set(Object owner, @Nullable Object value) {
            set(at(type, owner, place), owner, checked(value));
        }

        @Override
        public void lazySet(Object owner, @Nullable Object value) {
            set(at(type, owner, place), owner, checked(value));
        }

        @Override
        @SuppressWarnings("NullAway") // The field may hold null, which the JDK's signature does not say.
        public Object get(Object owner) {
            return Atomics.getReference(at(type, owner, place));
        }
    }
}
