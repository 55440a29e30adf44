package io.github.napi4j.compiler.teavm;

import java.util.List;
import java.util.Map;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Makes a new object wherever the class library fetches one from a static field only to have room for a result, which
 * threads would write over each other's: an array of one item, or what the constructor without parameters makes.
 */
final class ScratchFields implements ClassHolderTransformer {
    private final Map<String, List<String>> fieldsByReader;

    /** Takes the full names of such fields, by the class that reads them. */
    ScratchFields(Map<String, List<String>> fieldsByReader) {
        this.fieldsByReader = Map.copyOf(fieldsByReader);
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        List<String> fields = fieldsByReader.get(cls.getName());
        if (fields == null) {
            return;
        }
        for (MethodHolder method : cls.getMethods()) {
            if (method.getProgram() != null) {
                replaceReads(method.getProgram(), fields);
            }
        }
    }

    private static void replaceReads(Program program, List<String> fields) {
        for (BasicBlock block : program.getBasicBlocks()) {
            Instruction next;
            for (Instruction instruction = block.getFirstInstruction(); instruction != null; instruction = next) {
                next = instruction.getNext();
                if (instruction instanceof GetFieldInstruction read
                        && read.getInstance() == null
                        && fields.contains(read.getField().toString())) {
                    read.insertPreviousAll(made(read, program));
                    read.delete();
                }
            }
        }
    }

    private static List<Instruction> made(GetFieldInstruction read, Program program) {
        List<Instruction> made = read.getFieldType() instanceof ValueType.Array array
                ? arrayOfOne(array.getItemType(), read.getReceiver(), program.createVariable())
                : object(((ValueType.Object) read.getFieldType()).getClassName(), read.getReceiver());
        made.forEach(instruction -> instruction.setLocation(read.getLocation()));
        return made;
    }

    private static List<Instruction> arrayOfOne(ValueType itemType, Variable receiver, Variable size) {
        var one = new IntegerConstantInstruction();
        one.setConstant(1);
        one.setReceiver(size);
        var array = new ConstructArrayInstruction();
        array.setItemType(itemType);
        array.setSize(size);
        array.setReceiver(receiver);
        return List.of(one, array);
    }

    private static List<Instruction> object(String className, Variable receiver) {
        var object = new ConstructInstruction();
        object.setType(className);
        object.setReceiver(receiver);
        var constructor = new InvokeInstruction();
        constructor.setType(InvocationType.SPECIAL);
        constructor.setMethod(new MethodReference(className, "<init>", ValueType.VOID));
        constructor.setInstance(receiver);
        return List.of(object, constructor);
    }
}
