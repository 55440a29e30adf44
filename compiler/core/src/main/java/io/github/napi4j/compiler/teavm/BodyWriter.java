package io.github.napi4j.compiler.teavm;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.teavm.ast.AssignmentStatement;
import org.teavm.ast.BlockStatement;
import org.teavm.ast.BreakStatement;
import org.teavm.ast.ConditionalStatement;
import org.teavm.ast.ContinueStatement;
import org.teavm.ast.Expr;
import org.teavm.ast.GotoPartStatement;
import org.teavm.ast.InitClassStatement;
import org.teavm.ast.MonitorEnterStatement;
import org.teavm.ast.MonitorExitStatement;
import org.teavm.ast.ReturnStatement;
import org.teavm.ast.SequentialStatement;
import org.teavm.ast.Statement;
import org.teavm.ast.StatementVisitor;
import org.teavm.ast.SwitchClause;
import org.teavm.ast.SwitchStatement;
import org.teavm.ast.ThrowStatement;
import org.teavm.ast.TryCatchStatement;
import org.teavm.ast.VariableExpr;
import org.teavm.ast.WhileStatement;
import org.teavm.backend.c.analyze.VolatileDefinitionFinder;
import org.teavm.backend.c.generate.CodeWriter;
import org.teavm.model.MethodReference;
import org.teavm.model.TextLocation;

/**
 * Writes the statements of one method as C.
 *
 * <p>State that expressions need as well (the output, places for stack traces, whether there is a frame) lives here;
 * {@link ExpressionWriter} and {@link CallWriter} write the rest.
 */
final class BodyWriter implements StatementVisitor {
    final ModuleContext module;
    final CUnit unit;
    final CodeWriter writer;
    final MethodReference method;

    /** Whether the method takes part in stack traces and collections. */
    final boolean managed;

    final CallSites sites;

    /** Roots of the method's frame; -1 while it has none. */
    int frameRoots = -1;

    /** Whether we write the copy of a loop whose turns all fit in one strip. */
    boolean fitsInStrip;

    /** Variables that try blocks keep a copy of, because setjmp may lose their value. */
    final Set<Integer> spilled = new TreeSet<>();

    private final ExpressionWriter expressions;
    private final StoreWriter stores;
    private final VolatileDefinitionFinder volatileDefinitions;
    private final Deque<TextLocation> locations = new ArrayDeque<>();
    private final JumpTargets targets = new JumpTargets();
    private int tryDepth;
    private int tryCount;

    BodyWriter(
            ModuleContext module,
            CUnit unit,
            CodeWriter writer,
            MethodReference method,
            CallSites sites,
            VolatileDefinitionFinder volatileDefinitions) {
        this.module = module;
        this.unit = unit;
        this.writer = writer;
        this.method = method;
        this.sites = sites;
        this.volatileDefinitions = volatileDefinitions;
        managed = module.characteristics.isManaged(method);
        expressions = new ExpressionWriter(this);
        stores = new StoreWriter(this, expressions);
    }

    boolean hasFrame() {
        return frameRoots >= 0;
    }

    void write(Expr expression) {
        expression.acceptVisitor(expressions);
    }

    /** {@code N4_AT(n)} for the current place, or nothing where there is no frame to note it in. */
    String noteSite() {
        return managed && hasFrame() ? "N4_AT(" + siteNumber() + ")" : "";
    }

    int siteNumber() {
        return sites.number(locations.peek());
    }

    static String variable(int index) {
        return index == 0 ? "teavm_this_" : "teavm_local_" + index;
    }

    void enterLocation(@Nullable TextLocation location) {
        if (location == null) {
            return;
        }
        if (!location.equals(locations.peek())) {
            if (location.getFileName() == null) {
                writer.nosource();
            } else {
                writer.source(location.getFileName(), location.getLine());
            }
        }
        locations.push(location);
    }

    void leaveLocation(@Nullable TextLocation location) {
        if (location != null) {
            locations.pop();
        }
    }

    /** How many try blocks have been written. */
    int tryCount() {
        return tryCount;
    }

    /** Takes the method's frame off, and with it the try blocks that the method is in. */
    void writeFrameRelease() {
        if (tryDepth > 0) {
            writer.print("n4_this->try_top = n4_try_" + targets.outermostTry() + ".previous, ");
        }
        writer.print("N4_LEAVE()");
    }

    private void writeAll(List<Statement> statements) {
        statements.forEach(statement -> statement.acceptVisitor(this));
    }

