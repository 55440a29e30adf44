package io.github.napi4j.example.classes;

import io.github.napi4j.Napi;

/** Something to be closed. */
@Napi
public final class Resource implements AutoCloseable, Shapes.Thing {
    private static int open;

    private final boolean stuck;

    @Napi
    public Resource(boolean stuck) {
        this.stuck = stuck;
        open++;
    }

    @Napi
    public static int open() {
        return open;
    }

    @Napi
    public static String nameOf(Resource resource) {
        return resource.name();
    }

    @Napi
    public String name() {
        return "resource";
    }

    @Napi
    @Override
    public void close() {
        open--;
        if (stuck) {
            throw new IllegalStateException("stuck");
        }
    }
}
