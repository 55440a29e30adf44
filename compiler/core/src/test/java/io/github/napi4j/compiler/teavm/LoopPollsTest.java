package io.github.napi4j.compiler.teavm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.BranchingCondition;
import org.teavm.model.instructions.InvokeInstruction;

/** Loops with polls do what they did without, turn by turn, and never go far without one. */
class LoopPollsTest {
    private static final int STRIP = 1024;

    /** Enough for several strips; loops that wrap around would go on for ever. */
    private static final int TURNS = 5 * STRIP;

    private static final List<Integer> NUMBERS = List.of(
            Integer.MIN_VALUE,
            Integer.MIN_VALUE + 5,
            -5000,
            -1,
            0,
            1,
            2,
            9,
            1023,
            1024,
            1025,
            3000,
            Integer.MAX_VALUE - 5,
            Integer.MAX_VALUE);

    private static Arguments loop(String name, Supplier<LoopProgram> loop) {
        return Arguments.of(name, loop);
    }

    private static Stream<Arguments> loops() {
        return Stream.of(
                loop("i < n; i++", () -> LoopProgram.testedFirst(BranchingCondition.LESS, 1)),
                loop("i < n; i += 3", () -> LoopProgram.testedFirst(BranchingCondition.LESS, 3)),
                loop("i <= n; i++", () -> LoopProgram.testedFirst(BranchingCondition.LESS_OR_EQUAL, 1)),
                loop("i > n; i--", () -> LoopProgram.testedFirst(BranchingCondition.GREATER, -1)),
                loop("i >= n; i -= 7", () -> LoopProgram.testedFirst(BranchingCondition.GREATER_OR_EQUAL, -7)),
                loop("i < n; i--", () -> LoopProgram.testedFirst(BranchingCondition.LESS, -1)),
                loop("i != n; i++", () -> LoopProgram.testedFirst(BranchingCondition.NOT_EQUAL, 1)),
                loop("i != n; i -= 3", () -> LoopProgram.testedFirst(BranchingCondition.NOT_EQUAL, -3)),
                loop("i != n; i += 2", () -> LoopProgram.testedFirst(BranchingCondition.NOT_EQUAL, 2)),
                loop("i < n; i += 70000", () -> LoopProgram.testedFirst(BranchingCondition.LESS, 70_000)),
                loop("do while i < n; i++", () -> LoopProgram.testedLast(BranchingCondition.LESS, 1)),
                loop("do while i <= n; i += 3", () -> LoopProgram.testedLast(BranchingCondition.LESS_OR_EQUAL, 3)),
                loop("do while i > n; i--", () -> LoopProgram.testedLast(BranchingCondition.GREATER, -1)),
                loop("i < n; i++ after a fork", () -> LoopProgram.forked(BranchingCondition.LESS, 1)),
                loop("i != n; i -= 3 after a fork", () -> LoopProgram.forked(BranchingCondition.NOT_EQUAL, -3)),
                loop("i < a.length; i++", () -> LoopProgram.measured(BranchingCondition.LESS, 1)),
                loop("i <= n; i++ of an index", () -> LoopProgram.indexed(BranchingCondition.LESS_OR_EQUAL, 1)),
                loop("i <= n; i += 2 of an index", () -> LoopProgram.indexed(BranchingCondition.LESS_OR_EQUAL, 2)),
                loop("i < n; i++, n--", () -> LoopProgram.closing(BranchingCondition.LESS, 1, 1)),
                loop("i < n; i += 2, n -= 5", () -> LoopProgram.closing(BranchingCondition.LESS, 2, 5)),
                loop("i > n; i--, n++", () -> LoopProgram.closing(BranchingCondition.GREATER, -1, -1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("loops")
    void loopWithPollsComesToTheSameAndPollsInTime(String name, Supplier<LoopProgram> loop) {
        LoopProgram without = loop.get();
        LoopProgram with = loop.get();
        assertThat(with.insertPolls()).isTrue();
        for (int from : NUMBERS) {
            for (int bound : NUMBERS) {
                LoopRun expected = LoopRun.of(without, from, bound, TURNS);
                LoopRun run = LoopRun.of(with, from, bound, TURNS);
                assertThat(List.of(run.turns(), run.result()))
                        .as("%s from %d to %d", name, from, bound)
                        .isEqualTo(List.of(expected.turns(), expected.result()));
                if (!wrapsAtOnce(name, from)) {
                    // A loop that goes up to its bound does one turn more.
                    assertThat(run.longestWithoutPoll()).isLessThanOrEqualTo(STRIP + 1);
                }
            }
        }
    }

    private static Stream<Arguments> nestedLoops() {
        return Stream.of(
                loop("i < n; i++", () -> LoopProgram.nested(BranchingCondition.LESS, 1)),
                loop("i > n; i--", () -> LoopProgram.nested(BranchingCondition.GREATER, -1)),
                loop("i <= n; i += 2", () -> LoopProgram.nested(BranchingCondition.LESS_OR_EQUAL, 2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nestedLoops")
    void loopsAroundLoopsComeToTheSameAndPollAfterFewOfThem(String name, Supplier<LoopProgram> loop) {
        LoopProgram without = loop.get();
        LoopProgram with = loop.get();
        assertThat(with.insertPolls()).isTrue();
        for (int from : NUMBERS) {
            for (int bound : List.of(1, 2, 9, 100, 1023, 1024, 1025, 3000)) {
                int turns = 40 * STRIP;
                if (name.startsWith("i > n") ? from <= bound : from > bound || bound - from < 0) {
                    continue;
                }
                LoopRun expected = LoopRun.of(without, from, bound, turns);
                LoopRun run = LoopRun.of(with, from, bound, turns);
                assertThat(List.of(run.turns(), run.result()))
                        .as("%s from %d to %d", name, from, bound)
                        .isEqualTo(List.of(expected.turns(), expected.result()));
                assertThat(run.longestWithoutPoll()).isLessThanOrEqualTo(16 * Math.min(bound, STRIP));
            }
        }
    }

    /**
     * A loop that tests last, and whose first turn already takes the counter beyond the type's end, goes on to its bound in one
     * strip: it is taken for one that was entered because its test held.
     */
    private static boolean wrapsAtOnce(String name, int from) {
        return name.startsWith("do") && (from == Integer.MAX_VALUE || from == Integer.MIN_VALUE);
    }

    @Test
    void countedLoopTestsANearerBoundAndCountsNothing() {
        LoopProgram loop = LoopProgram.testedFirst(BranchingCondition.LESS, 1);
        loop.insertPolls();
        assertThat(calls(loop)).contains(Safepoints.STRIP_UP).doesNotContain(Safepoints.TURNS_UP);
    }

    @Test
    void lengthOfAnArrayThatStaysIsABoundThatStays() {
        LoopProgram loop = LoopProgram.measured(BranchingCondition.LESS, 1);
        loop.insertPolls();
        assertThat(calls(loop)).contains(Safepoints.STRIP_UP).doesNotContain(Safepoints.TURNS_UP);
    }

    @Test
    void indexIsNoLargestNumberAndNeedsNoCount() {
        LoopProgram inclusive = LoopProgram.indexed(BranchingCondition.LESS_OR_EQUAL, 1);
        inclusive.insertPolls();
        assertThat(calls(inclusive)).contains(Safepoints.STRIP_UP).doesNotContain(Safepoints.TURNS_UP);
        LoopProgram twoAtATime = LoopProgram.indexed(BranchingCondition.LESS_OR_EQUAL, 2);
        twoAtATime.insertPolls();
        assertThat(calls(twoAtATime)).contains(Safepoints.TURNS_UP).doesNotContain(Safepoints.STRIP_UP);
    }

    @Test
    void loopAroundALoopIsCutAsThatIs() {
        LoopProgram loop = LoopProgram.nested(BranchingCondition.LESS, 1);
        loop.insertPolls();
        assertThat(calls(loop)).filteredOn(Safepoints.STRIP_UP::equals).hasSize(2);
    }

    @Test
    void loopThatMightWrapCountsItsTurns() {
        LoopProgram loop = LoopProgram.testedFirst(BranchingCondition.LESS, 3);
        loop.insertPolls();
        assertThat(calls(loop)).contains(Safepoints.TURNS_UP).doesNotContain(Safepoints.STRIP_UP);
    }

    @Test
    void loopThatGoesOnByOddNumbersIsItsOwnCount() {
        LoopProgram loop = LoopProgram.testedFirst(BranchingCondition.NOT_EQUAL, -3);
        loop.insertPolls();
        assertThat(operations(loop)).contains(BinaryOperation.AND).doesNotContain(BinaryOperation.SUBTRACT);
    }

    @Test
    void loopThatGoesOnByEvenNumbersIsGivenACount() {
        LoopProgram loop = LoopProgram.testedFirst(BranchingCondition.NOT_EQUAL, 2);
        loop.insertPolls();
        assertThat(operations(loop)).contains(BinaryOperation.SUBTRACT).doesNotContain(BinaryOperation.AND);
    }

    @Test
    void counterIsKnownByAnyNameItHasAtTheEndOfATurn() {
        LoopProgram limited = LoopProgram.forked(BranchingCondition.LESS, 1);
        limited.insertPolls();
        assertThat(calls(limited)).contains(Safepoints.STRIP_UP);
        LoopProgram counted = LoopProgram.forked(BranchingCondition.NOT_EQUAL, -3);
        counted.insertPolls();
        assertThat(operations(counted)).contains(BinaryOperation.AND).doesNotContain(BinaryOperation.SUBTRACT);
    }

    @Test
    void countersThatCloseInAreCutWhereTheyMeet() {
        LoopProgram loop = LoopProgram.closing(BranchingCondition.LESS, 1, 1);
        loop.insertPolls();
        assertThat(calls(loop)).contains(Safepoints.MEETING_UP, Safepoints.STRIP_UP);
    }

    private static List<BinaryOperation> operations(LoopProgram loop) {
        List<BinaryOperation> operations = new ArrayList<>();
        for (BasicBlock block : loop.program().getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof BinaryInstruction binary) {
                    operations.add(binary.getOperation());
                }
            }
        }
        return operations;
    }

    private static List<String> calls(LoopProgram loop) {
        List<String> calls = new ArrayList<>();
        for (BasicBlock block : loop.program().getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call) {
                    calls.add(call.getMethod().getName());
                }
            }
        }
        return calls;
    }
}
