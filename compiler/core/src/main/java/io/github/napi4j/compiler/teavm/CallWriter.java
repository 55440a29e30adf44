package io.github.napi4j.compiler.teavm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.teavm.ast.ArrayFromDataExpr;
import org.teavm.ast.ConstantExpr;
import org.teavm.ast.Expr;
import org.teavm.ast.InvocationExpr;
import org.teavm.ast.InvocationType;
import org.teavm.ast.NewArrayExpr;
import org.teavm.ast.NewExpr;
import org.teavm.ast.NewMultiArrayExpr;
import org.teavm.ast.RecursiveVisitor;
import org.teavm.ast.VariableExpr;
import org.teavm.backend.c.generate.CodeWriter;
import org.teavm.backend.c.intrinsic.Intrinsic;
import org.teavm.backend.c.intrinsic.RuntimeInclude;
import org.teavm.backend.c.util.InteropUtil;
import org.teavm.interop.Address;
import org.teavm.interop.DelegateTo;
import org.teavm.interop.Import;
import org.teavm.interop.c.Char16;
import org.teavm.interop.c.Include;
import org.teavm.interop.c.Variable;
import org.teavm.model.AnnotationContainerReader;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.lowlevel.ExceptionHandlingUtil;
import org.teavm.runtime.ShadowStack;

/** Writes calls of one method as C. */
final class CallWriter {
    private static final Set<String> BUFFERS = Set.of(
            "java.nio.ByteBuffer",
            "java.nio.ShortBuffer",
            "java.nio.CharBuffer",
            "java.nio.IntBuffer",
            "java.nio.LongBuffer",
            "java.nio.FloatBuffer",
            "java.nio.DoubleBuffer");

    /** Names that the C library defines as macros, in headers that every unit includes. */
    private static final Set<String> C_MACROS = Set.of("isnan", "isinf", "isfinite");

    /** Parameters of {@code n4_poll_holding}. */
    private static final int POLL_ROOTS = 4;

    private static final MethodReference BUFFER_ADDRESS = new MethodReference(
            "java.nio.NativeBufferUtil",
            "getAddress",
            ValueType.object("java.nio.Buffer"),
            ValueType.object(Address.class.getName()));

    private final BodyWriter body;
    private final ModuleContext module;
    private final CUnit unit;
    private final CodeWriter writer;

    CallWriter(BodyWriter body) {
        this.body = body;
        module = body.module;
        unit = body.unit;
        writer = body.writer;
    }

    void write(InvocationExpr call) {
        MethodReference method = call.getMethod();
        body.enterLocation(call.getLocation());
        if (method.getClassName().equals(ShadowStack.class.getName())) {
            writeFrameOperation(call);
        } else if (method.getClassName().equals(Checks.CLASS_NAME)) {
            writeCheck(call);
        } else if (method.getClassName().equals(Safepoints.CLASS_NAME)) {
            writeSafepoint(call);
        } else {
            includeHeaders(method);
            Intrinsic intrinsic = module.generation.getIntrinsic(method);
            if (intrinsic != null) {
                String note = isManaged(method) ? body.noteSite() : "";
                writer.print(note.isEmpty() ? "(" : "(" + note + ", ");
                intrinsic.apply(new BodyIntrinsicContext(body), call);
                writer.print(")");
            } else if (call.getType() == InvocationType.DYNAMIC) {
                writeVirtual(method, call.getArguments());
            } else if (call.getType() == InvocationType.CONSTRUCTOR) {
                throw new IllegalStateException("a constructor call that keeps its object in no root: " + method);
            } else {
                writeDirect(method, call.getArguments());
            }
        }
        body.leaveLocation(call.getLocation());
    }

    private boolean isManaged(MethodReference method) {
        return ExceptionHandlingUtil.isManagedMethodCall(module.characteristics, method);
    }

    private void includeHeaders(MethodReference method) {
        ClassReader cls = module.findClass(method.getClassName());
        if (cls != null) {
            InteropUtil.processInclude(cls.getAnnotations(), unit.includes);
            MethodReader reader = cls.getMethod(method.getDescriptor());
            if (reader != null) {
                InteropUtil.processInclude(reader.getAnnotations(), unit.includes);
            }
        }
    }

