package io.github.napi4j.runtime.internal.access;

import java.util.List;

/** Lists over arrays that nobody else has. */
public interface JavaUtilCollectionAccess {
    <E> List<E> listFromTrustedArray(Object[] array);

    <E> List<E> listFromTrustedArrayNullsAllowed(Object[] array);
}
