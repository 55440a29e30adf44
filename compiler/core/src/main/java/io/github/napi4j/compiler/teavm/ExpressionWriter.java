package io.github.napi4j.compiler.teavm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.ast.ArrayFromDataExpr;
import org.teavm.ast.ArrayType;
import org.teavm.ast.BinaryExpr;
import org.teavm.ast.BinaryOperation;
import org.teavm.ast.BoundCheckExpr;
import org.teavm.ast.CastExpr;
import org.teavm.ast.ConditionalExpr;
import org.teavm.ast.ConstantExpr;
import org.teavm.ast.Expr;
import org.teavm.ast.ExprVisitor;
import org.teavm.ast.InstanceOfExpr;
import org.teavm.ast.InvocationExpr;
import org.teavm.ast.NewArrayExpr;
import org.teavm.ast.NewExpr;
import org.teavm.ast.NewMultiArrayExpr;
import org.teavm.ast.OperationType;
import org.teavm.ast.PrimitiveCastExpr;
import org.teavm.ast.QualificationExpr;
import org.teavm.ast.SubscriptExpr;
import org.teavm.ast.UnaryExpr;
import org.teavm.ast.UnwrapArrayExpr;
import org.teavm.ast.VariableExpr;
import org.teavm.backend.c.generate.CodeGeneratorUtil;
import org.teavm.backend.c.generate.CodeWriter;
import org.teavm.backend.c.util.InteropUtil;
import org.teavm.model.ClassReader;
import org.teavm.model.FieldReference;
import org.teavm.model.ValueType;
import org.teavm.model.classes.TagRegistry;

/**
 * Writes expressions as C.
 *
 * <p>Operands are written in Java's order; clang evaluates them in the order written. A check that fails leaves the fast
 * path for a cold function, and only there notes where it is.
 */
final class ExpressionWriter implements ExprVisitor {
    private final BodyWriter body;
    private final ModuleContext module;
    private final CUnit unit;
    private final CodeWriter writer;
    private final CallWriter calls;

    ExpressionWriter(BodyWriter body) {
        this.body = body;
        module = body.module;
        unit = body.unit;
        writer = body.writer;
        calls = new CallWriter(body);
    }

    /** The statement for a failed check: {@code kind} names the exception as the runtime's functions do. */
    static String failure(BodyWriter body, String kind, String arguments) {
        String throwing = "n4_throw_" + kind + "(" + arguments + ")";
        if (!body.managed) {
            return throwing;
        }
        if (body.hasFrame()) {
            return "(" + body.noteSite() + ", " + throwing + ")";
        }
        String site = body.sites.symbol() + " + " + body.siteNumber();
        return "n4_leaf_throw_" + kind + "(" + site + (arguments.isEmpty() ? "" : ", " + arguments) + ")";
    }

    private void write(Expr expression) {
        expression.acceptVisitor(this);
    }

    @Override
    public void visit(BinaryExpr expression) {
        body.enterLocation(expression.getLocation());
        String function = functionFor(expression);
        if (function != null) {
            writer.print(function + "(");
            write(expression.getFirstOperand());
            writer.print(", ");
            write(expression.getSecondOperand());
            writer.print(")");
        } else {
            writer.print("(");
            write(expression.getFirstOperand());
            writer.print(" " + operatorFor(expression.getOperation()) + " ");
            write(expression.getSecondOperand());
            writer.print(")");
        }
        body.leaveLocation(expression.getLocation());
    }

    private static @Nullable String functionFor(BinaryExpr expression) {
        boolean isLong = expression.getType() == OperationType.LONG;
        boolean isInt = expression.getType() == OperationType.INT;
        String integer = isLong ? "i64" : "i32";
        return switch (expression.getOperation()) {
            case COMPARE_LESS, COMPARE_GREATER -> {
                String suffix = expression.getOperation() == BinaryOperation.COMPARE_LESS ? "_less" : "";
                yield switch (expression.getType()) {
                    case INT -> "teavm_compare_i32";
                    case LONG -> "teavm_compare_i64";
                    case FLOAT -> "teavm_compare_float" + suffix;
                    case DOUBLE -> "teavm_compare_double" + suffix;
                };
            }
            case DIVIDE -> isInt || isLong ? divisionFor(expression, "n4_divide_" + integer) : null;
            case MODULO ->
                isInt || isLong
                        ? divisionFor(expression, "n4_remainder_" + integer)
                        : expression.getType() == OperationType.FLOAT ? "fmodf" : "fmod";
            case LEFT_SHIFT -> "n4_shift_left_" + integer;
            case RIGHT_SHIFT -> "n4_shift_right_" + integer;
            case UNSIGNED_RIGHT_SHIFT -> "n4_shift_right_unsigned_" + integer;
            default -> null;
        };
    }