    private void writeFrameOperation(InvocationExpr call) {
        List<Expr> arguments = call.getArguments();
        switch (call.getMethod().getName()) {
            case "allocStack" -> {
                body.frameRoots = (Integer) ((ConstantExpr) arguments.get(0)).getValue();
                writer.print("N4_ENTER()");
            }
            case "releaseStack" -> body.writeFrameRelease();
            case "registerGCRoot" -> {
                writer.print("N4_ROOT(");
                body.write(arguments.get(0));
                writer.print(") = ");
                body.write(arguments.get(1));
            }
            case "removeGCRoot" -> {
                writer.print("N4_ROOT(");
                body.write(arguments.get(0));
                writer.print(") = NULL");
            }
            default -> throw new IllegalArgumentException(call.getMethod().toString());
        }
    }

    private void writeCheck(InvocationExpr call) {
        List<Expr> arguments = call.getArguments();
        if (call.getMethod().getName().equals("use")) {
            writer.print("(void) ");
            body.write(arguments.get(0));
        } else if (call.getMethod().getName().equals("store")) {
            writer.print("N4_CHECK_STORE(");
            body.write(arguments.get(0));
            writer.print(", ");
            body.write(arguments.get(1));
            writer.print(", " + ExpressionWriter.failure(body, "array_store", "n4_value") + ")");
        } else {
            String type = CodeWriter.typeAsString(call.getMethod().getReturnType());
            writer.print("N4_CHECK_DIVISOR(" + type + ", ");
            body.write(arguments.get(0));
            writer.print(", " + ExpressionWriter.failure(body, "division_by_zero", "") + ")");
        }
    }

    private void writeSafepoint(InvocationExpr call) {
        MethodReference method = call.getMethod();
        String type = method.parameterCount() > 0 && method.parameterType(0) == ValueType.LONG ? "_long(" : "_int(";
        switch (call.getMethod().getName()) {
            case Safepoints.REQUESTED -> writer.print("n4_stop_is_requested(");
            case Safepoints.STRIP_UP -> writer.print("n4_strip_up" + type);
            case Safepoints.STRIP_DOWN -> writer.print("n4_strip_down" + type);
            case Safepoints.FITS_UP -> writer.print("n4_fits_up" + type);
            case Safepoints.FITS_DOWN -> writer.print("n4_fits_down" + type);
            case Safepoints.MEETING_UP -> writer.print("n4_meeting_up" + type);
            case Safepoints.MEETING_DOWN -> writer.print("n4_meeting_down" + type);
            case Safepoints.LEFT -> writer.print("n4_turns_left(");
            case Safepoints.TURNS_UP -> writer.print("n4_turns_up" + type);
            case Safepoints.TURNS_DOWN -> writer.print("n4_turns_down" + type);
            case Safepoints.NEARER -> {
                body.write(call.getArguments().get(body.fitsInStrip ? 1 : 0));
                return;
            }
            case Safepoints.POLL -> {
                writePoll(call.getArguments());
                return;
            }
            default -> throw new IllegalArgumentException(call.getMethod().toString());
        }
        writeList(call.getArguments());
        writer.print(")");
    }

    private void writePoll(List<Expr> roots) {
        if (body.hasFrame()) {
            writer.print("n4_poll_slow()");
        } else if (roots.size() <= POLL_ROOTS) {
            writer.print("n4_poll_holding(");
            for (int i = 0; i < POLL_ROOTS; i++) {
                writer.print(i > 0 ? ", " : "");
                if (i < roots.size()) {
                    body.write(roots.get(i));
                } else {
                    writer.print("NULL");
                }
            }
            writer.print(")");
        } else {
            writer.print("n4_poll_holding_all(" + roots.size() + ", (void*[]) {");
            writeList(roots);
            writer.print("})");
        }
    }

    private void writeVirtual(MethodReference method, List<Expr> arguments) {
        String holder = module.declarations.virtualTableHolder(method);
        if (holder == null) {
            writeImpossible(method, arguments);
            return;
        }
        unit.needVirtualTable(holder);
        writer.print("({ ");
        String receiver;
        if (arguments.get(0) instanceof VariableExpr variable) {
            receiver = BodyWriter.variable(variable.getIndex());
        } else {
            receiver = "n4_receiver";
            writer.print("void* n4_receiver = ");
            body.write(arguments.get(0));
            writer.print("; ");
        }
        List<String> temporaries = new ArrayList<>();
        List<Expr> others = arguments.subList(1, arguments.size());
        boolean early = others.stream().anyMatch(CallWriter::containsCall);
        if (early) {
            temporaries.addAll(writeTemporaries(method, others, 0));
        }
        writeNote(method);
        writer.print("TEAVM_METHOD(" + receiver + ", " + module.names.forClassClass(holder) + ", "
                + module.names.forVirtualMethod(method.getDescriptor()) + ")(" + receiver);
        for (int i = 0; i < others.size(); i++) {
            writer.print(", ");
            if (early) {
                writer.print(temporaries.get(i));
            } else {
                body.write(others.get(i));
            }
        }
        writer.print("); })");
    }

