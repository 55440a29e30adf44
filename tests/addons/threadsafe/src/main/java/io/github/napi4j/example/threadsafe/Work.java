package io.github.napi4j.example.threadsafe;

import io.github.napi4j.AsyncTask;
import io.github.napi4j.Deferred;
import io.github.napi4j.JsEnv;
import io.github.napi4j.Napi;
import io.github.napi4j.NapiException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Work off the JavaScript thread. */
public final class Work {
    // The JavaScript thread's own.
    private static final List<String> LOG = new ArrayList<>();
    private static @Nullable CountDownLatch latch;

    private Work() {}

    /** A result of work. */
    @Napi
    public record Prime(int index, long value) {}

    @Napi(async = true)
    public static Prime prime(int index) {
        long candidate = 1;
        for (int found = 0; found < index; ) {
            candidate++;
            if (isPrime(candidate)) {
                found++;
            }
        }
        return new Prime(index, candidate);
    }

    private static boolean isPrime(long candidate) {
        for (long divisor = 2; divisor * divisor <= candidate; divisor++) {
            if (candidate % divisor == 0) {
                return false;
            }
        }
        return true;
    }

    /** The name of the thread that it runs on. */
    @Napi(async = true)
    public static String threadName(boolean result) {
        return Thread.currentThread().getName() + result;
    }

    @Napi(async = true)
    public static void nothing() {}

    @Napi(async = true)
    public static int broken(String message) throws Exception {
        throw new NapiException("ERR_WORK", message, new java.io.IOException("beneath"));
    }

    /** Two calls that can only end together. */
    @Napi(async = true)
    public static boolean meet(int parties) throws InterruptedException {
        CountDownLatch latch = latch(parties);
        latch.countDown();
        latch.await();
        return true;
    }

    private static synchronized CountDownLatch latch(int parties) {
        if (latch == null || latch.getCount() == 0) {
            latch = new CountDownLatch(parties);
        }
        return latch;
    }

    /** The sum of what lists hold that are made and dropped, some megabytes of them. */
    @Napi(async = true)
    public static double churn(int megabytes) {
        double sum = 0;
        for (int i = 0; i < megabytes; i++) {
            List<int[]> list = new ArrayList<>();
            for (int j = 0; j < 256; j++) {
                int[] kilobytes = new int[1024];
                kilobytes[j] = j;
                list.add(kilobytes);
            }
            for (int j = 0; j < list.size(); j++) {
                sum += list.get(j)[j];
            }
        }
        return sum;
    }

    /** What the phases of tasks did, so far. */
    @Napi
    public static List<String> log() {
        List<String> log = new ArrayList<>(LOG);
        LOG.clear();
        return log;
    }

    /** A task that halves even numbers. */
    @Napi
    public static AsyncTask<Integer> half(int value, boolean rescue) {
        Thread jsThread = Thread.currentThread();
        return new AsyncTask<>() {
            @Override
            public Integer compute() {
                if (value % 2 != 0) {
                    throw new IllegalArgumentException("odd: " + value);
                }
                return Thread.currentThread() == jsThread ? -1 : value / 2;
            }

            @Override
            public Integer resolve(Integer output) {
                LOG.add("resolve on js: " + (Thread.currentThread() == jsThread));
                return output;
            }

            @Override
            public Integer reject(Throwable failure) throws Throwable {
                LOG.add("reject on js: " + (Thread.currentThread() == jsThread));
                if (rescue) {
                    return 0;
                }
                throw failure;
            }

            @Override
            public void onFinally() {
                LOG.add("finally on js: " + (Thread.currentThread() == jsThread));
            }
        };
    }

    /** A deferred that another thread settles. */
    @Napi
    public static CompletableFuture<String> deferred(JsEnv env, String value, boolean rejected) {
        Deferred<String> deferred = env.deferred();
        new Thread(() -> {
                    if (rejected) {
                        deferred.reject(new IllegalStateException(value));
                    } else {
                        deferred.resolve(value);
                    }
                })
                .start();
        return deferred.promise();
    }

    /** Collects garbage and says how many bytes of the heap are in use. */
    @Napi
    public static double collectAndMeasure() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (double) runtime.totalMemory() - runtime.freeMemory();
    }
}