    @Override
    public void visit(AssignmentStatement statement) {
        enterLocation(statement.getLocation());
        Expr left = statement.getLeftValue();
        if (left == null || !stores.write(left, statement.getRightValue())) {
            if (left != null) {
                write(left);
                writer.print(" = ");
            }
            write(statement.getRightValue());
            writer.println(";");
        }
        if (left instanceof VariableExpr variable && volatileDefinitions.shouldBackup(statement)) {
            writeSpill(variable.getIndex());
        }
        leaveLocation(statement.getLocation());
    }

    private void writeSpill(int variable) {
        spilled.add(variable);
        writer.println("teavm_spill_" + variable + " = " + variable(variable) + ";");
    }

    @Override
    public void visit(SequentialStatement statement) {
        writeAll(statement.getSequence());
    }

    @Override
    public void visit(ConditionalStatement statement) {
        ConditionalStatement current = statement;
        while (true) {
            enterLocation(current.getCondition().getLocation());
            writer.print("if (");
            write(current.getCondition());
            writer.println(") {").indent();
            leaveLocation(current.getCondition().getLocation());
            writeAll(current.getConsequent());
            writer.outdent().print("}");
            List<Statement> alternative = current.getAlternative();
            if (alternative.isEmpty()) {
                writer.println();
                return;
            }
            writer.print(" else ");
            if (alternative.size() == 1 && alternative.get(0) instanceof ConditionalStatement next) {
                current = next;
                continue;
            }
            writer.println("{").indent();
            writeAll(alternative);
            writer.outdent().println("}");
            return;
        }
    }

    @Override
    public void visit(SwitchStatement statement) {
        JumpTargets.Target target = targets.enter(statement, tryDepth, true, false);
        enterLocation(statement.getValue().getLocation());
        writer.print("switch (");
        write(statement.getValue());
        writer.println(") {").indent();
        leaveLocation(statement.getValue().getLocation());
        for (SwitchClause clause : statement.getClauses()) {
            for (int condition : clause.getConditions()) {
                writer.println(condition == Integer.MIN_VALUE ? "case INT32_MIN:" : "case " + condition + ":");
            }
            writer.println("{").indent();
            writeAll(clause.getBody());
            writer.outdent().println("}");
        }
        if (!statement.getDefaultClause().isEmpty()) {
            writer.println("default: {").indent();
            writeAll(statement.getDefaultClause());
            writer.outdent().println("}");
        }
        writer.outdent().println("}");
        writeLabel(target.usedBreak, "n4_end_", target);
        targets.leave(target);
    }

    @Override
    public void visit(WhileStatement statement) {
        StripLoop strips = StripLoop.of(statement);
        JumpTargets.Target only = strips == null || volatileDefinitions.shouldBackup(strips.limit())
                ? null
                : writeOnlyStrip(statement, strips);
        JumpTargets.Target target = targets.enter(statement, tryDepth, true, true);
        // The condition stays out of the loop header: C11 6.8.5p6 lets a compiler drop a loop with a controlling
        // expression that is not constant, Java does not.
        writer.println("while (1) {").indent();
        if (statement.getCondition() != null) {
            enterLocation(statement.getCondition().getLocation());
            writer.print("if (!");
            write(statement.getCondition());
            writer.println(") break;");
            leaveLocation(statement.getCondition().getLocation());
        }
        writeAll(statement.getBody());
        writeLabel(target.usedContinue, "n4_next_", target);
        writer.outdent().println("}");
        writeLabel(target.usedBreak, "n4_end_", target);
        if (only != null) {
            writeLabel(only.usedBreak, "n4_end_", only);
        }
        targets.leave(target);
    }

    /** Writes the copy of a loop that does all in one strip if it can; the loop itself comes next. */
    private JumpTargets.Target writeOnlyStrip(WhileStatement statement, StripLoop strips) {
        JumpTargets.Target target = targets.enter(statement, tryDepth, true, true);
        writer.print("if (");
        write(strips.fits());
        writer.println(") {").indent();
        write(Objects.requireNonNull(strips.limit().getLeftValue()));
        writer.print(" = ");
        write(strips.bound());
        writer.println(";");
        fitsInStrip = true;
        writeAll(strips.turn());
        fitsInStrip = false;
        writeLabel(target.usedContinue, "n4_next_", target);
        writer.outdent().println("}");
        targets.leave(target);
        return target;
    }

    @Override
    public void visit(BlockStatement statement) {
        JumpTargets.Target target = targets.enter(statement, tryDepth, false, false);
        writeAll(statement.getBody());
        writeLabel(target.usedBreak, "n4_end_", target);
        targets.leave(target);
    }

    private void writeLabel(boolean used, String prefix, JumpTargets.Target target) {
        if (used) {
            writer.println(prefix + target.number + ":;");
        }
    }

