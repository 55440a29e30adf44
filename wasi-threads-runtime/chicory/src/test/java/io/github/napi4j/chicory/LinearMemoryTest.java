package io.github.napi4j.chicory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dylibso.chicory.runtime.ByteBufferMemory;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.runtime.WasmRuntimeException;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearMemoryTest {
    private static final int OPERATIONS = 400_000;

    @Test
    void randomOperationsGiveTheSameResultsAndBytesAsTheStockMemory() {
        Memory ours = new LinearMemory(1, 4, true);
        Memory stock = new ByteBufferMemory(new MemoryLimits(1, 4, true));
        Random random = new Random(20_261_122);
        for (int i = 0; i < OPERATIONS; i++) {
            long seed = random.nextLong();
            String mine = outcome(ours, new Random(seed));
            String theirs = outcome(stock, new Random(seed));
            assertThat(mine).as("operation %d, seed %d", i, seed).isEqualTo(theirs);
        }
        assertThat(ours.pages()).isEqualTo(4).isEqualTo(stock.pages());
        assertThat(ours.readBytes(0, 4 * Memory.PAGE_SIZE)).isEqualTo(stock.readBytes(0, 4 * Memory.PAGE_SIZE));
    }

    private static String outcome(Memory memory, Random random) {
        try {
            return operate(memory, random);
        } catch (WasmRuntimeException e) {
            return "out of bounds";
        }
    }

    /** Runs one random operation; addresses often lie at page borders and sometimes outside. */
    private static String operate(Memory memory, Random random) {
        int operation = random.nextInt(44);
        int address = switch (random.nextInt(8)) {
            case 0 -> Memory.PAGE_SIZE * (1 + random.nextInt(4)) - random.nextInt(12);
            case 1 -> random.nextInt();
            default -> random.nextInt(4 * Memory.PAGE_SIZE);
        };
        long value = random.nextLong();
        int even = address & ~1;
        int word = address & ~3;
        int twoWords = address & ~7;
        int length = random.nextInt(300);
        switch (operation) {
            case 0 -> memory.writeByte(address, (byte) value);
            case 1 -> memory.writeShort(address, (short) value);
            case 2 -> memory.writeI32(address, (int) value);
            case 3 -> memory.writeLong(address, value);
            case 4 -> memory.writeF32(address, (float) (int) value);
            case 5 -> memory.writeF64(address, (double) value);
            case 6 -> memory.fill((byte) value, address, address + length);
            case 7 -> memory.copy(address, random.nextInt(Memory.PAGE_SIZE), length);
            case 8 -> memory.copy(address, address + random.nextInt(64) - 32, length);
            case 9 -> memory.write(address, new byte[] {(byte) value, 1, 2, 3, 4, 5, 6, 7, 8}, 1, 7);
            case 10 -> {
                return "" + memory.read(address);
            }
            case 11 -> {
                return "" + memory.readShort(address);
            }
            case 12 -> {
                return "" + memory.readU16(address);
            }
            case 13 -> {
                return "" + memory.readInt(address);
            }
            case 14 -> {
                return "" + memory.readLong(address);
            }
            case 15 -> {
                return "" + Float.floatToIntBits(memory.readFloat(address));
            }
            case 16 -> {
                return "" + Double.doubleToLongBits(memory.readDouble(address));
            }
            case 17 -> {
                return "" + memory.readF32(address) + memory.readF64(address);
            }
            case 18 -> {
                return java.util.Arrays.toString(memory.readBytes(address, length));
            }
            case 19 -> {
                return random.nextInt(5000) == 0 ? "grow " + memory.grow(1) : "pages " + memory.pages();
            }
            case 20 -> memory.atomicWriteByte(address, (byte) value);
            case 21 -> memory.atomicWriteShort(even, (short) value);
            case 22 -> memory.atomicWriteInt(word, (int) value);
            case 23 -> memory.atomicWriteLong(twoWords, value);
            default -> {
                return atomic(memory, operation, address, even, word, twoWords, value);
            }
        }
        return "done";
    }

    private static String atomic(
            Memory memory, int operation, int address, int even, int word, int twoWords, long value) {
        return ""
                + switch (operation) {
                    case 24 -> memory.atomicAddByte(address, (byte) value);
                    case 25 -> memory.atomicAndByte(address, (byte) value);
                    case 26 -> memory.atomicOrByte(address, (byte) value);
                    case 27 -> memory.atomicXorByte(address, (byte) value);
                    case 28 -> memory.atomicXchgByte(address, (byte) value);
                    case 29 -> memory.atomicCmpxchgByte(address, memory.read(address), (byte) value);
                    case 30 -> memory.atomicAddShort(even, (short) value);
                    case 31 -> memory.atomicAndShort(even, (short) value);
                    case 32 -> memory.atomicOrShort(even, (short) value);
                    case 33 -> memory.atomicXorShort(even, (short) value);
                    case 34 -> memory.atomicXchgShort(even, (short) value);
                    case 35 -> memory.atomicCmpxchgShort(even, (short) (value >> 16), (short) value);
                    case 36 -> memory.atomicAddInt(word, (int) value) + memory.atomicAndInt(word, (int) (value >> 7));
                    case 37 -> memory.atomicOrInt(word, (int) value) + memory.atomicXorInt(word, (int) (value >> 7));
                    case 38 -> memory.atomicXchgInt(word, (int) value);
                    case 39 -> memory.atomicCmpxchgInt(word, memory.readInt(word), (int) value);
                    case 40 -> memory.atomicAddLong(twoWords, value) + memory.atomicAndLong(twoWords, value >> 7);
                    case 41 -> memory.atomicOrLong(twoWords, value) + memory.atomicXorLong(twoWords, value >> 7);
                    case 42 ->
                        memory.atomicXchgLong(twoWords, value) + memory.atomicCmpxchgLong(twoWords, value, value + 1);
                    default ->
                        memory.atomicReadByte(address)
                                + memory.atomicReadShort(even)
                                + memory.atomicReadInt(word)
                                + memory.atomicReadLong(twoWords);
                };
    }

    @Test
    void growthKeepsEarlierViewsAndContents() {
        LinearMemory memory = new LinearMemory(1, 3, true);
        var before = memory.buffer();
        memory.writeI32(16, 42);
        assertThat(memory.grow(2)).isEqualTo(1);
        memory.writeI32(2 * Memory.PAGE_SIZE, 43);
        before.putInt(20, 44);
        assertThat(memory.readInt(16)).isEqualTo(42);
        assertThat(memory.readInt(20)).isEqualTo(44);
        assertThat(memory.buffer().capacity()).isEqualTo(3 * Memory.PAGE_SIZE);
        assertThat(memory.buffer().getInt(2 * Memory.PAGE_SIZE)).isEqualTo(43);
        assertThat(memory.grow(1)).isEqualTo(-1);
        assertThat(memory.grow(-1)).isEqualTo(-1);
    }

    @Test
    void theLargestMemoryTakesNoSpaceUntilTouched() {
        LinearMemory memory = new LinearMemory(1, 65_536, true);
        assertThat(memory.maximumPages()).isEqualTo(Memory.RUNTIME_MAX_PAGES);
        assertThat(memory.grow(Memory.RUNTIME_MAX_PAGES - 1)).isEqualTo(1);
        int last = Memory.RUNTIME_MAX_PAGES * Memory.PAGE_SIZE - 4;
        memory.writeI32(last, 7);
        assertThat(memory.atomicAddInt(last, 1)).isEqualTo(7);
        assertThat(memory.readInt(last)).isEqualTo(8);
        assertThatThrownBy(() -> memory.readInt(last + 1)).isInstanceOf(WasmRuntimeException.class);
        assertThatThrownBy(() -> memory.readInt(-4))
                .isInstanceOf(WasmRuntimeException.class)
                .hasMessageContaining("address 4294967292");
    }
}
