package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundClass;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.ExportedFunction;
import io.github.napi4j.compiler.model.GlueNames;
import java.util.Optional;

/**
 * Something of the addon's that JavaScript calls.
 *
 * @param number what the glue's dispatch knows it by
 * @param target what is called
 * @param function its signature
 * @param owner the exported class that it belongs to, if any
 */
record Callable(int number, Target target, ExportedFunction function, Optional<BoundClass> owner) {

    /** What is called, and on what. */
    enum Target {
        STATIC_METHOD,
        STATIC_FIELD,
        CONSTRUCTOR,
        /** A constructor that is not exported. */
        NO_CONSTRUCTOR,
        METHOD,
        FIELD,
        /** {@code iterator()}, for loops. */
        ITERATOR,
        /** The object itself, a publisher, for loops that await. */
        ASYNC_ITERATOR,
        /** {@code close()}, once. */
        CLOSE;

        /** Whether there is an object of the class behind {@code this}. */
        boolean hasReceiver() {
            return this == METHOD || this == FIELD || this == CLOSE || isIterator();
        }

        /** Whether it is what loops over an object call. */
        boolean isIterator() {
            return this == ITERATOR || this == ASYNC_ITERATOR;
        }

        /** The name of the well-known symbol that the method of an iterator has. */
        String symbol() {
            return this == ITERATOR ? "iterator" : "asyncIterator";
        }
    }

    /** Whether the function is told its {@code this}. */
    boolean wantsThis() {
        return owner.isPresent()
                || function.parameters().stream().anyMatch(parameter -> parameter.type() instanceof BoundType.ThisType);
    }

    /** The name of its method in the glue; the number tells those of the same Java name apart. */
    String methodName() {
        return GlueNames.CALLED_PREFIX + function.javaName() + "_" + number;
    }

    /** How messages name it: {@code add}, {@code Counter.increment}, {@code new Counter}. */
    String label() {
        return switch (target) {
            case CONSTRUCTOR, NO_CONSTRUCTOR -> "new " + owner.orElseThrow().name();
            default -> owner.map(type -> type.name() + ".").orElse("") + function.qualifiedName();
        };
    }
}
