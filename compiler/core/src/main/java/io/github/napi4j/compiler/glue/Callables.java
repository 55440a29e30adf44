package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.glue.Callable.Target;
import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.BoundCallback;
import io.github.napi4j.compiler.model.BoundClass;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.ExportedFunction;
import io.github.napi4j.loader.FastFunction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Everything of the addon's that JavaScript calls, numbered: functions first, then each class's, parents before children. */
final class Callables {
    private final List<Callable> all = new ArrayList<>();
    private final List<BoundClass> classes;
    private final List<BoundCallback> callbacks;
    private final Map<ExportedFunction, Callable> byFunction = new HashMap<>();
    private final Map<String, Callable> constructors = new HashMap<>();
    private final Map<String, Callable> closers = new HashMap<>();
    private final Map<Integer, FastFunction.Place> places = new HashMap<>();

    Callables(AddonModel model) {
        callbacks = model.callbacks();
        for (ExportedFunction function : model.functions()) {
            Callable callable = add(Target.STATIC_METHOD, function, Optional.empty());
            List<String> owner = path(function.options().namespace());
            places.put(
                    callable.number(), new FastFunction.Place(owner, function.name(), FastFunction.Key.VALUE, false));
        }
        classes = parentsFirst(model);
        classes.forEach(this::add);
    }

    private static List<BoundClass> parentsFirst(AddonModel model) {
        return model.types(BoundClass.class).stream()
                .sorted(Comparator.comparingInt(type -> model.ancestors(type).size()))
                .toList();
    }

    List<Callable> all() {
        return all;
    }

    /** The classes; one's place in the list is its number. */
    List<BoundClass> classes() {
        return classes;
    }

    int number(BoundClass type) {
        return classes.indexOf(type);
    }

    Callable of(ExportedFunction function) {
        return Objects.requireNonNull(byFunction.get(function));
    }

    Callable constructor(BoundClass type) {
        return Objects.requireNonNull(constructors.get(type.javaName()));
    }

    Callable closer(BoundClass type) {
        return Objects.requireNonNull(closers.get(type.javaName()));
    }

    /** What gives a class's iterators, by the symbols that JavaScript asks by. */
    List<Callable> iterators(BoundClass type) {
        return all.stream()
                .filter(callable ->
                        callable.target().isIterator() && callable.owner().equals(Optional.of(type)))
                .toList();
    }

    /** Where JavaScript finds it, if it is an ordinary property. */
    Optional<FastFunction.Place> place(Callable callable) {
        return Optional.ofNullable(places.get(callable.number()));
    }

    /** How many arguments the longest parameter list has. */
    int longestCall() {
        return IntStream.concat(
                        all.stream()
                                .mapToInt(callable ->
                                        callable.function().arguments().size()),
                        callbacks.stream()
                                .mapToInt(callback -> callback.parameters().size()))
                .max()
                .orElse(0);
    }

    private void add(BoundClass type) {
        Optional<BoundClass> owner = Optional.of(type);
        constructors.put(
                type.javaName(),
                type.constructor()
                        .map(constructor -> add(Target.CONSTRUCTOR, constructor, owner))
                        .orElseGet(() -> add(Target.NO_CONSTRUCTOR, nothing(type, type.name(), type.name()), owner)));
        for (BoundClass.Method method : type.methods()) {
            Target target = method.isStatic() ? Target.STATIC_METHOD : Target.METHOD;
            boolean closes = !method.isStatic()
                    && type.closeable()
                    && method.function().javaName().equals("close")
                    && method.function().parameters().isEmpty();
            Callable callable = add(closes ? Target.CLOSE : target, method.function(), owner);
            if (!closes) {
                place(type, callable, method.function().name(), FastFunction.Key.VALUE);
            }
        }
        for (BoundClass.Property property : type.properties()) {
            Target target = property.field()
                    ? property.isStatic() ? Target.STATIC_FIELD : Target.FIELD
                    : property.isStatic() ? Target.STATIC_METHOD : Target.METHOD;
            if (!property.constant()) {
                property.getter()
                        .ifPresent(getter ->
                                place(type, add(target, getter, owner), property.name(), FastFunction.Key.GETTER));
            }
            property.setter()
                    .ifPresent(setter ->
                            place(type, add(target, setter, owner), property.name(), FastFunction.Key.SETTER));
        }
        for (BoundType iterator : type.iterators()) {
            Target target = iterator instanceof BoundType.IteratorType ? Target.ITERATOR : Target.ASYNC_ITERATOR;
            add(
                    target,
                    new ExportedFunction(
                            "[Symbol." + target.symbol() + "]",
                            type.javaName(),
                            target.symbol(),
                            List.of(),
                            iterator,
                            type.docs(),
                            type.span()),
                    owner);
        }
        if (type.closeable()) {
            closers.put(type.javaName(), add(Target.CLOSE, nothing(type, "[Symbol.dispose]", "close"), owner));
        }
    }

    private void place(BoundClass type, Callable callable, String name, FastFunction.Key key) {
        List<String> owner = new ArrayList<>(path(type.namespace()));
        owner.add(type.name());
        boolean receiver = callable.target().hasReceiver();
        if (receiver) {
            owner.add("prototype");
        }
        places.put(callable.number(), new FastFunction.Place(owner, name, key, receiver));
    }

    private static List<String> path(String namespace) {
        return namespace.isEmpty() ? List.of() : List.of(namespace);
    }

    /** A function without parameters and result. */
    private static ExportedFunction nothing(BoundClass type, String name, String javaName) {
        return new ExportedFunction(
                name, type.javaName(), javaName, List.of(), new BoundType.VoidType(false), type.docs(), type.span());
    }

    private Callable add(Target target, ExportedFunction function, Optional<BoundClass> owner) {
        Callable callable = new Callable(all.size(), target, function, owner);
        all.add(callable);
        byFunction.put(function, callable);
        return callable;
    }
}
