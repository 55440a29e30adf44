package io.github.napi4j.compiler.teavm;

import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

/**
 * Lets {@code io.github.napi4j.runtime.library.StackedLocks} wait in place of the JDK's {@code AbstractQueuedSynchronizer}, in
 * a module without threads: the JDK's queue serves who came first, but on one stack who came last must go on first.
 */
final class StackedLocks implements ClassHolderTransformer {
    private static final String LIBRARY = "io.github.napi4j.runtime.library.StackedLocks";
    private static final String SYNCHRONIZER = LIBRARY + "$Synchronizer";
    private static final String JDK = "java.util.concurrent.locks.AbstractQueuedSynchronizer";
    private static final ValueType OBJECT = ValueType.object("java.lang.Object");
    private static final ValueType NODE = ValueType.object(JDK + "$Node");

    private static final MethodReference IN_USE = new MethodReference(LIBRARY, "inUse", ValueType.BOOLEAN);
    private static final MethodReference ACQUIRE = new MethodReference(
            LIBRARY,
            "acquire",
            OBJECT,
            OBJECT,
            ValueType.INTEGER,
            ValueType.BOOLEAN,
            ValueType.BOOLEAN,
            ValueType.BOOLEAN,
            ValueType.LONG,
            ValueType.INTEGER);
    private static final MethodReference RELEASED = new MethodReference(LIBRARY, "released", OBJECT, ValueType.VOID);

    private static final MethodDescriptor TRY_ACQUIRE =
            new MethodDescriptor("tryAcquire", ValueType.INTEGER, ValueType.BOOLEAN);
    private static final MethodDescriptor TRY_ACQUIRE_SHARED =
            new MethodDescriptor("tryAcquireShared", ValueType.INTEGER, ValueType.INTEGER);
    private static final MethodDescriptor CANCEL =
            new MethodDescriptor("cancelAcquire", NODE, ValueType.BOOLEAN, ValueType.BOOLEAN, ValueType.INTEGER);

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (!cls.getName().equals(JDK)) {
            return;
        }
        ClassHierarchy hierarchy = context.getHierarchy();
        Wrapped acquire = Wrapped.method(cls, "acquire", 6, hierarchy);
        acquire.body()
                .when(acquire.body().invoke(IN_USE).isTrue())
                .thenDo(() -> acquire.body().invoke(ACQUIRE, acquire.all()).returnValue());
        acquire.proceed().returnValue();
        for (String release : new String[] {"release", "releaseShared"}) {
            Wrapped method = Wrapped.method(cls, release, 1, hierarchy);
            ValueEmitter released = method.proceed();
            method.body().when(released.isTrue()).thenDo(() -> method.body().invoke(RELEASED, method.self()));
            released.returnValue();
        }
        cls.getInterfaces().add(SYNCHRONIZER);
        addTries(cls, hierarchy);
        addCancel(cls, hierarchy);
    }

    /** The library cannot call what is protected. */
    private static void addTries(ClassHolder cls, ClassHierarchy hierarchy) {
        var alone = Wrapped.added(cls, new MethodDescriptor("tryAlone", ValueType.INTEGER, ValueType.BOOLEAN));
        ProgramEmitter body = ProgramEmitter.create(alone, hierarchy);
        body.var(0, cls)
                .invokeVirtual(new MethodReference(JDK, TRY_ACQUIRE), body.var(1, ValueType.INTEGER))
                .returnValue();
        var shared = Wrapped.added(cls, new MethodDescriptor("tryShared", ValueType.INTEGER, ValueType.INTEGER));
        ProgramEmitter sharedBody = ProgramEmitter.create(shared, hierarchy);
        sharedBody
                .var(0, cls)
                .invokeVirtual(new MethodReference(JDK, TRY_ACQUIRE_SHARED), sharedBody.var(1, ValueType.INTEGER))
                .returnValue();
    }

    private static void addCancel(ClassHolder cls, ClassHierarchy hierarchy) {
        var cancel = Wrapped.added(cls, new MethodDescriptor("cancel", OBJECT, ValueType.BOOLEAN, ValueType.VOID));
        ProgramEmitter body = ProgramEmitter.create(cancel, hierarchy);
        ValueEmitter node = body.var(1, OBJECT).cast(NODE);
        ValueEmitter interrupted = body.var(2, ValueType.BOOLEAN);
        body.var(0, cls).invokeSpecial(new MethodReference(JDK, CANCEL), node, interrupted, interrupted);
        body.exit();
    }
}
