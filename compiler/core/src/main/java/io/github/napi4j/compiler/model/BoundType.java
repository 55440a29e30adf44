package io.github.napi4j.compiler.model;

/**
 * A Java type that crosses the boundary.
 *
 * <p>Records and callbacks are references by Java name into {@link AddonModel}, so that types which mention themselves
 * stay finite. Which type may stand where is the bind stage's business; a model that reached a later stage holds:
 * {@link VoidType}, {@link TaskType} and {@link AsyncType} only as results (of a function; {@code VoidType} also of a callback and inside
 * a promise), {@link PromiseType} and {@link IteratorType} only as results and as components of records that only go out,
 * {@link ThreadsafeType} only as a parameter and as a component of records that only come in, bare or nullable, and {@link NullableType}
 * never around another, around an unboxed primitive or around void; {@link PublisherType} and {@link SubscriberType} are parameters and
 * results, bare or nullable.
 */
public sealed interface BoundType {

    /**
     * How Java source spells the type, with qualified names and type arguments and without annotations, for example
     * {@code java.util.Map<java.lang.String, int[]>}.
     */
    String javaType();

    /** Whether Java values of the type are references, so that null is a question. */
    default boolean isReference() {
        return true;
    }

    /** The type without its nullability. */
    default BoundType nonNull() {
        return this;
    }

    /** Whether null and undefined are values of the type, so that an argument or a component may be left out. */
    default boolean optional() {
        return false;
    }

    /** A number or a boolean, in its unboxed or boxed spelling. */
    record PrimitiveType(PrimitiveKind kind, boolean boxed) implements BoundType {
        @Override
        public String javaType() {
            return boxed ? kind.boxName() : kind.javaName();
        }

        @Override
        public boolean isReference() {
            return boxed;
        }
    }

    /** {@code void}, or {@code Void} where a type argument is needed; {@code undefined} in JavaScript. */
    record VoidType(boolean boxed) implements BoundType {
        @Override
        public String javaType() {
            return boxed ? "java.lang.Void" : "void";
        }

        @Override
        public boolean isReference() {
            return boxed;
        }
    }

    /** {@code String}, copied; embedded NUL and lone surrogates survive. */
    record StringType() implements BoundType {
        @Override
        public String javaType() {
            return "java.lang.String";
        }
    }

    /**
     * A type that is one class on either side, and nothing inside it to convert.
     */
    record ScalarType(ScalarKind kind) implements BoundType {
        @Override
        public String javaType() {
            return kind.javaType();
        }
    }

    /** A primitive array, copied from and to an object of one class, and from no other. */
    record PrimitiveArrayType(TypedArrayKind kind) implements BoundType {
        @Override
        public String javaType() {
            return kind.element() + "[]";
        }
    }

    /** A buffer of {@code java.nio}: a view of an object of one class, for the time of the call; out, its memory. */
    record BufferType(TypedArrayKind kind) implements BoundType {
        @Override
        public String javaType() {
            String element = kind.element();
            return "java.nio." + Character.toUpperCase(element.charAt(0)) + element.substring(1) + "Buffer";
        }
    }

    /**
     * {@code List<T>} or an interface above it: a JS array; Java receives a list that it may change without the caller
     * seeing it.
     *
     * @param interfaceName {@code java.util.List}, {@code java.util.Collection} or {@code java.lang.Iterable}
     */
    record ListType(String interfaceName, BoundType element) implements BoundType {
        @Override
        public String javaType() {
            return interfaceName + "<" + element.javaType() + ">";
        }
    }

    /** {@code Iterator<T>}: a JS iterator, which asks Java for each element; only out. */
    record IteratorType(BoundType element) implements BoundType {
        @Override
        public String javaType() {
            return "java.util.Iterator<" + element.javaType() + ">";
        }
    }

    /**
     * {@code Flow.Publisher<T>}: in, any async iterable of JavaScript's; out, an async iterator.
     *
     * @param stream whether it goes out as a {@code ReadableStream}
     */
    record PublisherType(BoundType element, boolean stream) implements BoundType {
        @Override
        public String javaType() {
            return "java.util.concurrent.Flow.Publisher<" + element.javaType() + ">";
        }
    }

    /** {@code Flow.Subscriber<T>}: a {@code WritableStream}. */
    record SubscriberType(BoundType element) implements BoundType {
        @Override
        public String javaType() {
            return "java.util.concurrent.Flow.Subscriber<" + element.javaType() + ">";
        }
    }

    /** {@code Set<T>}: a JS Set, order kept. */
    record SetType(BoundType element) implements BoundType {
        @Override
        public String javaType() {
            return "java.util.Set<" + element.javaType() + ">";
        }
    }

    /** {@code @JsMap Map<K, V>}: a JS Map, order kept. */
    record JsMapType(BoundType key, BoundType value) implements BoundType {
        @Override
        public String javaType() {
            return "java.util.Map<" + key.javaType() + ", " + value.javaType() + ">";
        }
    }

    /** {@code T[]} of references: a JS array. */
    record ArrayType(BoundType element) implements BoundType {
        @Override
        public String javaType() {
            return element.javaType() + "[]";
        }
    }

    /** {@code Map<String, T>}: a plain JS object as a record of keys, order kept. */
    record MapType(BoundType value) implements BoundType {
        @Override
        public String javaType() {
            return "java.util.Map<java.lang.String, " + value.javaType() + ">";
        }
    }