    /** Division by a constant other than 0 and -1 is what C does. */
    private static @Nullable String divisionFor(BinaryExpr expression, String function) {
        if (expression.getSecondOperand() instanceof ConstantExpr constant
                && constant.getValue() instanceof Number number
                && number.longValue() != 0
                && number.longValue() != -1) {
            return null;
        }
        return function;
    }

    private static String operatorFor(BinaryOperation operation) {
        return switch (operation) {
            case ADD -> "+";
            case SUBTRACT -> "-";
            case MULTIPLY -> "*";
            case DIVIDE -> "/";
            case MODULO -> "%";
            case BITWISE_AND -> "&";
            case BITWISE_OR -> "|";
            case BITWISE_XOR -> "^";
            case EQUALS -> "==";
            case NOT_EQUALS -> "!=";
            case GREATER -> ">";
            case GREATER_OR_EQUALS -> ">=";
            case LESS -> "<";
            case LESS_OR_EQUALS -> "<=";
            case AND -> "&&";
            case OR -> "||";
            default -> throw new IllegalArgumentException(operation.toString());
        };
    }

    @Override
    public void visit(UnaryExpr expression) {
        body.enterLocation(expression.getLocation());
        switch (expression.getOperation()) {
            case NOT -> wrap("(!", expression.getOperand(), ")");
            case NEGATE -> wrap("(-", expression.getOperand(), ")");
            case LENGTH -> wrap("TEAVM_ARRAY_LENGTH(", expression.getOperand(), ")");
            case INT_TO_BYTE -> wrap("TEAVM_TO_BYTE(", expression.getOperand(), ")");
            case INT_TO_SHORT -> wrap("TEAVM_TO_SHORT(", expression.getOperand(), ")");
            case INT_TO_CHAR -> wrap("TEAVM_TO_CHAR(", expression.getOperand(), ")");
            case NULL_CHECK -> writeNullCheck(expression.getOperand());
        }
        body.leaveLocation(expression.getLocation());
    }

    private void wrap(String before, Expr operand, String after) {
        writer.print(before);
        write(operand);
        writer.print(after);
    }

    private void writeNullCheck(Expr operand) {
        writer.print("N4_NONNULL(");
        write(operand);
        writer.print(", " + failure(body, "null_pointer", "") + ")");
    }

    @Override
    public void visit(ConditionalExpr expression) {
        body.enterLocation(expression.getLocation());
        writer.print("(");
        write(expression.getCondition());
        writer.print(" ? ");
        write(expression.getConsequent());
        writer.print(" : ");
        write(expression.getAlternative());
        writer.print(")");
        body.leaveLocation(expression.getLocation());
    }

    @Override
    public void visit(ConstantExpr expression) {
        if (expression.getValue() instanceof Integer value && value == Integer.MIN_VALUE) {
            writer.print("INT32_MIN");
        } else if (expression.getValue() instanceof Long value && value == Long.MIN_VALUE) {
            writer.print("INT64_MIN");
        } else {
            CodeGeneratorUtil.writeValue(writer, module.generation, unit.includes, expression.getValue());
        }
    }

    @Override
    public void visit(VariableExpr expression) {
        writer.print(BodyWriter.variable(expression.getIndex()));
    }

    @Override
    public void visit(SubscriptExpr expression) {
        body.enterLocation(expression.getLocation());
        writeItem(() -> write(expression.getArray()), expression);
        body.leaveLocation(expression.getLocation());
    }

    /** Writes an item of the array that {@code array} writes; a check that needs no length still has it in its message. */
    void writeItem(Runnable array, SubscriptExpr item) {
        BoundCheckExpr lower = lowerCheck(item.getIndex());
        writer.print(lower == null ? "TEAVM_ARRAY_AT(" : "N4_AT_LOWER(");
        array.run();
        writer.print(", " + itemType(item.getType()) + ", ");
        if (lower == null) {
            write(item.getIndex());
        } else {
            body.enterLocation(lower.getLocation());
            write(lower.getIndex());
            writer.print(", " + indexFailure());
            body.leaveLocation(lower.getLocation());
        }
        writer.print(")");
    }

    private static @Nullable BoundCheckExpr lowerCheck(Expr index) {
        return index instanceof BoundCheckExpr check && check.isLower() && check.getArray() == null ? check : null;
    }

