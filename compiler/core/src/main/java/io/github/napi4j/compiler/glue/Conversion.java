package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType;

/**
 * How values of one kind of type cross, as text of the glue.
 *
 * <p>A kind needs a {@link #word} and the two expressions. Where an expression is not enough it extends
 * {@link MethodConversion}, whose methods are written once a type.
 *
 * @param <T> the kind of type
 */
interface Conversion<T extends BoundType> {

    /**
     * The type's name inside the names of the methods that convert it: {@code ListOfNullableUser}. Two types that share a
     * word are converted by the same method.
     */
    String word(T type);

    /** The expression for the Java value of a handle. Both are expressions, the place that of a string. */
    String read(T type, String handle, String place);

    /** The expression for the handle of a Java value. A reference is checked for null; only nullable types let it pass. */
    String write(T type, String value, String place);

    /** The value, checked for null. */
    static String required(String value, String place) {
        return "Values.required(" + value + ", " + place + ")";
    }
}
