package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.BoundRecord;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.BoundType.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Records and plain objects, field by field. */
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
        out.line("Properties.checkObject(env, value, " + JavaText.literal(record.name()) + ", place);");
        List<String> arguments = new ArrayList<>();
        for (BoundRecord.Component component : record.components()) {
            String local = locals.of(component.name(), OWN_NAMES);
            String handle = "Properties.get(env, value, " + properties.of(component.name()) + ")";
            out.line("ConversionPath.enterField(" + JavaText.literal(component.name()) + ");");
            out.line(component.type().javaType() + " " + local + " = "
                    + conversions().read(component.type(), handle, "place") + ";");
            out.line("ConversionPath.leave();");
            arguments.add(local);
        }
        out.line("return new " + record.javaName() + "(" + String.join(", ", arguments) + ");");
    }

    @Override
    void writeWrite(RecordType type, JavaText out) {
        out.line("Values.required(value, place);");
        out.line("int result = Properties.create(env);");
        for (BoundRecord.Component component : model.record(type).components()) {
            component(component, out);
        }
        out.line("return result;");
    }

    /** An absent key stands for null. */
    private void component(BoundRecord.Component component, JavaText out) {
        String accessor = "value." + component.name() + "()";
        String name = properties.of(component.name());
        boolean nullable = component.type() instanceof BoundType.NullableType;
        if (nullable) {
            out.open("if (" + accessor + " != null)");
        }
        out.line("ConversionPath.enterField(" + JavaText.literal(component.name()) + ");");
        out.line("Properties.set(env, result, " + name + ", "
                + conversions().write(component.type().nonNull(), accessor, "place") + ");");
        out.line("ConversionPath.leave();");
        if (nullable) {
            out.close();
        }
    }
}
