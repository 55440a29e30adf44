package io.github.napi4j.runtime.library;

import java.util.Iterator;
import java.util.Optional;
import java.util.ServiceLoader;

/** What TeaVM's {@link ServiceLoader} lacks. */
public final class ServiceLookup {
    private ServiceLookup() {}

    /** Adds {@link ServiceLoader#findFirst}. */
    public static <S> Optional<S> findFirst(ServiceLoader<S> loader) {
        Iterator<S> providers = loader.iterator();
        return providers.hasNext() ? Optional.of(providers.next()) : Optional.empty();
    }
}
