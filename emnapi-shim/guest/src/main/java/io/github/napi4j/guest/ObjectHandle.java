package io.github.napi4j.guest;

import io.github.napi4j.JsObject;
import io.github.napi4j.JsProperty;
import io.github.napi4j.JsType;
import io.github.napi4j.JsTypeException;
import io.github.napi4j.JsValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.interop.Address;

/** A handle of an object. */
class ObjectHandle extends Handle implements JsObject {
    ObjectHandle(int env, int value, String origin) {
        super(env, value, origin);
    }

    @Override
    public JsValue get(String name) {
        return derived(read(name));
    }

    @Override
    public JsValue get(JsValue key) {
        return derived(NodeApi.getProperty(env, use(), of(key).use()));
    }

    @Override
    public <T extends JsValue> T get(String name, Class<T> kind) {
        return Handles.as(env, Failures.checked(env, read(name)), kind, "property `" + name + "` of " + origin());
    }

    private int read(String name) {
        int object = use();
        return NodeApi.getProperty(env, object, Strings.write(env, name));
    }

    @Override
    public void set(String name, JsValue value) {
        assign(name, of(value).use());
    }

    @Override
    public void set(JsValue key, JsValue value) {
        int object = use();
        Handle name = of(key);
        int keyValue = name.use();
        if (!answer(ValueApi.setProperty(env, object, keyValue, of(value).use()))) {
            boolean isText = name.type() == JsType.STRING;
            throw notSet("property `" + (isText ? name.asString() : Values.describe(env, keyValue)) + "`");
        }
    }

    @Override
    public void set(String name, String value) {
        use();
        assign(name, Strings.write(env, value));
    }

    @Override
    public void set(String name, double value) {
        use();
        assign(name, Numbers.writeDouble(env, value));
    }

    @Override
    public void set(String name, boolean value) {
        use();
        assign(name, Numbers.writeBoolean(env, value));
    }

    private void assign(String name, int value) {
        int object = use();
        if (!answer(ValueApi.setProperty(env, object, Strings.write(env, name), value))) {
            throw notSet("property `" + name + "`");
        }
    }

    /** The error for an assignment that does nothing: an error as in strict code. */
    final RuntimeException notSet(String property) {
        return new JsTypeException(
                "ERR_INVALID_STATE",
                "cannot set " + property + ": it is read-only, or the object takes no new ones (" + plainOrigin()
                        + ")");
    }

    @Override
    public boolean has(String name) {
        int object = use();
        return answer(ValueApi.hasProperty(env, object, Strings.write(env, name), false));
    }

    @Override
    public boolean hasOwn(String name) {
        int object = use();
        return answer(ValueApi.hasProperty(env, object, Strings.write(env, name), true));
    }

    @Override
    public boolean delete(String name) {
        int object = use();
        return answer(ValueApi.deleteProperty(env, object, Strings.write(env, name)));
    }

    @Override
    public List<String> keys() {
        int keys = Properties.keys(env, use());
        int length = Elements.length(env, keys, origin());
        List<String> names = new ArrayList<>(length);
        int scope = Elements.openScope(env, length);
        for (int i = 0; i < length; i++) {
            names.add(Strings.read(env, Elements.get(env, keys, i), origin()));
            Elements.nextInScope(env, scope, i);
        }
        Elements.closeScope(env, scope);
        return names;
    }

    @Override
    public JsValue prototype() {
        return derived(ValueApi.prototype(env, use()));
    }

    @Override
    public void freeze() {
        Failures.check(env, ValueApi.freeze(env, use(), false));
    }

    @Override
    public void seal() {
        Failures.check(env, ValueApi.freeze(env, use(), true));
    }

    @Override
    public boolean isFrozen() {
        JsValue isFrozen = env().global().get("Object", JsObject.class).get("isFrozen");
        int[] arguments = {use()};
        int answer = ValueApi.callMethod(
                env, NodeApi.createUndefined(env), of(isFrozen).use(), 1, arguments, Address.ofData(arguments));
        return Numbers.readBoolean(env, Failures.checked(env, answer), origin());
    }

    @Override
    public void defineProperties(JsProperty... properties) {
        for (JsProperty property : properties) {
            int attributes = (property.writable() ? Classes.WRITABLE : 0)
                    | (property.enumerable() ? Classes.ENUMERABLE : 0)
                    | (property.configurable() ? Classes.CONFIGURABLE : 0);
            int value = of(property.value()).use();
            int key = Strings.write(env, property.name());
            Failures.check(env, ClassApi.defineValue(env, use(), key, value, attributes));
        }
    }

    @Override
    public void wrap(Object instance) {
        int object = use();
        if (ClassApi.unwrap(env, object) != 0) {
            throw new JsTypeException("ERR_INVALID_STATE", "the object is tied to a Java object already");
        }
        Instances.wrap(env, object, instance);
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        Object instance = Instances.ofObject(env, use());
        return type.isInstance(instance) ? Optional.of(type.cast(instance)) : Optional.empty();
    }

    @Override
    Handles.Reader<? extends JsValue> reader() {
        return (value, place) -> Handles.object(env, value, place);
    }
}
