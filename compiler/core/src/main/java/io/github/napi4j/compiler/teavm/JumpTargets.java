package io.github.napi4j.compiler.teavm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.ast.IdentifiedStatement;

/** Where break and continue lead, and which try blocks lie between. */
final class JumpTargets {
    /** A statement that jumps leave or continue. */
    static final class Target {
        final int number;
        final int tryDepth;
        boolean usedBreak;
        boolean usedContinue;
        private final boolean breakable;
        private final boolean continuable;

        Target(int number, int tryDepth, boolean breakable, boolean continuable) {
            this.number = number;
            this.tryDepth = tryDepth;
            this.breakable = breakable;
            this.continuable = continuable;
        }
    }

    /** Statements that were opened; one that is written twice counts twice. */
    private int count;

    private final IdentityHashMap<IdentifiedStatement, Target> targets = new IdentityHashMap<>();
    private final Deque<Target> open = new ArrayDeque<>();
    private final List<Integer> tries = new ArrayList<>();

    /** Opens a statement; jumps without a name go to the innermost one that is breakable or continuable. */
    Target enter(IdentifiedStatement statement, int tryDepth, boolean breakable, boolean continuable) {
        Target target = new Target(++count, tryDepth, breakable, continuable);
        targets.put(statement, target);
        open.push(target);
        return target;
    }

    void leave(Target target) {
        open.remove(target);
    }

    Target forBreak(@Nullable IdentifiedStatement named) {
        return named != null
                ? known(named)
                : open.stream().filter(t -> t.breakable).findFirst().orElseThrow();
    }

    Target forContinue(@Nullable IdentifiedStatement named) {
        return named != null
                ? known(named)
                : open.stream().filter(t -> t.continuable).findFirst().orElseThrow();
    }

    private Target known(IdentifiedStatement statement) {
        Target target = targets.get(statement);
        if (target == null) {
            throw new IllegalStateException("a jump to a statement that is not around it");
        }
        return target;
    }

    void enterTry(int number) {
        tries.add(number);
    }

    void leaveTry() {
        tries.remove(tries.size() - 1);
    }

    int outermostTry() {
        return tries.get(0);
    }

    /** The number of the try block that a jump to a depth leaves last. */
    int tryAt(int depth) {
        return tries.get(depth);
    }
}