    private String indexFailure() {
        return failure(body, "array_index", "n4_index, n4_length");
    }

    private static String itemType(ArrayType type) {
        return switch (type) {
            case BYTE -> "int8_t";
            case SHORT -> "int16_t";
            case CHAR -> "char16_t";
            case INT -> "int32_t";
            case LONG -> "int64_t";
            case FLOAT -> "float";
            case DOUBLE -> "double";
            case OBJECT -> "void*";
        };
    }

    @Override
    public void visit(UnwrapArrayExpr expression) {
        write(expression.getArray());
    }

    @Override
    public void visit(InvocationExpr expression) {
        calls.write(expression);
    }

    @Override
    public void visit(QualificationExpr expression) {
        body.enterLocation(expression.getLocation());
        FieldReference field = expression.getField();
        if (expression.getQualified() == null) {
            unit.needStaticField(field);
            writer.print(module.names.forStaticField(field));
        } else {
            ClassReader cls = module.findClass(field.getClassName());
            writer.print("TEAVM_FIELD(");
            write(expression.getQualified());
            writer.print(", ");
            if (cls != null && module.characteristics.isStructure(cls.getName()) && InteropUtil.isNative(cls)) {
                InteropUtil.processInclude(cls.getAnnotations(), unit.includes);
                InteropUtil.printNativeReference(writer, cls);
                writer.print(", " + InteropUtil.getNativeName(cls, field.getFieldName()));
            } else {
                unit.needStructure(field.getClassName());
                writer.print(module.names.forClass(field.getClassName()) + ", " + module.names.forMemberField(field));
            }
            writer.print(")");
        }
        body.leaveLocation(expression.getLocation());
    }

    /** A field of an object that a variable of C holds. */
    void writeField(String object, FieldReference field) {
        unit.needStructure(field.getClassName());
        writer.print("TEAVM_FIELD(" + object + ", " + module.names.forClass(field.getClassName()) + ", "
                + module.names.forMemberField(field) + ")");
    }

    @Override
    public void visit(NewExpr expression) {
        body.enterLocation(expression.getLocation());
        String className = expression.getConstructedClass();
        unit.needStructure(className);
        unit.needClass(ValueType.object(className));
        beginNoted();
        writer.print("N4_NEW(" + module.names.forClassInstance(ValueType.object(className)) + ", "
                + module.names.forClass(className) + ")");
        writer.print(")");
        body.leaveLocation(expression.getLocation());
    }

    /** Opens a parenthesis in which the place is noted first. */
    private void beginNoted() {
        String note = body.noteSite();
        writer.print(note.isEmpty() ? "(" : "(" + note + ", ");
    }

    @Override
    public void visit(NewArrayExpr expression) {
        body.enterLocation(expression.getLocation());
        writer.print("N4_NEW_ARRAY(");
        writeType(ValueType.arrayOf(expression.getType()));
        writer.print(", ");
        write(expression.getLength());
        String note = body.noteSite();
        writer.print(", " + (note.isEmpty() ? "(void) 0" : note) + ")");
        body.leaveLocation(expression.getLocation());
    }

    @Override
    public void visit(ArrayFromDataExpr expression) {
        body.enterLocation(expression.getLocation());
        String item = expression.getType() instanceof ValueType.Primitive
                ? CodeWriter.strictTypeAsString(expression.getType())
                : "void*";
        List<Expr> data = expression.getData();
        String note = body.noteSite();
        writer.print("({ " + (note.isEmpty() ? "" : note + "; ") + "void* n4_array = n4_new_array(");
        writeType(ValueType.arrayOf(expression.getType()));
        writer.print(", " + data.size() + ");");
        for (int i = 0; i < data.size(); i++) {
            writer.print(" TEAVM_ARRAY_AT(n4_array, " + item + ", " + i + ") = ");
            write(data.get(i));
            writer.print(";");
        }
        writer.print(" n4_array; })");
        body.leaveLocation(expression.getLocation());
    }

    @Override
    public void visit(NewMultiArrayExpr expression) {
        body.enterLocation(expression.getLocation());
        beginNoted();
        writer.print("n4_new_multi_array(");
        writeType(expression.getType());
        writer.print(", (int32_t[]) {");
        for (Expr dimension : expression.getDimensions()) {
            write(dimension);
            writer.print(", ");
        }
        writer.print("}, " + expression.getDimensions().size() + "))");
        body.leaveLocation(expression.getLocation());
    }

