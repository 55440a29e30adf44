package io.github.napi4j.guest;

import io.github.napi4j.JsArray;
import io.github.napi4j.JsValue;
import java.util.ArrayList;
import java.util.List;

/** A handle of an array. */
final class ArrayHandle extends ObjectHandle implements JsArray {
    ArrayHandle(int env, int value, String origin) {
        super(env, value, origin);
    }

    @Override
    public int length() {
        return Elements.length(env, use(), origin());
    }

    @Override
    public JsValue get(int index) {
        return derived(NodeApi.getElement(env, use(), checked(index)));
    }

    @Override
    public void set(int index, JsValue value) {
        int array = use();
        int key = Numbers.writeInt(env, checked(index));
        if (!answer(ValueApi.setProperty(env, array, key, of(value).use()))) {
            throw notSet("element " + index);
        }
    }

    @Override
    public void push(JsValue value) {
        set(length(), value);
    }

    @Override
    public List<JsValue> toList() {
        int length = length();
        List<JsValue> elements = new ArrayList<>(Elements.expected(length));
        for (int i = 0; i < length; i++) {
            elements.add(get(i));
        }
        return elements;
    }

    private static int checked(int index) {
        if (index < 0) {
            throw new IndexOutOfBoundsException("index " + index + " of an array");
        }
        return index;
    }

    @Override
    Handles.Reader<? extends JsValue> reader() {
        return (value, place) -> Handles.array(env, value, place);
    }
}
