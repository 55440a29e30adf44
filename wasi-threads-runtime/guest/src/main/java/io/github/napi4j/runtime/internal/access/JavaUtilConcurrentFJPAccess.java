package io.github.napi4j.runtime.internal.access;

import java.util.concurrent.ForkJoinPool;

/** Blocking a pool's thread, for callers outside its package. */
public interface JavaUtilConcurrentFJPAccess {
    long beginCompensatedBlock(ForkJoinPool pool);

    void endCompensatedBlock(ForkJoinPool pool, long post);
}
