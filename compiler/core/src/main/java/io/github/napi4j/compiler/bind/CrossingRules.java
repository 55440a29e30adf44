package io.github.napi4j.compiler.bind;

import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.SourceSpan;
import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.BoundClass;
import io.github.napi4j.compiler.model.BoundRecord;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.ExportedFunction;
import io.github.napi4j.compiler.model.Parameter;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reports what is inside types and cannot go where they go, which is known when all types are: components that cross one way
 * only, and what the JavaScript thread alone may use in arguments of methods that run elsewhere.
 */
final class CrossingRules {
    private final AddonModel model;
    private final Diagnostics diagnostics;

    CrossingRules(AddonModel model, Diagnostics diagnostics) {
        this.model = model;
        this.diagnostics = diagnostics;
    }

    /** Checks everything that crosses. */
    void check() {
        Stream.of(
                        model.functions().stream(),
                        model.initializers().stream(),
                        model.types(BoundClass.class).stream().flatMap(BoundClass::functions))
                .flatMap(functions -> functions)
                .forEach(this::check);
        model.constants().forEach(constant -> new Walk(constant.span()).cross(constant.type(), Direction.OUT));
        model.types(BoundClass.class)
                .forEach(type ->
                        type.iterators().forEach(iterator -> new Walk(type.span()).cross(iterator, Direction.OUT)));
    }

    private void check(ExportedFunction function) {
        Walk walk = new Walk(function.span());
        function.parameters().forEach(parameter -> walk.cross(parameter.type(), Direction.IN));
        walk.cross(function.result(), Direction.OUT);
        if (function.result() instanceof BoundType.AsyncType) {
            function.parameters().forEach(parameter -> checkAsync(parameter, function));
        }
    }

    /** Of an argument that is itself of the JavaScript thread's, {@link AsyncBinder} has said so. */
    private void checkAsync(Parameter parameter, ExportedFunction function) {
        boundToTheThread(parameter.type(), "", new HashSet<>())
                .ifPresent(found -> diagnostics.report(Diagnostic.of(
                                DiagnosticCode.N2030,
                                "an async method runs " + found.reason().formatted("`" + parameter.name() + "`"))
                        .at(
                                function.span(),
                                "parameter `" + parameter.name() + "` of `" + function.javaName() + "`" + found.way())
                        .help(found.help())));
    }

    /** What in a type only the JavaScript thread may use, or only during the call. */
    private Optional<Bound> boundToTheThread(BoundType type, String way, Set<BoundType> visited) {
        if (!visited.add(type)) {
            return Optional.empty();
        }
        if (type instanceof BoundType.CallbackType) {
            return Optional.of(new Bound(
                    "on a thread of its own, which cannot call a function in %s",
                    way, "take a `ThreadsafeFunction`, as a parameter or as a component of a record"));
        }
        if (AsyncBinder.isHandle(type)) {
            return Optional.of(new Bound(
                    "on a thread of its own, where a handle in %s cannot be used",
                    way, "take a plain Java type, which is copied before the method runs, or a `Ref`"));
        }
        if (type instanceof BoundType.BufferType) {
            return Optional.of(new Bound(
                    "when its call has returned, and with that a view in %s has ended",
                    way, "take an array, which is copied before the method runs, or a `NapiBuffer`"));
        }
        if (type instanceof BoundType.RecordType reference) {
            BoundRecord record = model.record(reference);
            return record.components().stream()
                    .flatMap(component -> boundToTheThread(
                            component.type(),
                            way + ", by way of component `" + component.javaName() + "` of `" + record.name() + "`",
                            visited)
                            .stream())
                    .findFirst();
        }
        return type instanceof BoundType.ThreadsafeType
                ? Optional.empty()
                : parts(type)
                        .flatMap(part -> boundToTheThread(part, way, visited).stream())
                        .findFirst();
    }

    /**
     * Something in a parameter that an async method cannot use.
     *
     * @param reason how and why, with a place for the parameter's name
     * @param way the components that lead there
     */
    private record Bound(String reason, String way, String help) {}

    private enum Direction {
        IN,
        OUT;

