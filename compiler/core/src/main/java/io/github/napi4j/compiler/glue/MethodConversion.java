package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType;

/**
 * A conversion that takes statements: a method of the glue each way, written when something asked for it.
 *
 * @param <T> the kind of type
 */
abstract class MethodConversion<T extends BoundType> implements Conversion<T> {
    private final Conversions conversions;

    MethodConversion(Conversions conversions) {
        this.conversions = conversions;
    }

    /** The conversions of the types that this one's are made of. */
    final Conversions conversions() {
        return conversions;
    }

    @Override
    public final String read(T type, String handle, String place) {
        return conversions.request(true, type) + "(env, " + handle + ", " + place + ")";
    }

    @Override
    public final String write(T type, String value, String place) {
        return conversions.request(false, type) + "(env, " + value + ", " + place + ")";
    }

    /** Writes the body of {@code T readWord(int env, int value, String place)}. */
    abstract void writeRead(T type, JavaText out);

    /** Writes the body of {@code int writeWord(int env, T value, String place)}. */
    abstract void writeWrite(T type, JavaText out);
}
