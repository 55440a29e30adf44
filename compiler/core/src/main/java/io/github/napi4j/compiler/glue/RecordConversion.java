package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.BoundRecord;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.BoundType.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Records and what they are in JavaScript: plain objects, field by field, or tuples, or their one component. */
final class RecordConversion extends MethodConversion<RecordType> {
    private static final Set<String> OWN_NAMES = Set.of("env", "value", "place");

    private final AddonModel model;
    private final LocalNames locals;
    private final PropertyNames properties;

    RecordConversion(Conversions conversions, AddonModel model, LocalNames locals, PropertyNames properties) {
        super(conversions);
        this.model = model;
        this.locals = locals;
        this.properties = properties;
    }

    @Override
    public String word(RecordType type) {
        return "Record" + model.record(type).name();
    }

    @Override
    void writeRead(RecordType type, JavaText out) {
        BoundRecord record = model.record(type);
        switch (record.shape()) {
            case OBJECT -> readObject(record, out);
            case TUPLE -> readTuple(record, out);
            case TRANSPARENT ->
                out.line("return new " + record.javaName() + "("
                        + conversions().read(record.components().get(0).type(), "value", "place") + ");");
        }
    }

    private void readObject(BoundRecord record, JavaText out) {
        out.line("Properties.checkObject(env, value, " + JavaText.literal(record.name()) + ", place);");
        List<String> arguments = new ArrayList<>();
        for (BoundRecord.Component component : record.components()) {
            String handle = "Properties.get(env, value, " + properties.of(component.name()) + ")";
            arguments.add(read(component, "enterField(" + JavaText.literal(component.name()) + ")", handle, out));
        }
        construct(record, arguments, out);
    }

    private void readTuple(BoundRecord record, JavaText out) {
        out.line("Elements.checkTuple(env, value, " + JavaText.literal(record.name()) + ", "
                + record.requiredComponents() + ", place);");
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < record.components().size(); i++) {
            arguments.add(read(
                    record.components().get(i), "enterElement(" + i + ")", "Elements.get(env, value, " + i + ")", out));
        }
        construct(record, arguments, out);
    }

    /** Reads a component into a local, whose name it returns. */
    private String read(BoundRecord.Component component, String step, String handle, JavaText out) {
        String local = locals.of(component.javaName(), OWN_NAMES);
        out.line("ConversionPath." + step + ";");
        out.line(component.type().javaType() + " " + local + " = "
                + conversions().read(component.type(), handle, "place") + ";");
        out.line("ConversionPath.leave();");
        return local;
    }

    private static void construct(BoundRecord record, List<String> arguments, JavaText out) {
        out.line("return new " + record.javaName() + "(" + String.join(", ", arguments) + ");");
    }

    @Override
    void writeWrite(RecordType type, JavaText out) {
        BoundRecord record = model.record(type);
        out.line("Values.required(value, place);");
        switch (record.shape()) {
            case OBJECT -> writeObject(record, out);
            case TUPLE -> writeTuple(record, out);
            case TRANSPARENT -> {
                BoundRecord.Component component = record.components().get(0);
                out.line("return " + conversions().write(component.type(), accessor(component), "place") + ";");
            }
        }
    }

    private void writeObject(BoundRecord record, JavaText out) {
        out.line("int result = Properties.create(env);");
        for (BoundRecord.Component component : record.components()) {
            if (!record.writesNull() && component.type().optional()) {
                out.open("if (" + isThere(component) + ")");
                writeProperty(component, writePresent(component), out);
                out.close();
            } else {
                writeProperty(component, write(component), out);
            }
        }
        out.line("return result;");
    }

    private void writeProperty(BoundRecord.Component component, String handle, JavaText out) {
        out.line("ConversionPath.enterField(" + JavaText.literal(component.name()) + ");");
        out.line("Properties.set(env, result, " + properties.of(component.name()) + ", " + handle + ");");
        out.line("ConversionPath.leave();");
    }

    /** Elements that are missing at the end are left out, as absent keys are. */
    private void writeTuple(BoundRecord record, JavaText out) {
        List<BoundRecord.Component> components = record.components();
        int required = record.writesNull() ? components.size() : record.requiredComponents();
        out.line("int length = " + required + ";");
        for (int i = required; i < components.size(); i++) {
            out.open("if (" + isThere(components.get(i)) + ")");
            out.line("length = " + (i + 1) + ";");
            out.close();
        }
        out.line("int result = Elements.create(env, length);");
        for (int i = 0; i < components.size(); i++) {
            if (i >= required) {
                out.open("if (length > " + i + ")");
            }
            out.line("ConversionPath.enterElement(" + i + ");");
            out.line("Elements.set(env, result, " + i + ", " + write(components.get(i)) + ");");
            out.line("ConversionPath.leave();");
            if (i >= required) {
                out.close();
            }
        }
        out.line("return result;");
    }

    private String write(BoundRecord.Component component) {
        return conversions().write(component.type(), accessor(component), "place");
    }

    /** The handle of a component that is known to have a value. */
    private String writePresent(BoundRecord.Component component) {
        return component.type() instanceof BoundType.OptionalType type
                ? conversions().write(type.element(), OptionalConversion.content(type, accessor(component)), "place")
                : conversions().write(component.type().nonNull(), accessor(component), "place");
    }

    private static String isThere(BoundRecord.Component component) {
        return accessor(component) + (component.type() instanceof BoundType.NullableType ? " != null" : ".isPresent()");
    }

    private static String accessor(BoundRecord.Component component) {
        return "value." + component.javaName() + "()";
    }
}
