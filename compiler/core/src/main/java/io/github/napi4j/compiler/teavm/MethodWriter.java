package io.github.napi4j.compiler.teavm;

import java.util.List;
import org.teavm.ast.RegularMethodNode;
import org.teavm.ast.VariableNode;
import org.teavm.ast.decompilation.Decompiler;
import org.teavm.backend.c.analyze.VolatileDefinitionFinder;
import org.teavm.backend.c.generate.CodeWriter;
import org.teavm.backend.c.generators.Generator;
import org.teavm.interop.DelegateTo;
import org.teavm.interop.Import;
import org.teavm.model.CallLocation;
import org.teavm.model.ClassHolder;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/** Writes the C functions of a class's methods. */
final class MethodWriter {
    private final ModuleContext module;
    private final Decompiler decompiler;

    MethodWriter(ModuleContext module, Decompiler decompiler) {
        this.module = module;
        this.decompiler = decompiler;
    }

    void write(CUnit unit, ClassHolder cls) {
        for (MethodHolder method : cls.getMethods()) {
            if (method.hasModifier(ElementModifier.ABSTRACT)) {
                continue;
            }
            if (method.hasModifier(ElementModifier.NATIVE)) {
                writeNative(unit, cls, method);
            } else if (method.getProgram() != null && method.getProgram().basicBlockCount() > 0) {
                writeProgram(unit, method);
            }
        }
    }

    private void writeProgram(CUnit unit, MethodHolder holder) {
        RegularMethodNode node = decompiler.decompileRegular(holder);
        MethodReference method = node.getReference();
        boolean isStatic = holder.hasModifier(ElementModifier.STATIC);
        String symbol = module.names.forMethod(method);
        unit.needMethod(method, isStatic);

        CodeWriter tables = unit.body.fragment();
        unit.body
                .println(module.declarations.signature(method, isStatic, true) + " {")
                .indent();
        CodeWriter locals = unit.body.fragment();
        CodeWriter statements = unit.body.fragment();
        unit.body.outdent().println("}");

        VolatileDefinitionFinder volatileDefinitions = new VolatileDefinitionFinder();
        volatileDefinitions.findVolatileDefinitions(node.getBody());
        CallSites sites = new CallSites(method, symbol);
        BodyWriter body = new BodyWriter(module, unit, statements, method, sites, volatileDefinitions);
        node.getBody().acceptVisitor(body);
        statements.nosource();
        statements.flush();

        sites.write(tables);
        writeLocals(node, body, locals);
        if (body.hasFrame()) {
            tables.println("static const n4_method n4_method_" + symbol + " = {" + body.frameRoots + ", "
                    + (sites.isEmpty() ? "NULL" : sites.symbol()) + "};");
            locals.println(
                    "N4_FRAME(" + body.frameRoots + ", " + hostStack(node, body) + ", n4_method_" + symbol + ");");
        }
        locals.flush();
        tables.flush();
    }

    /**
     * An estimate from above of what a host's stack takes for the method: V8's baseline compiler keeps every local in
     * memory. Also more than the method takes of the module's own stack.
     */
    private static int hostStack(RegularMethodNode node, BodyWriter body) {
        return 112 + 8 * node.getVariables().size() + 4 * body.frameRoots + 96 * body.tryCount();
    }

    private static void writeLocals(RegularMethodNode node, BodyWriter body, CodeWriter locals) {
        int parameters = node.getReference().parameterCount() + 1;
        List<VariableNode> variables = node.getVariables();
        for (int i = 0; i < variables.size(); i++) {
            VariableNode variable = variables.get(i);
            if (variable.getType() == null) {
                continue;
            }
            if (i >= parameters) {
                locals.printType(variable.getType()).println(" " + BodyWriter.variable(i) + ";");
            }
            if (body.spilled.contains(i)) {
                // The qualifier belongs to the variable, not to what it points at.
                locals.printType(variable.getType()).println(" volatile teavm_spill_" + i + ";");
            }
        }
    }

    private void writeNative(CUnit unit, ClassHolder cls, MethodHolder method) {
        MethodReference reference = method.getReference();
        boolean isStatic = method.hasModifier(ElementModifier.STATIC);
        var delegate = method.getAnnotations().get(DelegateTo.class.getName());
        if (delegate != null) {
            String name = delegate.getValue("value").getString();
            for (MethodHolder candidate : cls.getMethods()) {
                if (candidate.getName().equals(name)) {
                    writeDelegation(unit, method, candidate);
                    return;
                }
            }
        }
        Generator generator = module.generation.getGenerator(reference);
        if (generator != null) {
            unit.needMethod(reference, isStatic);
            CodeWriter before = unit.body.fragment();
            unit.body
                    .println(module.declarations.signature(reference, isStatic, true) + " {")
                    .indent();
            CodeWriter statements = unit.body.fragment();
            unit.body.outdent().println("}");
            CodeWriter after = unit.body.fragment();
            generator.generate(new UnitGeneratorContext(module, unit, statements, before, after), reference);
            before.flush();
            statements.flush();
            after.flush();
            return;
        }
        if (module.generation.getIntrinsic(reference) == null
                && method.getAnnotations().get(Import.class.getName()) == null
                && !cls.getName().equals(Checks.CLASS_NAME)) {
            module.controller
                    .getDiagnostics()
                    .error(new CallLocation(reference), "Native method {{m0}} has no implementation", reference);
        }
    }

    private void writeDelegation(CUnit unit, MethodHolder method, MethodHolder target) {
        boolean isStatic = method.hasModifier(ElementModifier.STATIC);
        unit.needMethod(method.getReference(), isStatic);
        unit.needMethod(target.getReference(), target.hasModifier(ElementModifier.STATIC));
        StringBuilder arguments = new StringBuilder(isStatic ? "" : "teavm_this_");
        for (int i = 1; i <= method.parameterCount(); i++) {
            arguments.append(arguments.isEmpty() ? "" : ", ").append(BodyWriter.variable(i));
        }
        unit.body
                .println(module.declarations.signature(method.getReference(), isStatic, true) + " {")
                .indent();
        unit.body.println((method.getResultType() == ValueType.VOID ? "" : "return ")
                + module.names.forMethod(target.getReference()) + "(" + arguments + ");");
        unit.body.outdent().println("}");
    }
}
