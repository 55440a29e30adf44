package io.github.napi4j.guest;

/** JavaScript's Map and Set, by way of arrays: entries or elements in order. Reading runs no user code. */
public final class Collections {
    /** Map, whose elements are arrays of a key and a value. */
    public static final int MAP = 0;

    /** Set. */
    public static final int SET = 1;

    private Collections() {}

    /** A new array of what a collection holds, or an error for what is none. */
    public static int elements(int env, int value, int kind, String place) {
        int elements = NodeApi.collectionElements(env, value, kind);
        if (elements == 0) {
            throw Values.cannotConvert(env, value, kind == MAP ? "Map" : "Set", place);
        }
        return elements;
    }

    /** A new collection of what an array holds. */
    public static int create(int env, int kind, int elements) {
        return Failures.checked(env, NodeApi.createCollection(env, kind, elements));
    }
}
