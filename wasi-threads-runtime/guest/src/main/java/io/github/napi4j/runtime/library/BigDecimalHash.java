package io.github.napi4j.runtime.library;

import java.math.BigDecimal;

/** The JDK's hash of decimals, for the reasons of {@link BigIntegerHash}. */
public final class BigDecimalHash {
    private BigDecimalHash() {}

    /** Replaces {@link BigDecimal#hashCode()}. */
    public static int hashCode(BigDecimal value) {
        return 31 * value.unscaledValue().hashCode() + value.scale();
    }
}
