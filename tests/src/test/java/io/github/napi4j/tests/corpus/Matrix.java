package io.github.napi4j.tests.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The one table of what runs where: every case in every host, but for the cells with a reason. */
final class Matrix {

    /** Cells that cannot run yet. Each is tried all the same, and fails once it passes. */
    static final List<Gap> GAPS = List.of(
            new Gap(AddonCase.FAULTS, HostKind.CHROMIUM_NOT_ISOLATED, "its threads spin until others have run"),
            new Gap(AddonCase.SAFEPOINTS, HostKind.CHROMIUM_NOT_ISOLATED, "its threads spin until others have run"),
            new Gap(
                    AddonCase.THREADSAFE,
                    HostKind.CHROMIUM_NOT_ISOLATED,
                    "its threads wait for what JavaScript does meanwhile"));

    private Matrix() {}

    /** The cells of a row. */
    static List<Cell> row(AddonCase addon) {
        return Arrays.stream(HostKind.values())
                .map(host -> new Cell(addon, host, reason(addon, host)))
                .toList();
    }

    /** Why a cell cannot run, if it cannot. */
    static Optional<String> reason(AddonCase addon, HostKind host) {
        return GAPS.stream()
                .filter(gap -> gap.addon() == addon && gap.host() == host)
                .map(Gap::reason)
                .findFirst();
    }

    /** A cell; {@code gap} is why it cannot run, if it cannot. */
    record Cell(AddonCase addon, HostKind host, Optional<String> gap) {}

    /** Why a cell cannot run. */
    record Gap(AddonCase addon, HostKind host, String reason) {}
}