    private void writeDirect(MethodReference reference, List<Expr> arguments) {
        MethodReader method = module.classes.resolve(reference);
        if (method == null || method.hasModifier(ElementModifier.ABSTRACT)) {
            writeImpossible(reference, arguments);
            return;
        }
        boolean isStatic = method.hasModifier(ElementModifier.STATIC);
        if (isForeign(method)) {
            declareForeign(method);
            if (needsConversion(method)) {
                writeConverted(method, arguments);
                return;
            }
        } else {
            unit.needMethod(method.getReference(), isStatic);
        }
        String name = module.names.forMethod(method.getReference());
        boolean isNoted = isManaged(reference) && !body.noteSite().isEmpty();
        if (isNoted && arguments.stream().anyMatch(CallWriter::containsCall)) {
            // Calls among the arguments note their own place, so this one's comes after them.
            writer.print("({ ");
            List<String> temporaries = writeTemporaries(method.getReference(), arguments, isStatic ? 0 : 1);
            writeNote(reference);
            writer.print(name + "(" + String.join(", ", temporaries) + "); })");
            return;
        }
        writer.print(isNoted ? "(" + body.noteSite() + ", " : "(");
        writer.print(name + "(");
        writeList(arguments);
        writer.print("))");
    }

    private void writeNote(MethodReference method) {
        String note = isManaged(method) ? body.noteSite() : "";
        if (!note.isEmpty()) {
            writer.print(note + "; ");
        }
    }

    private void writeList(List<Expr> expressions) {
        for (int i = 0; i < expressions.size(); i++) {
            if (i > 0) {
                writer.print(", ");
            }
            body.write(expressions.get(i));
        }
    }

