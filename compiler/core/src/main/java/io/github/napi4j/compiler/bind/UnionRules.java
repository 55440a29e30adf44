package io.github.napi4j.compiler.bind;

import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.BoundRecord;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.BoundUnion;
import java.util.List;
import java.util.Optional;

/** Reports variants of a union that no value can ever be, since an earlier variant takes every object that they take. */
final class UnionRules {
    private final AddonModel model;
    private final Diagnostics diagnostics;

    UnionRules(AddonModel model, Diagnostics diagnostics) {
        this.model = model;
        this.diagnostics = diagnostics;
    }

    /** Checks every union without a discriminant. */
    void check() {
        for (BoundUnion union : model.types(BoundUnion.class)) {
            if (union.discriminant().isEmpty()) {
                check(union);
            }
        }
    }

    private void check(BoundUnion union) {
        List<BoundRecord> records = union.variants().stream()
                .map(BoundUnion.Variant::type)
                .filter(BoundType.RecordType.class::isInstance)
                .map(type -> model.record((BoundType.RecordType) type))
                .filter(record -> record.shape() == BoundRecord.Shape.OBJECT)
                .toList();
        for (int later = 1; later < records.size(); later++) {
            BoundRecord hidden = records.get(later);
            records.subList(0, later).stream()
                    .filter(earlier -> takesAll(earlier, hidden))
                    .findFirst()
                    .ifPresent(earlier -> report(union, earlier, hidden));
        }
    }

    /** Whether every object that one record is made of makes another too. */
    private static boolean takesAll(BoundRecord record, BoundRecord other) {
        return record.components().stream().allMatch(component -> {
            Optional<BoundRecord.Component> same = other.components().stream()
                    .filter(candidate -> candidate.name().equals(component.name()))
                    .findFirst();
            if (same.isEmpty()) {
                // An object may have the key all the same, but need not.
                return component.type().optional();
            }
            return same.get().type().equals(component.type())
                    || component.type().nonNull().equals(same.get().type());
        });
    }

    private void report(BoundUnion union, BoundRecord earlier, BoundRecord hidden) {
        diagnostics.report(Diagnostic.of(
                        DiagnosticCode.N2062,
                        "no object is a `" + hidden.name() + "` of `" + union.name() + "`: each is a `" + earlier.name()
                                + "` first")
                .at(hidden.span(), "tried later")
                .related(earlier.span(), "takes every object that has the fields of the other")
                .help("permit `" + hidden.name() + "` before `" + earlier.name()
                        + "`, or tell them apart by a `discriminant`"));
    }
}
