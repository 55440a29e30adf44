package io.github.napi4j.compiler.teavm;

import org.jspecify.annotations.Nullable;
import org.teavm.ast.ArrayType;
import org.teavm.ast.ConstantExpr;
import org.teavm.ast.Expr;
import org.teavm.ast.QualificationExpr;
import org.teavm.ast.SubscriptExpr;
import org.teavm.backend.c.generate.CodeWriter;
import org.teavm.model.ClassReader;
import org.teavm.model.FieldReader;
import org.teavm.model.FieldReference;
import org.teavm.model.ValueType;

/**
 * Writes stores of references into objects and arrays, each of which the collector is told of. Constants are outside the heap,
 * and static fields are roots: those stores are like any other.
 */
final class StoreWriter {
    private final BodyWriter body;
    private final ExpressionWriter expressions;
    private final CodeWriter writer;

    StoreWriter(BodyWriter body, ExpressionWriter expressions) {
        this.body = body;
        this.expressions = expressions;
        writer = body.writer;
    }

    /** Writes the assignment as a statement and returns true, if it is such a store. */
    boolean write(Expr target, Expr value) {
        if (value instanceof ConstantExpr) {
            return false;
        }
        if (target instanceof SubscriptExpr item && item.getType() == ArrayType.OBJECT) {
            writeItem(item, value);
            return true;
        }
        if (target instanceof QualificationExpr field
                && field.getQualified() != null
                && holdsObject(field.getField())) {
            writeField(field, value);
            return true;
        }
        return false;
    }

    private boolean holdsObject(FieldReference reference) {
        if (!body.module.characteristics.isManaged(reference.getClassName())) {
            return false;
        }
        ValueType type = typeOf(reference);
        return type instanceof ValueType.Array
                || (type instanceof ValueType.Object object
                        && body.module.characteristics.isManaged(object.getClassName()));
    }

    private @Nullable ValueType typeOf(FieldReference reference) {
        ClassReader cls = body.module.findClass(reference.getClassName());
        FieldReader field = cls == null ? null : cls.getField(reference.getFieldName());
        return field == null ? null : field.getType();
    }

    /** The value comes first, as clang has it in an assignment. */
    private void writeItem(SubscriptExpr item, Expr value) {
        body.enterLocation(item.getLocation());
        writer.print("{ void* n4_value = ");
        body.write(value);
        writer.print("; void* n4_owner = ");
        body.write(item.getArray());
        writer.print("; void** n4_slot = &");
        expressions.writeItem(() -> writer.print("n4_owner"), item);
        writer.println("; *n4_slot = n4_value; n4_written_at(n4_owner, n4_slot, sizeof n4_value); }");
        body.leaveLocation(item.getLocation());
    }

    private void writeField(QualificationExpr field, Expr value) {
        body.enterLocation(field.getLocation());
        writer.print("{ void* n4_value = ");
        body.write(value);
        writer.print("; void* n4_owner = ");
        body.write(field.getQualified());
        writer.print("; ");
        expressions.writeField("n4_owner", field.getField());
        writer.println(" = n4_value; n4_written(n4_owner); }");
        body.leaveLocation(field.getLocation());
    }
}
