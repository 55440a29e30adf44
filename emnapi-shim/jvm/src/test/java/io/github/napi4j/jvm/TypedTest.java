package io.github.napi4j.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TypedTest {
    private static void assertRefused(Class<?> type, @Nullable Object value, String found) {
        assertThatThrownBy(() -> Typed.as(type, value, "f"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`f` gave " + found + ", not a " + type.getSimpleName());
    }

    @Test
    void numbersThatFitExactlyAreConverted() {
        assertThat(Typed.as(Long.class, 7, "f")).isEqualTo(7L);
        assertThat(Typed.as(Integer.class, 7L, "f")).isEqualTo(7);
        assertThat(Typed.as(Double.class, 7, "f")).isEqualTo(7.0);
        assertThat(Typed.as(Float.class, 0.5, "f")).isEqualTo(0.5f);
        assertThat(Typed.as(Byte.class, -128, "f")).isEqualTo((byte) -128);
        assertThat(Typed.as(Short.class, 32767, "f")).isEqualTo((short) 32767);
        assertThat(Typed.as(BigInteger.class, 7, "f")).isEqualTo(BigInteger.valueOf(7));
        assertThat(Typed.as(Long.class, BigInteger.ONE, "f")).isEqualTo(1L);
        assertThat(Typed.as(Number.class, 1.5, "f")).isEqualTo(1.5);
        assertThat(Typed.as(String.class, "x", "f")).isEqualTo("x");
    }

    @Test
    void whatWouldLoseSomethingIsRefused() {
        assertRefused(Integer.class, 1.5, "1.5, a Double");
        assertRefused(Integer.class, 1L << 31, "2147483648, a Long");
        assertRefused(Byte.class, 128, "128, a Integer");
        assertRefused(Float.class, 0.1, "0.1, a Double");
        assertRefused(Double.class, BigInteger.TEN, "10, a BigInteger");
        assertRefused(String.class, 1, "1, a Integer");
        assertRefused(String.class, null, "nothing");
    }
}
