package io.github.napi4j.runtime.library;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.c.Include;

/** Class-path resources, as the compiler embedded them in the module. */
@Include(value = "n4_resource.h", isSystem = false)
final class EmbeddedResources {
    private EmbeddedResources() {}

    /** Opens a resource by its path in the class path, without a leading slash; null where there is none. */
    static @Nullable InputStream open(String path) {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        int index = find(Address.ofData(name), name.length);
        if (index < 0) {
            return null;
        }
        byte[] content = new byte[size(index)];
        copy(index, Address.ofData(content));
        return new ByteArrayInputStream(content);
    }

    @Import(name = "n4_resource_find")
    private static native int find(Address name, int length);

    @Import(name = "n4_resource_size")
    private static native int size(int index);

    @Import(name = "n4_resource_copy")
    private static native void copy(int index, Address target);
}
