package io.github.napi4j.tests.corpus;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.javac.JavacInput;
import io.github.napi4j.compiler.javac.JavacStage;
import io.github.napi4j.compiler.source.AddonSources;
import io.github.napi4j.compiler.source.JavaSource;
import io.github.napi4j.compiler.source.SourceStage;
import io.github.napi4j.tests.host.TestTools;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An addon's own Java, compiled and called on the virtual machine that runs the tests. */
final class HotSpotAddon implements AutoCloseable {

    /** Exceptions that a virtual machine makes: the class is Java's, the text is the machine's own. */
    private static final Set<Class<?>> TEXT_OF_THE_MACHINE = Set.of(
            NullPointerException.class,
            ClassCastException.class,
            ArrayIndexOutOfBoundsException.class,
            StringIndexOutOfBoundsException.class,
            NegativeArraySizeException.class,
            ArrayStoreException.class);

    private final URLClassLoader loader;
    private final Class<?> owner;

    private HotSpotAddon(URLClassLoader loader, Class<?> owner) {
        this.loader = loader;
        this.owner = owner;
    }

    /** Compiles an addon's sources and loads the class that has its methods. */
    static HotSpotAddon of(AddonCase addonCase, String owner, Path classes) throws IOException {
        return of(addonCase.folder(), owner, classes);
    }

    /** The same, of a project that is no case. */
    static HotSpotAddon of(Path project, String owner, Path classes) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        AddonSources addon = new SourceStage(TestTools.buildTools().classPathResolver())
                .run(project, diagnostics)
                .orElseThrow(() -> new AssertionError(project + " cannot be read: " + diagnostics.all()));
        JavacInput input = new JavacInput(
                addon.sources().stream().map(JavaSource::file).toList(), Map.of(), addon.classPath(), 17, classes);
        if (!new JavacStage().run(input, diagnostics)) {
            throw new AssertionError(project + " does not compile: " + diagnostics.all());
        }
        List<URL> path = new ArrayList<>();
        path.add(classes.toUri().toURL());
        for (Path entry : addon.resources()) {
            path.add(entry.toUri().toURL());
        }
        for (Path entry : addon.classPath()) {
            path.add(entry.toUri().toURL());
        }
        // Only the platform above it: the tests' own libraries must not answer for the addon's.
        URLClassLoader loader = new URLClassLoader(path.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
        try {
            return new HotSpotAddon(loader, loader.loadClass(owner));
        } catch (ClassNotFoundException e) {
            loader.close();
            throw new AssertionError(e);
        }
    }

    /** What a call comes to: {@code {"returned": value}} or {@code {"threw": class, "message": text or null}}. */
    JsonObject outcome(JsonArray call) {
        JsonObject outcome = new JsonObject();
        try {
            outcome.add("returned", toJson(invoke(call)));
        } catch (InvocationTargetException e) {
            Throwable thrown = e.getTargetException();
            outcome.addProperty("threw", thrown.getClass().getName());
            boolean ownText = thrown.getMessage() != null && !TEXT_OF_THE_MACHINE.contains(thrown.getClass());
            outcome.add("message", ownText ? new JsonPrimitive(thrown.getMessage()) : JsonNull.INSTANCE);
        }
        return outcome;
    }

    private Object invoke(JsonArray call) throws InvocationTargetException {
        String name = call.get(0).getAsString();
        Method method = Arrays.stream(owner.getMethods())
                .filter(candidate -> candidate.getName().equals(name) && Modifier.isStatic(candidate.getModifiers()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(owner + " has no method " + name));
        Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = toJava(call.get(i + 1), method.getParameterTypes()[i]);
        }
        // As in a program of the addon's own: ServiceLoader looks for services by this loader.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return method.invoke(null, arguments);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Object toJava(JsonElement argument, Class<?> type) throws InvocationTargetException {
        if (argument.isJsonObject()) {
            Map.Entry<String, JsonElement> entry =
                    argument.getAsJsonObject().entrySet().iterator().next();
            JsonArray content = entry.getValue().getAsJsonArray();
            return entry.getKey().equals("$call") ? invoke(content) : toArray(content, type.getComponentType());
        }
        if (argument.isJsonArray()) {
            return type.isArray()
                    ? toArray(argument.getAsJsonArray(), type.getComponentType())
                    : toList(argument.getAsJsonArray());
        }
        return toScalar(argument.getAsJsonPrimitive(), type);
    }

    private static Object toScalar(JsonPrimitive value, Class<?> type) {
        if (type == int.class) {
            return value.getAsInt();
        }
        if (type == double.class) {
            return value.getAsDouble();
        }
        if (type == byte.class) {
            return (byte) value.getAsInt();
        }
        return type == boolean.class ? (Object) value.getAsBoolean() : value.getAsString();
    }

    private static Object toArray(JsonArray content, Class<?> component) {
        Object array = Array.newInstance(component, content.size());
        for (int i = 0; i < content.size(); i++) {
            Array.set(array, i, toScalar(content.get(i).getAsJsonPrimitive(), component));
        }
        return array;
    }

    private static List<Object> toList(JsonArray content) {
        List<Object> list = new ArrayList<>();
        for (JsonElement element : content) {
            list.add(element.isJsonArray() ? toList(element.getAsJsonArray()) : element.getAsString());
        }
        return list;
    }

    private static JsonElement toJson(Object value) {
        if (value == null) {
            return JsonNull.INSTANCE;
        }
        if (value instanceof String text) {
            return new JsonPrimitive(text);
        }
        if (value instanceof Boolean truth) {
            return new JsonPrimitive(truth);
        }
        if (value instanceof Double number) {
            return toJson(number.doubleValue());
        }
        if (value instanceof Byte octet) {
            return new JsonPrimitive(octet & 0xff);
        }
        if (value instanceof Number number) {
            return new JsonPrimitive(number);
        }
        if (value instanceof Map<?, ?> map) {
            JsonObject object = new JsonObject();
            map.forEach((key, element) -> object.add((String) key, toJson(element)));
            return object;
        }
        if (value instanceof Iterable<?> elements) {
            JsonArray array = new JsonArray();
            elements.forEach(element -> array.add(toJson(element)));
            return array;
        }
        return value.getClass().isArray() ? arrayToJson(value) : recordToJson(value);
    }

    /** JSON has no word for what is not finite, and JavaScript writes negative zero without its sign. */
    private static JsonElement toJson(double number) {
        boolean special = Double.isNaN(number) || Double.isInfinite(number) || (number == 0 && 1 / number < 0);
        if (!special) {
            return new JsonPrimitive(number);
        }
        JsonObject named = new JsonObject();
        named.addProperty("$number", number == 0 ? "-0" : Double.toString(number));
        return named;
    }

    private static JsonArray arrayToJson(Object value) {
        JsonArray array = new JsonArray();
        for (int i = 0; i < Array.getLength(value); i++) {
            array.add(toJson(Array.get(value, i)));
        }
        return array;
    }

    private static JsonObject recordToJson(Object value) {
        JsonObject object = new JsonObject();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                object.add(component.getName(), toJson(component.getAccessor().invoke(value)));
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }
        return object;
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