    /** A reference to the {@link BoundClass} of this Java name: an instance, by identity. */
    record ClassType(String javaName) implements BoundType {
        @Override
        public String javaType() {
            return javaName;
        }
    }

    /** A handle: a value that Java holds for the time of the call. */
    record HandleType(HandleKind kind) implements BoundType {
        @Override
        public String javaType() {
            return kind.javaName();
        }
    }

    /** {@code JsFunction<R>}: a handle of a function that gives this. */
    record FunctionHandleType(BoundType result) implements BoundType {
        @Override
        public String javaType() {
            return "io.github.napi4j.JsFunction<" + result.javaType() + ">";
        }
    }

    /** {@code JsPromise<T>}: a handle of a promise that resolves to this. */
    record PromiseHandleType(BoundType element) implements BoundType {
        @Override
        public String javaType() {
            return "io.github.napi4j.JsPromise<" + element.javaType() + ">";
        }
    }

    /** {@code JsExternal<T>}: a handle of an opaque value that stands for an object of this class. */
    record ExternalType(String javaName) implements BoundType {
        @Override
        public String javaType() {
            return "io.github.napi4j.JsExternal<" + javaName + ">";
        }
    }

    /** {@code Ref<T>} around the type of a handle: a value that is kept. */
    record RefType(BoundType element) implements BoundType {
        @Override
        public String javaType() {
            return "io.github.napi4j.Ref<" + element.javaType() + ">";
        }
    }

    /** {@code JsEnv}: a parameter that is no argument. */
    record EnvType() implements BoundType {
        @Override
        public String javaType() {
            return "io.github.napi4j.JsEnv";
        }
    }

    /** {@code AbortSignal}: a parameter that may abort the promise that the method gives. */
    record AbortSignalType() implements BoundType {
        @Override
        public String javaType() {
            return "io.github.napi4j.AbortSignal";
        }
    }

    /** {@code @This}: a parameter that is the call's {@code this}. */
    record ThisType(BoundType element) implements BoundType {
        @Override
        public String javaType() {
            return element.javaType();
        }

        @Override
        public boolean isReference() {
            return element.isReference();
        }
    }

    /** {@code T...}: as many arguments of this type as are left. */
    record RestType(BoundType element) implements BoundType {
        @Override
        public String javaType() {
            return element.javaType() + "[]";
        }
    }

    /** A reference to the {@link BoundRecord} of this Java name. */
    record RecordType(String javaName) implements BoundType {
        @Override
        public String javaType() {
            return javaName;
        }
    }

    /** A reference to the {@link BoundEnum} of this Java name. */
    record EnumType(String javaName) implements BoundType {
        @Override
        public String javaType() {
            return javaName;
        }
    }

    /** A reference to the {@link BoundUnion} of this Java name. */
    record UnionType(String javaName) implements BoundType {
        @Override
        public String javaType() {
            return javaName;
        }
    }

    /**
     * {@code Optional<T>}, {@code OptionalInt} ...: null and undefined come in as the empty one; the empty one goes out as
     * null.
     *
     * @param className the class's qualified name
     * @param element what is inside, a number unboxed in the classes for numbers
     */
    record OptionalType(String className, BoundType element) implements BoundType {
        @Override
        public String javaType() {
            return element.isReference() ? className + "<" + element.javaType() + ">" : className;
        }

        @Override
        public boolean optional() {
            return true;
        }
    }

    /**
     * A reference to the {@link BoundCallback} of this id: a JS function that Java calls through a functional interface.
     *
     * @param id the type with nullability, since {@code Function<@Nullable String, String>} is called otherwise than
     *     {@code Function<String, String>}
     */
    record CallbackType(String id, String javaType) implements BoundType {}

    /** {@code CompletableFuture<T>}: a JS promise. */
    record PromiseType(BoundType element) implements BoundType {
        @Override
        public String javaType() {
            return "java.util.concurrent.CompletableFuture<" + element.javaType() + ">";
        }
    }

    /** {@code AsyncTask<T>}: work in phases, and a JS promise of its end. */
    record TaskType(BoundType element) implements BoundType {
        @Override
        public String javaType() {
            return "io.github.napi4j.AsyncTask<" + element.javaType() + ">";
        }
    }

    /** The result of a method that runs on the pool: a JS promise of what the method returns. */
    record AsyncType(BoundType element) implements BoundType {
        @Override
        public String javaType() {
            return element.javaType();
        }
    }

    /**
     * {@code ThreadsafeFunction<F>}: a JS function that any thread may call.
     *
     * @param fatal whether it takes its arguments alone, and no error first
     * @param weak whether Node may end while it is open
     * @param maxQueueSize how many calls may wait; 0 for any number
     */
    record ThreadsafeType(CallbackType callback, boolean fatal, boolean weak, int maxQueueSize) implements BoundType {
        @Override
        public String javaType() {
            return "io.github.napi4j.ThreadsafeFunction<" + callback.javaType() + ">";
        }
    }

    /** {@code @Nullable T}: null and undefined come in as null; null goes out as null. */
    record NullableType(BoundType element) implements BoundType {
        /** Checks that null is possible and said once. */
        public NullableType {
            if (!element.isReference() || element instanceof NullableType || element instanceof VoidType) {
                throw new IllegalArgumentException("cannot be nullable: " + element);
            }
        }

        @Override
        public String javaType() {
            return element.javaType();
        }

        @Override
        public BoundType nonNull() {
            return element;
        }

        @Override
        public boolean optional() {
            return true;
        }
    }
}
