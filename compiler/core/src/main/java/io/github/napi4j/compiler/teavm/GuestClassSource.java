package io.github.napi4j.compiler.teavm;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderSource;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.optimization.GlobalValueNumbering;
import org.teavm.model.transformation.NoSuchFieldCatchElimination;

/**
 * Guest classes, simplified a little when they are read.
 *
 * <p>TeaVM would also drop what has an unused result here, and with it casts and static field reads that Java lets
 * throw or initialize a class.
 */
final class GuestClassSource implements ClassHolderSource {
    private final ClassHolderSource files;
    private final Map<String, Optional<ClassHolder>> known = new HashMap<>();

    GuestClassSource(ClassHolderSource files) {
        this.files = files;
    }

    @Override
    public @Nullable ClassHolder get(String name) {
        Optional<ClassHolder> cls = known.get(name);
        if (cls == null) {
            cls = Optional.ofNullable(files.get(name));
            cls.ifPresent(GuestClassSource::simplify);
            known.put(name, cls);
        }
        return cls.orElse(null);
    }

    private static void simplify(ClassHolder cls) {
        NoSuchFieldCatchElimination catches = new NoSuchFieldCatchElimination();
        for (MethodHolder method : cls.getMethods()) {
            Program program = method.getProgram();
            if (program != null) {
                catches.apply(program);
                new GlobalValueNumbering(true).optimize(program);
                UsedResults.keep(program);
            }
        }
    }
}