    /** Evaluates arguments into variables {@code n4_a0} and so on; {@code receivers} of them come before parameter 0. */
    private List<String> writeTemporaries(MethodReference method, List<Expr> arguments, int receivers) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String type = i < receivers ? "void*" : CodeWriter.typeAsString(method.parameterType(i - receivers));
            writer.print(type + " n4_a" + i + " = ");
            body.write(arguments.get(i));
            writer.print("; ");
            names.add("n4_a" + i);
        }
        return names;
    }

    /** A call that no object can receive: its arguments are evaluated, its result is never used. */
    private void writeImpossible(MethodReference method, List<Expr> arguments) {
        writer.print("({ ");
        for (Expr argument : arguments) {
            writer.print("(void) ");
            body.write(argument);
            writer.print("; ");
        }
        ValueType type = method.getReturnType();
        writer.print(type == ValueType.VOID ? "(void) 0; })" : "(" + CodeWriter.typeAsString(type) + ") 0; })");
    }

    /** Whether a method is C, not Java. */
    private boolean isForeign(MethodReader method) {
        return method.hasModifier(ElementModifier.NATIVE)
                && method.getAnnotations().get(DelegateTo.class.getName()) == null
                && module.generation.getGenerator(method.getReference()) == null
                && (method.getAnnotations().get(Import.class.getName()) != null
                        || method.getAnnotations().get(Variable.class.getName()) != null);
    }

    /** Declares an imported function that no header declares: an implicit declaration has the wrong signature in wasm. */
    private void declareForeign(MethodReader method) {
        ClassReader owner = module.findClass(method.getOwnerName());
        boolean isDeclared = hasHeader(method.getAnnotations()) || (owner != null && hasHeader(owner.getAnnotations()));
        boolean isMacro = C_MACROS.contains(module.names.forMethod(method.getReference()));
        if (!isDeclared && !isMacro && method.getAnnotations().get(Variable.class.getName()) == null) {
            unit.needMethod(method.getReference(), method.hasModifier(ElementModifier.STATIC));
        }
        InteropUtil.processInclude(method.getAnnotations(), unit.includes);
        if (owner != null) {
            InteropUtil.processInclude(owner.getAnnotations(), unit.includes);
        }
    }

    private static boolean hasHeader(AnnotationContainerReader annotations) {
        return annotations.get(Include.class.getName()) != null
                || annotations.get(RuntimeInclude.class.getName()) != null;
    }

    private static boolean needsConversion(MethodReader method) {
        if (method.getAnnotations().get(Variable.class.getName()) != null
                || method.getResultType().isObject(String.class)) {
            return true;
        }
        for (ValueType type : method.getParameterTypes()) {
            if (isConverted(type)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConverted(ValueType type) {
        return type.isObject(String.class)
                || isPrimitiveArray(type)
                || (type instanceof ValueType.Object object && BUFFERS.contains(object.getClassName()));
    }

    private static boolean isPrimitiveArray(ValueType type) {
        return type instanceof ValueType.Array array && array.getItemType() instanceof ValueType.Primitive;
    }

    /** A call of C with strings, arrays or buffers, which C gets as copies or as addresses of their data. */
    private void writeConverted(MethodReader method, List<Expr> arguments) {
        AnnotationContainerReader[] annotations = method.getParameterAnnotations();
        int receivers = method.hasModifier(ElementModifier.STATIC) ? 0 : 1;
        List<String> names = new ArrayList<>();
        List<String> copies = new ArrayList<>();
        writer.print("({ ");
        for (int i = 0; i < arguments.size(); i++) {
            ValueType type =
                    i < receivers ? ValueType.object(method.getOwnerName()) : method.parameterType(i - receivers);
            String name = "n4_a" + i;
            names.add(name);
            writer.print((type instanceof ValueType.Primitive ? CodeWriter.typeAsString(type) : "void*") + " " + name
                    + " = ");
            if (type.isObject(String.class)) {
                boolean units = i >= receivers && annotations[i - receivers].get(Char16.class.getName()) != null;
                writer.print(units ? "teavm_stringToC16(" : "teavm_stringToC(");
                body.write(arguments.get(i));
                writer.print(")");
                copies.add(name);
            } else if (isPrimitiveArray(type)) {
                ValueType item = ((ValueType.Array) type).getItemType();
                writer.print("({ void* n4_array = ");
                body.write(arguments.get(i));
                writer.print("; TEAVM_ARRAY_DATAN(n4_array, " + CodeWriter.strictTypeAsString(item) + "); })");
            } else if (isConverted(type)) {
                unit.needMethod(BUFFER_ADDRESS, true);
                writer.print(module.names.forMethod(BUFFER_ADDRESS) + "(");
                body.write(arguments.get(i));
                writer.print(")");
            } else {
                body.write(arguments.get(i));
            }
            writer.print("; ");
        }
        boolean isVariable = method.getAnnotations().get(Variable.class.getName()) != null;
        String invocation = module.names.forMethod(method.getReference())
                + (isVariable ? "" : "(" + String.join(", ", names) + ")");
        boolean isVoid = method.getResultType() == ValueType.VOID;
        writer.print(isVoid ? "" : CodeWriter.typeAsString(method.getResultType()) + " n4_result = ");
        writer.print(invocation + "; ");
        for (String copy : copies) {
            writer.print("teavm_free(" + copy + "); ");
        }
        if (!isVoid) {
            boolean units = method.getAnnotations().get(Char16.class.getName()) != null;
            writer.print(
                    method.getResultType().isObject(String.class)
                            ? (units ? "teavm_c16ToString" : "teavm_cToString") + "(n4_result); "
                            : "n4_result; ");
        }
        writer.print("})");
    }

    private static boolean containsCall(Expr expression) {
        CallFinder finder = new CallFinder();
        expression.acceptVisitor(finder);
        return finder.found;
    }

    private static final class CallFinder extends RecursiveVisitor {
        boolean found;

        @Override
        public void visit(InvocationExpr expression) {
            found = true;
        }

        @Override
        public void visit(NewExpr expression) {
            found = true;
        }

        @Override
        public void visit(NewArrayExpr expression) {
            found = true;
        }

        @Override
        public void visit(NewMultiArrayExpr expression) {
            found = true;
        }

        @Override
        public void visit(ArrayFromDataExpr expression) {
            found = true;
        }
    }
}