    @Override
    public void visit(BreakStatement statement) {
        enterLocation(statement.getLocation());
        JumpTargets.Target target = targets.forBreak(statement.getTarget());
        target.usedBreak = true;
        writeJump(target, "n4_end_");
        leaveLocation(statement.getLocation());
    }

    @Override
    public void visit(ContinueStatement statement) {
        enterLocation(statement.getLocation());
        JumpTargets.Target target = targets.forContinue(statement.getTarget());
        target.usedContinue = true;
        writeJump(target, "n4_next_");
        leaveLocation(statement.getLocation());
    }

    private void writeJump(JumpTargets.Target target, String prefix) {
        if (target.tryDepth < tryDepth) {
            writer.println("n4_this->try_top = n4_try_" + targets.tryAt(target.tryDepth) + ".previous;");
        }
        writer.println("goto " + prefix + target.number + ";");
    }

    @Override
    public void visit(ReturnStatement statement) {
        enterLocation(statement.getLocation());
        writer.print("return");
        if (statement.getResult() != null) {
            writer.print(" ");
            write(statement.getResult());
        }
        writer.println(";");
        leaveLocation(statement.getLocation());
    }

    @Override
    public void visit(ThrowStatement statement) {
        enterLocation(statement.getLocation());
        writer.print("n4_throw(");
        write(statement.getException());
        writer.println(");");
        leaveLocation(statement.getLocation());
    }

    @Override
    public void visit(InitClassStatement statement) {
        enterLocation(statement.getLocation());
        if (module.hasLazyInitializer(statement.getClassName())) {
            unit.needInitializer(statement.getClassName());
            writer.println("N4_INITIALIZE(" + module.names.forClassInitializer(statement.getClassName()) + ", "
                    + (noteSite().isEmpty() ? "(void) 0" : noteSite()) + ");");
        }
        leaveLocation(statement.getLocation());
    }

    @Override
    public void visit(MonitorEnterStatement statement) {
        enterLocation(statement.getLocation());
        String note = noteSite();
        if (!note.isEmpty()) {
            writer.println(note + ";");
        }
        writeMonitorCall("n4_monitor_enter", statement.getObjectRef());
        leaveLocation(statement.getLocation());
    }

    /** Neither throws nor collects: there is no place to note. */
    @Override
    public void visit(MonitorExitStatement statement) {
        enterLocation(statement.getLocation());
        writeMonitorCall("n4_monitor_exit", statement.getObjectRef());
        leaveLocation(statement.getLocation());
    }

    private void writeMonitorCall(String function, Expr object) {
        unit.needHeader("\"n4_monitor.h\"");
        writer.print(function + "(");
        write(object);
        writer.println(");");
    }

    @Override
    public void visit(GotoPartStatement statement) {
        throw new IllegalStateException("a method split for coroutines: " + method);
    }

    @Override
    public void visit(TryCatchStatement statement) {
        List<TryCatchStatement> handlers = Handlers.innermostFirst(statement);
        int number = ++tryCount;
        String tryName = "n4_try_" + number;
        writer.println("{").indent();
        writer.println("n4_try " + tryName + ";");
        Handlers.variablesToBackup(handlers, volatileDefinitions).forEach(this::writeSpill);
        writer.println("N4_TRY(" + tryName + ") {").indent();
        tryDepth++;
        targets.enterTry(number);
        writeAll(handlers.get(0).getProtectedBody());
        targets.leaveTry();
        tryDepth--;
        writer.println("n4_this->try_top = " + tryName + ".previous;");
        writer.outdent().println("} else {").indent();
        writer.println("n4_this->try_top = " + tryName + ".previous;");
        boolean catchesAll = false;
        for (TryCatchStatement handler : handlers) {
            String type = handler.getExceptionType();
            if (type == null) {
                catchesAll = true;
                writer.println("{").indent();
            } else {
                writer.print("if (");
                expressions.writeTypeTest("n4_this->pending", type);
                writer.println(") {").indent();
            }
            for (int variable : volatileDefinitions.variablesToRestore(handler)) {
                writer.println(variable(variable) + " = teavm_spill_" + variable + ";");
            }
            if (handler.getExceptionVariable() != null) {
                writer.println(variable(handler.getExceptionVariable()) + " = n4_this->pending;");
            }
            writer.println("n4_this->pending = NULL;");
            writeAll(handler.getHandler());
            writer.outdent();
            if (type == null) {
                writer.println("}");
                break;
            }
            writer.print("} else ");
        }
        if (!catchesAll) {
            writer.println("n4_rethrow(n4_this);");
        }
        writer.outdent().println("}");
        writer.outdent().println("}");
    }
}
