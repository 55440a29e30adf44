package io.github.napi4j.compiler.teavm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Date;
import java.util.Iterator;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.teavm.parsing.resource.Resource;
import org.teavm.parsing.resource.ResourceProvider;

/**
 * Class files whose methods with handlers set every local variable when they begin.
 *
 * <p>TeaVM gives a handler the values that a variable had before and within its body where it has seen a definition before; it does
 * not see that of a parameter, nor always one in a branch. Then the handler would get the value that its body was about to set.
 * What is set here is never used, and no verifier reads it: a number, even where references come later.
 */
final class DefinedLocals implements ResourceProvider {
    private final ResourceProvider files;

    DefinedLocals(ResourceProvider files) {
        this.files = files;
    }

    @Override
    public Iterator<Resource> getResources(String name) {
        Iterator<Resource> resources = files.getResources(name);
        if (!name.endsWith(".class")) {
            return resources;
        }
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return resources.hasNext();
            }

            @Override
            public Resource next() {
                return new ClassFile(resources.next());
            }
        };
    }

    /** Whoever made the files closes them. */
    @Override
    public void close() {}

    private record ClassFile(Resource file) implements Resource {
        @Override
        public InputStream open() {
            try (InputStream in = file.open()) {
                return new ByteArrayInputStream(defineLocals(in.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        @SuppressWarnings("JavaUtilDate") // TeaVM's interface.
        public Date getModificationDate() {
            return file.getModificationDate();
        }
    }

    private static byte[] defineLocals(byte[] classFile) {
        ClassNode node = new ClassNode();
        ClassReader reader = new ClassReader(classFile);
        reader.accept(node, 0);
        boolean isChanged = false;
        for (MethodNode method : node.methods) {
            if (!method.tryCatchBlocks.isEmpty()) {
                isChanged |= defineLocals(method);
            }
        }
        if (!isChanged) {
            return classFile;
        }
        ClassWriter writer = new ClassWriter(0);
        node.accept(writer);
        return writer.toByteArray();
    }

    private static boolean defineLocals(MethodNode method) {
        BitSet set = new BitSet();
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof IincInsnNode increment) {
                set.set(increment.var);
            } else if (instruction instanceof VarInsnNode access
                    && access.getOpcode() >= Opcodes.ISTORE
                    && access.getOpcode() <= Opcodes.ASTORE) {
                set.set(access.var);
            }
        }
        InsnList definitions = new InsnList();
        int parameter = (method.access & Opcodes.ACC_STATIC) != 0 ? 0 : 1;
        for (Type type : Type.getArgumentTypes(method.desc)) {
            if (set.get(parameter)) {
                definitions.add(new VarInsnNode(type.getOpcode(Opcodes.ILOAD), parameter));
                definitions.add(new VarInsnNode(type.getOpcode(Opcodes.ISTORE), parameter));
            }
            parameter += type.getSize();
        }
        for (int local = set.nextSetBit(parameter); local >= 0; local = set.nextSetBit(local + 1)) {
            definitions.add(new InsnNode(Opcodes.ICONST_0));
            definitions.add(new VarInsnNode(Opcodes.ISTORE, local));
        }
        if (definitions.size() == 0) {
            return false;
        }
        // The code begins a block of its own, as it did: else TeaVM makes that one last, and finds problems in another
        // order.
        LabelNode code = new LabelNode();
        definitions.add(new JumpInsnNode(Opcodes.GOTO, code));
        definitions.add(code);
        method.maxStack = Math.max(method.maxStack, 2);
        method.instructions.insert(definitions);
        return true;
    }
}
