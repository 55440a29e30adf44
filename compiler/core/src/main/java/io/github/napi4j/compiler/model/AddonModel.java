package io.github.napi4j.compiler.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything an addon exports. Lists are in a stable order: by source file path, then by position in it.
 *
 * @param binaryName the stem of the output files, from package.json
 * @param functions exported functions, names unique in each namespace
 * @param constants exported constants
 * @param initializers what runs when the module is loaded, in order; parameters are the environment and the exports
 * @param types every {@code @Napi} type, which is every type of the addon's own that a signature refers to
 * @param callbacks every functional interface that a parameter refers to
 */
public record AddonModel(
        String binaryName,
        List<ExportedFunction> functions,
        List<BoundConstant> constants,
        List<ExportedFunction> initializers,
        List<ExportedType> types,
        List<BoundCallback> callbacks) {

    /** Copies the lists. */
    public AddonModel {
        functions = List.copyOf(functions);
        constants = List.copyOf(constants);
        initializers = List.copyOf(initializers);
        types = List.copyOf(types);
        callbacks = List.copyOf(callbacks);
    }

    /** The names of what a loaded module has: not those of types alone. */
    public List<String> exportNames() {
        Stream<String> objects = types.stream()
                .filter(type ->
                        (type instanceof BoundClass bound && bound.namespace().isEmpty())
                                || (type instanceof BoundEnum declared && declared.style() == BoundEnum.Style.ENUM))
                .map(ExportedType::name);
        Stream<String> values = constants.stream()
                .filter(constant -> constant.namespace().isEmpty())
                .map(BoundConstant::name);
        Stream<String> calls = functions.stream()
                .filter(function -> function.options().namespace().isEmpty())
                .map(ExportedFunction::name);
        return Stream.of(calls, values, objects, namespaces().stream())
                .flatMap(names -> names)
                .toList();
    }

    /** The names of the objects that exports are in, each once, in alphabetical order. */
    public List<String> namespaces() {
        return Stream.of(
                        functions.stream().map(function -> function.options().namespace()),
                        constants.stream().map(BoundConstant::namespace),
                        types(BoundClass.class).stream().map(BoundClass::namespace))
                .flatMap(names -> names)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** The exported types of one kind, in order. */
    public <T extends ExportedType> List<T> types(Class<T> kind) {
        return types.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The exported type of a Java name. */
    public <T extends ExportedType> T type(Class<T> kind, String javaName) {
        return types(kind).stream()
                .filter(candidate -> candidate.javaName().equals(javaName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not in the model: " + javaName));
    }

    /** The exported superclasses of a class, nearest first. */
    public List<BoundClass> ancestors(BoundClass type) {
        List<BoundClass> ancestors = new ArrayList<>();
        for (Optional<String> parent = type.parent(); parent.isPresent(); ) {
            BoundClass ancestor = type(BoundClass.class, parent.get());
            ancestors.add(ancestor);
            parent = ancestor.parent();
        }
        return ancestors;
    }

    /** The record that a type refers to. */
    public BoundRecord record(BoundType.RecordType type) {
        return type(BoundRecord.class, type.javaName());
    }

    /** The enum that a type refers to. */
    public BoundEnum enumeration(BoundType.EnumType type) {
        return type(BoundEnum.class, type.javaName());
    }

    /** The union that a type refers to. */
    public BoundUnion union(BoundType.UnionType type) {
        return type(BoundUnion.class, type.javaName());
    }

    /** The callback that a type refers to. */
    public BoundCallback callback(BoundType.CallbackType type) {
        return callbacks.stream()
                .filter(candidate -> candidate.id().equals(type.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not in the model: " + type));
    }
}
