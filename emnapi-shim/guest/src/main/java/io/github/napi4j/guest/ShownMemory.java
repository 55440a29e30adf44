package io.github.napi4j.guest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Memory of the module that JavaScript sees, kept for as long as it does. On the JavaScript thread only.
 *
 * <p>What JavaScript passes back is found here by its address.
 */
final class ShownMemory {
    /** By number; free ones are null. */
    private static final List<@Nullable Block> BLOCKS = new ArrayList<>();

    private static final List<Integer> FREE = new ArrayList<>();

    /** By address, and those of one address by number. */
    private static final TreeMap<Long, Block> BY_ADDRESS = new TreeMap<>();

    private ShownMemory() {}

    /** Keeps memory by what it goes with. Returns its number. */
    static int keep(Object owner, int address, int bytes) {
        boolean reuse = !FREE.isEmpty();
        int number = reuse ? FREE.remove(FREE.size() - 1) : BLOCKS.size();
        Block block = new Block(owner, address & 0xffffffffL, bytes);
        if (reuse) {
            BLOCKS.set(number, block);
        } else {
            BLOCKS.add(block);
        }
        BY_ADDRESS.put(key(block.address, number), block);
        return number;
    }

    /** Lets memory go that JavaScript has dropped. */
    static void drop(int number) {
        Block block = BLOCKS.set(number, null);
        if (block != null) {
            BY_ADDRESS.remove(key(block.address, number));
            FREE.add(number);
        }
    }

    /** What a range of memory goes with, null for memory that was not shown. */
    static @Nullable Object owner(int address, int bytes) {
        long first = address & 0xffffffffL;
        Map.Entry<Long, Block> entry = BY_ADDRESS.floorEntry(key(first, Integer.MAX_VALUE));
        while (entry != null) {
            Block block = entry.getValue();
            if (first + bytes <= block.address + block.bytes) {
                return block.owner;
            }
            entry = BY_ADDRESS.lowerEntry(entry.getKey());
        }
        return null;
    }

    private static long key(long address, int number) {
        return address << 31 | number;
    }

    private static final class Block {
        final Object owner;
        final long address;
        final int bytes;

        Block(Object owner, long address, int bytes) {
            this.owner = owner;
            this.address = address;
            this.bytes = bytes;
        }
    }
}