    /** A {@code TeaVM_Class*} of any type. */
    void writeType(ValueType type) {
        if (type instanceof ValueType.Array array && !(array.getItemType() instanceof ValueType.Primitive)) {
            unit.needHeader("\"arrayclass.h\"");
            writer.print("teavm_getArrayClass(");
            writeType(array.getItemType());
            writer.print(")");
        } else if (type instanceof ValueType.Array || module.hasClassData(type)) {
            module.generation.addType(type);
            unit.needClass(type);
            writer.print("&" + module.names.forClassInstance(type));
        } else {
            writer.print("NULL");
        }
    }

    @Override
    public void visit(InstanceOfExpr expression) {
        body.enterLocation(expression.getLocation());
        writer.print("({ void* n4_object = ");
        write(expression.getExpr());
        writer.print("; n4_object != NULL && ");
        writeSubtypeTest("n4_object", expression.getType());
        writer.print("; })");
        body.leaveLocation(expression.getLocation());
    }

    /** Tests an object that is known not to be null. */
    void writeTypeTest(String object, String className) {
        writeSubtypeTest(object, ValueType.object(className));
    }

    private void writeSubtypeTest(String object, ValueType type) {
        if (type instanceof ValueType.Array array) {
            if (array.getItemType() instanceof ValueType.Primitive) {
                writer.print("TEAVM_CLASS_OF(" + object + ") == ");
                writeType(type);
            } else {
                writer.print("n4_is_array_of(" + object + ", ");
                writeType(array.getItemType());
                writer.print(")");
            }
            return;
        }
        String className = ((ValueType.Object) type).getClassName();
        ClassReader cls = module.findClass(className);
        List<TagRegistry.Range> ranges = cls == null ? null : module.tags.getRanges(className);
        if (cls == null || ranges == null || ranges.isEmpty()) {
            writer.print("((void) " + object + ", 0)");
        } else if (ranges.size() == 1 && !ModuleContext.isInterface(cls)) {
            unit.needClass(type);
            writer.print("N4_IS(" + object + ", " + module.names.forClassInstance(type) + ")");
        } else {
            unit.needClass(type);
            unit.needSupertypeFunction(type);
            writer.print(module.names.forSupertypeFunction(type) + "(&" + module.names.forClassInstance(type)
                    + ", TEAVM_CLASS_OF(" + object + "))");
        }
    }

    @Override
    public void visit(CastExpr expression) {
        boolean unmanaged = expression.getTarget() instanceof ValueType.Object object
                && !module.characteristics.isManaged(object.getClassName());
        if (expression.isWeak() || unmanaged) {
            write(expression.getValue());
            return;
        }
        body.enterLocation(expression.getLocation());
        writer.print("({ void* n4_object = ");
        write(expression.getValue());
        writer.print("; if (N4_UNLIKELY(n4_object != NULL && !(");
        writeSubtypeTest("n4_object", expression.getTarget());
        writer.print("))) { " + failure(body, "class_cast", "") + "; } n4_object; })");
        body.leaveLocation(expression.getLocation());
    }

    @Override
    public void visit(PrimitiveCastExpr expression) {
        body.enterLocation(expression.getLocation());
        boolean fromFloating =
                expression.getSource() == OperationType.FLOAT || expression.getSource() == OperationType.DOUBLE;
        String target = cType(expression.getTarget());
        boolean toInteger = expression.getTarget() == OperationType.INT || expression.getTarget() == OperationType.LONG;
        if (fromFloating && toInteger) {
            // JLS 5.1.3: NaN is 0, everything else saturates.
            writer.print("n4_" + cType(expression.getSource()) + "_to_" + target + "(");
        } else {
            writer.print("((" + target + ") ");
        }
        write(expression.getValue());
        writer.print(")");
        body.leaveLocation(expression.getLocation());
    }

    private static String cType(OperationType type) {
        return switch (type) {
            case INT -> "int32_t";
            case LONG -> "int64_t";
            case FLOAT -> "float";
            case DOUBLE -> "double";
        };
    }

    @Override
    public void visit(BoundCheckExpr expression) {
        Expr array = expression.getArray();
        if (array == null && !expression.isLower()) {
            write(expression.getIndex());
            return;
        }
        body.enterLocation(expression.getLocation());
        writer.print(array == null ? "N4_CHECK_LOWER(" : expression.isLower() ? "N4_CHECK_INDEX(" : "N4_CHECK_UPPER(");
        write(expression.getIndex());
        if (array != null) {
            writer.print(", ");
            write(array);
        }
        writer.print(", " + indexFailure() + ")");
        body.leaveLocation(expression.getLocation());
    }
}