        private Direction opposite() {
            return this == IN ? OUT : IN;
        }
    }

    /** The types that a value of a type is made of, which go the way that it goes. */
    private Stream<BoundType> parts(BoundType type) {
        if (type instanceof BoundType.NullableType nullable) {
            return Stream.of(nullable.element());
        } else if (type instanceof BoundType.OptionalType optional) {
            return Stream.of(optional.element());
        } else if (type instanceof BoundType.ListType list) {
            return Stream.of(list.element());
        } else if (type instanceof BoundType.ArrayType array) {
            return Stream.of(array.element());
        } else if (type instanceof BoundType.RestType rest) {
            return Stream.of(rest.element());
        } else if (type instanceof BoundType.SetType set) {
            return Stream.of(set.element());
        } else if (type instanceof BoundType.MapType map) {
            return Stream.of(map.value());
        } else if (type instanceof BoundType.JsMapType map) {
            return Stream.of(map.key(), map.value());
        } else if (type instanceof BoundType.IteratorType iterator) {
            return Stream.of(iterator.element());
        } else if (type instanceof BoundType.PublisherType publisher) {
            return Stream.of(publisher.element());
        } else if (type instanceof BoundType.PromiseType promise) {
            return Stream.of(promise.element());
        } else if (type instanceof BoundType.TaskType task) {
            return Stream.of(task.element());
        } else if (type instanceof BoundType.AsyncType async) {
            return Stream.of(async.element());
        } else if (type instanceof BoundType.ThisType self) {
            return Stream.of(self.element());
        } else if (type instanceof BoundType.ThreadsafeType threadsafe) {
            return Stream.of(threadsafe.callback());
        } else if (type instanceof BoundType.UnionType union) {
            return model.union(union).variants().stream().map(variant -> variant.type());
        }
        return Stream.empty();
    }

    /** Everything that crosses with one export, each type once a direction. */
    private final class Walk {
        private final SourceSpan root;
        private final Set<Crossing> visited = new HashSet<>();

        Walk(SourceSpan root) {
            this.root = root;
        }

        void cross(BoundType type, Direction direction) {
            if (!visited.add(new Crossing(type, direction))) {
                return;
            }
            if (type instanceof BoundType.RecordType record) {
                model.record(record).components().forEach(component -> {
                    check(model.record(record), component, direction);
                    cross(component.type(), direction);
                });
            } else if (type instanceof BoundType.CallbackType callback) {
                model.callback(callback)
                        .parameters()
                        .forEach(parameter -> cross(parameter.type(), direction.opposite()));
                cross(model.callback(callback).result(), direction);
            } else if (type instanceof BoundType.SubscriberType subscriber) {
                cross(subscriber.element(), direction.opposite());
            } else if (type instanceof BoundType.FunctionHandleType function) {
                cross(function.result(), Direction.IN);
            } else if (type instanceof BoundType.PromiseHandleType promise) {
                cross(promise.element(), Direction.IN);
            } else {
                parts(type).forEach(part -> cross(part, direction));
            }
        }

        private void check(BoundRecord record, BoundRecord.Component component, Direction direction) {
            BoundType type = component.type().nonNull();
            if (direction == Direction.IN && type instanceof BoundType.PromiseType) {
                report(record, component, "a `CompletableFuture` only goes to JavaScript, and `%s` comes from there");
            } else if (direction == Direction.IN && type instanceof BoundType.IteratorType) {
                report(record, component, "an `Iterator` only goes to JavaScript, and `%s` comes from there");
            } else if (direction == Direction.OUT && type instanceof BoundType.ThreadsafeType) {
                report(record, component, "a `ThreadsafeFunction` only comes from JavaScript, and `%s` goes there");
            }
        }

        private void report(BoundRecord record, BoundRecord.Component component, String message) {
            diagnostics.report(Diagnostic.of(DiagnosticCode.N2010, message.formatted(record.name()))
                    .at(record.span(), "has it as component `" + component.javaName() + "`")
                    .related(root, "where the record crosses")
                    .help("write a record for each way"));
        }
    }

    private record Crossing(BoundType type, Direction direction) {}
}
