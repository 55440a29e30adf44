package io.github.napi4j.compiler.teavm;

import org.teavm.model.instructions.BranchingCondition;

/** Conditions of branches. */
final class Conditions {
    private Conditions() {}

    /** What holds where a condition does not. */
    static BranchingCondition negated(BranchingCondition condition) {
        return switch (condition) {
            case EQUAL -> BranchingCondition.NOT_EQUAL;
            case NOT_EQUAL -> BranchingCondition.EQUAL;
            case LESS -> BranchingCondition.GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> BranchingCondition.GREATER;
            case GREATER -> BranchingCondition.LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> BranchingCondition.LESS;
            case NULL -> BranchingCondition.NOT_NULL;
            case NOT_NULL -> BranchingCondition.NULL;
        };
    }
}
