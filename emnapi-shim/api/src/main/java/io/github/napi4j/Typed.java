package io.github.napi4j;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The JavaScript class that a primitive array is copied from and to, or that a buffer is a view of, where it is not the one
 * that its element suggests: {@code @Typed(TypedKind.UINT8_CLAMPED) byte[]} is a {@code Uint8ClampedArray}.
 *
 * <p>The bits are copied as they are, whatever sign they have on the other side.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE_USE)
public @interface Typed {

    /** The class. Its elements must be of the size of the array's or the buffer's. */
    TypedKind value();
}
