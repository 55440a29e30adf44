package io.github.napi4j.compiler.teavm;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderSource;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.ReferenceCache;
import org.teavm.model.optimization.GlobalValueNumbering;
import org.teavm.model.transformation.NoSuchFieldCatchElimination;
import org.teavm.parsing.ClassRefsRenamer;
import org.teavm.parsing.substitution.SubstituteClassNameMapping;

/**
 * Guest classes, simplified a little when they are read.
 *
 * <p>TeaVM would also drop what has an unused result here, and with it casts and static field reads that Java lets
 * throw or initialize a class.
 */
final class GuestClassSource implements ClassHolderSource {
    private static final String OURS = "io.github.napi4j.";
    private static final String CLASS_LIBRARY = "org.teavm.classlib.";

    private final ClassHolderSource files;
    private final ClassRefsRenamer renamer;
    private final Map<String, Optional<ClassHolder>> known = new HashMap<>();

    /**
     * Guest classes out of files.
     *
     * @param names what classes of the class library stand for, so that ours can name those that the JDK does not have
     */
    GuestClassSource(ClassHolderSource files, ReferenceCache references, SubstituteClassNameMapping names) {
        this.files = files;
        renamer = new ClassRefsRenamer(
                references, name -> name.startsWith(CLASS_LIBRARY) ? names.substituteToOriginal(name) : name);
    }

    @Override
    public @Nullable ClassHolder get(String name) {
        Optional<ClassHolder> cls = known.get(name);
        if (cls == null) {
            cls = Optional.ofNullable(files.get(name)).map(this::renamed);
            cls.ifPresent(GuestClassSource::simplify);
            known.put(name, cls);
        }
        return cls.orElse(null);
    }

    private ClassHolder renamed(ClassHolder cls) {
        return cls.getName().startsWith(OURS) ? renamer.rename(cls) : cls;
    }

    private static void simplify(ClassHolder cls) {
        NoSuchFieldCatchElimination catches = new NoSuchFieldCatchElimination();
        for (MethodHolder method : cls.getMethods()) {
            Program program = method.getProgram();
            if (program != null) {
                catches.apply(program);
                TryBlocks.splitForValues(program);
                new GlobalValueNumbering(true).optimize(program);
            }
        }
    }
}
