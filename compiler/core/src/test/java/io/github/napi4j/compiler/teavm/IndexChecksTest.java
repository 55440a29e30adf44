package io.github.napi4j.compiler.teavm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.ReferenceCache;
import org.teavm.model.instructions.BoundCheckInstruction;
import org.teavm.parsing.resource.ResourceBytecodeClassHolderSource;
import org.teavm.parsing.resource.ResourceProvider;

/** Which checks an access needs; that none is missing is compared with HotSpot, in the corpus. */
class IndexChecksTest {

    /** What is checked: methods whose accesses are in the order of their blocks. */
    @SuppressWarnings("unused")
    private static final class Methods {
        static int every(int[] items) {
            int sum = 0;
            for (int i = 0; i < items.length; i++) {
                sum += items[i];
            }
            return sum;
        }

        static int backwards(int[] items) {
            int sum = 0;
            for (int i = items.length - 1; i >= 0; i--) {
                sum += items[i];
            }
            return sum;
        }

        static int within(int[] items, int index) {
            return index >= 0 && index < items.length ? items[index] : -1;
        }

        static int afterNote(int[] items, int index) {
            if (index < items.length) {
                items = items.clone();
            }
            return items[index];
        }

        static int twice(int[] items, int index) {
            return items[index] + items[index];
        }

        static int largestFirst(int[] items) {
            return items[2] + items[0] + items[1];
        }

        static int ownConstant() {
            int[] own = new int[4];
            return own[3];
        }

        static int pastOwn() {
            int[] own = new int[4];
            return own[4];
        }

        static int masked(int index) {
            int[] own = new int[4];
            return own[index & 3] + own[index >>> 30] + own[(index & 7) / 2];
        }

        static int remainder(int index) {
            int[] own = new int[4];
            return own[index % 4];
        }

        static int character(char[] text, int[] counts) {
            return counts[text[0]];
        }

        static int sized(int size) {
            int[] own = new int[size];
            int sum = 0;
            for (int i = 0; i < size; i++) {
                sum += own[i];
            }
            return sum;
        }

        static int copied(int[] items, int index) {
            int[] copy = items.clone();
            return items[index] + copy[index];
        }

        static int following(int[] items, int index) {
            return items[index] + items[index + 1];
        }

        static int caught(int[] items, int index) {
            try {
                return items[index];
            } catch (ArrayIndexOutOfBoundsException e) {
                return items[index];
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "every, lower",
        "backwards, upper",
        "within, ''",
        "afterNote, both",
        "twice, both",
        "largestFirst, upper",
        "ownConstant, ''",
        "pastOwn, upper",
        "masked, ''",
        "remainder, lower",
        "character, upper upper",
        "sized, lower",
        "copied, both",
        "following, both upper",
        "caught, both both",
    })
    void whatIsKnownIsNotChecked(String method, String expected) throws Exception {
        Program program = programOf(method);

        IndexChecks.insert(program);

        assertThat(String.join(" ", checks(program))).isEqualTo(expected);
    }

    private static List<String> checks(Program program) {
        List<String> checks = new ArrayList<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof BoundCheckInstruction check) {
                    checks.add(check.getArray() == null ? "lower" : check.isLower() ? "both" : "upper");
                }
            }
        }
        return checks;
    }

    private static Program programOf(String name) throws Exception {
        Path classes = Path.of(Methods.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (ResourceProvider files = ResourceProvider.ofClassPath(List.of(classes.toFile()))) {
            ClassHolder methods =
                    new ResourceBytecodeClassHolderSource(files, new ReferenceCache()).get(Methods.class.getName());
            for (MethodHolder method : methods.getMethods()) {
                if (method.getName().equals(name)) {
                    return method.getProgram();
                }
            }
        }
        throw new AssertionError("no method " + name);
    }
}
