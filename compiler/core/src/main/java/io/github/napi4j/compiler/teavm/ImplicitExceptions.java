package io.github.napi4j.compiler.teavm;

import java.util.ArrayList;
import java.util.List;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.DependencyAnalyzer;
import org.teavm.dependency.DependencyNode;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.BasicBlockReader;
import org.teavm.model.ProgramReader;
import org.teavm.model.TryCatchBlockReader;
import org.teavm.model.ValueType;

/**
 * Tells the dependency analysis that any handler may get the exceptions that C throws, for no instruction throws them.
 *
 * <p>Without it {@code catch (ArithmeticException e)} is a handler whose variable nothing ever reaches, and what is called
 * on it is compiled as unreachable; {@code getClass().getName()} of such an exception has no name.
 */
final class ImplicitExceptions extends AbstractDependencyListener {
    private static final List<String> TYPES = List.of(
            "java.lang.ArithmeticException",
            "java.lang.ArrayIndexOutOfBoundsException",
            "java.lang.ArrayStoreException",
            "java.lang.ClassCastException",
            "java.lang.ExceptionInInitializerError",
            "java.lang.IllegalMonitorStateException",
            "java.lang.NegativeArraySizeException",
            "java.lang.NoClassDefFoundError",
            "java.lang.NullPointerException",
            "java.lang.OutOfMemoryError",
            "java.lang.StackOverflowError");

    private final DependencyAnalyzer analyzer;
    private final List<MethodDependency> waiting = new ArrayList<>();

    ImplicitExceptions(DependencyAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    @Override
    public void methodReached(DependencyAgent agent, MethodDependency method) {
        if (!method.isMissing() && hasHandlers(method.getMethod().getProgram())) {
            waiting.add(method);
        }
        // A method's variables have nodes once it was analyzed, which is queued before what is queued here.
        analyzer.defer(() -> waiting.removeIf(candidate -> connect(agent, candidate)));
    }

    private static boolean hasHandlers(ProgramReader program) {
        if (program == null) {
            return false;
        }
        for (int i = 0; i < program.basicBlockCount(); i++) {
            if (!program.basicBlockAt(i).readTryCatchBlocks().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean connect(DependencyAgent agent, MethodDependency method) {
        ProgramReader program = method.getMethod().getProgram();
        if (method.getVariableCount() < program.variableCount()) {
            return false;
        }
        for (int i = 0; i < program.basicBlockCount(); i++) {
            BasicBlockReader block = program.basicBlockAt(i);
            for (TryCatchBlockReader handler : block.readTryCatchBlocks()) {
                connect(agent, method, handler);
            }
        }
        return true;
    }

    private static void connect(DependencyAgent agent, MethodDependency method, TryCatchBlockReader handler) {
        if (handler.getHandler().getExceptionVariable() == null) {
            return;
        }
        DependencyNode variable =
                method.getVariable(handler.getHandler().getExceptionVariable().getIndex());
        if (variable == null) {
            return;
        }
        for (String type : TYPES) {
            boolean caught = handler.getExceptionType() == null
                    || agent.getClassHierarchy().isSuperType(handler.getExceptionType(), type, false);
            if (caught) {
                variable.propagate(agent.getType(ValueType.object(type)));
            }
        }
    }
}
