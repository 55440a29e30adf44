package io.github.napi4j.compiler.teavm;

import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassHolder;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

/**
 * An instance method of the class library whose body has moved to a method beside it, and that gets another one, which may call
 * it.
 */
final class Wrapped {
    private final ProgramEmitter body;
    private final ValueEmitter self;
    private final ValueEmitter[] arguments;
    private final MethodReference moved;

    private Wrapped(ProgramEmitter body, ValueEmitter self, ValueEmitter[] arguments, MethodReference moved) {
        this.body = body;
        this.self = self;
        this.arguments = arguments;
        this.moved = moved;
    }

    /** Moves the body of the only method of that name and number of parameters. */
    static Wrapped method(ClassHolder owner, String name, int parameters, ClassHierarchy hierarchy) {
        MethodHolder method = only(owner, name, parameters);
        Program program = method.getProgram();
        method.setProgram(null);
        MethodHolder moved = added(
                owner,
                new MethodDescriptor(name + "$wrapped", method.getDescriptor().getSignature()));
        moved.setProgram(program);
        ProgramEmitter body = ProgramEmitter.create(method, hierarchy);
        ValueEmitter[] arguments = new ValueEmitter[parameters];
        for (int i = 0; i < parameters; i++) {
            arguments[i] = body.var(i + 1, method.parameterType(i));
        }
        return new Wrapped(body, body.var(0, owner), arguments, moved.getReference());
    }

    static MethodHolder only(ClassHolder owner, String name, int parameters) {
        MethodHolder[] found = owner.getMethods().stream()
                .filter(method -> method.getName().equals(name) && method.parameterCount() == parameters)
                .toArray(MethodHolder[]::new);
        if (found.length != 1) {
            throw new IllegalStateException("this JDK's " + owner.getName() + " has " + found.length + " methods "
                    + name + " of " + parameters + " parameters");
        }
        return found[0];
    }

    /** A new method, public and without a body. */
    static MethodHolder added(ClassHolder owner, MethodDescriptor descriptor) {
        MethodHolder method = new MethodHolder(descriptor);
        method.setLevel(AccessLevel.PUBLIC);
        owner.addMethod(method);
        return method;
    }

    ProgramEmitter body() {
        return body;
    }

    /** The receiver and then the arguments. */
    ValueEmitter[] all() {
        ValueEmitter[] all = new ValueEmitter[arguments.length + 1];
        all[0] = self;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }

    ValueEmitter self() {
        return self;
    }

    /** Calls what was moved, with the same arguments. */
    ValueEmitter proceed() {
        return self.invokeSpecial(moved, arguments);
    }
}
