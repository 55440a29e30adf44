package io.github.napi4j.example.streams;

import io.github.napi4j.JsEnv;
import io.github.napi4j.JsStream;
import io.github.napi4j.Napi;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.atomic.AtomicInteger;

/** What Java gives one by one. */
public final class Giving {
    private static final AtomicInteger MADE = new AtomicInteger();
    private static final AtomicInteger CANCELLED = new AtomicInteger();
    private static final CloseCount CLOSED = new CloseCount();

    private Giving() {}

    /** A point of a path. */
    @Napi
    public record Point(int x, int y) {}

    /** How many numbers were made by all publishers. */
    @Napi
    public static int made() {
        return MADE.get();
    }

    /** How many subscriptions were cancelled. */
    @Napi
    public static int cancelled() {
        return CANCELLED.get();
    }

    /** How many iterators were closed. */
    @Napi
    public static int closedIterators() {
        return CLOSED.get();
    }

    /** Waits until so many iterators were closed, which happens on the pool. */
    @Napi(async = true)
    public static void untilIteratorsClosed(int count) throws InterruptedException {
        CLOSED.await(count);
    }

    /** Numbers from 0 on, made as they are asked for, on the thread that asks. */
    @Napi
    public static Flow.Publisher<Integer> count(int limit) {
        return new Counting(limit);
    }

    /** The same as a stream. */
    @Napi
    @JsStream
    public static Flow.Publisher<Integer> countStream(int limit) {
        return new Counting(limit);
    }

    /** Elements from a thread that waits when JavaScript is slow: no more than a few are made ahead. */
    @Napi
    public static Flow.Publisher<Point> fromThread(int count) {
        return subscriber -> {
            SubmissionPublisher<Point> publisher = new SubmissionPublisher<>(Runnable::run, 8);
            publisher.subscribe(subscriber);
            Thread thread = new Thread(() -> {
                try {
                    for (int i = 0; i < count; i++) {
                        publisher.submit(new Point(i, -i));
                        MADE.incrementAndGet();
                    }
                    publisher.close();
                } catch (Throwable stopped) {
                    publisher.closeExceptionally(stopped);
                }
            });
            thread.start();
        };
    }

    /** Chunks of bytes, as a stream. */
    @Napi
    @JsStream
    public static Flow.Publisher<byte[]> chunks(int count, int size) {
        return subscriber -> subscriber.onSubscribe(new Numbers(subscriber, count) {
            @Override
            void give(int number) {
                byte[] chunk = new byte[size];
                java.util.Arrays.fill(chunk, (byte) number);
                next(chunk);
            }
        });
    }

    /** Gives two and fails, from a thread. */
    @Napi
    public static Flow.Publisher<String> failing() {
        return subscriber -> subscriber.onSubscribe(failing(subscriber));
    }

    /** The same as a stream. */
    @Napi
    @JsStream
    public static Flow.Publisher<String> failingStream() {
        return subscriber -> subscriber.onSubscribe(failing(subscriber));
    }

    private static Flow.Subscription failing(Flow.Subscriber<? super String> subscriber) {
        return new Numbers(subscriber, 3) {
            @Override
            void give(int number) {
                new Thread(() -> {
                            if (number == 2) {
                                subscriber.onError(new IllegalStateException("no third"));
                            } else {
                                next("element " + number);
                            }
                        })
                        .start();
            }
        };
    }

    /** Fails when somebody subscribes. */
    @Napi
    public static Flow.Publisher<String> refusing() {
        return subscriber -> {
            throw new UnsupportedOperationException("nobody subscribes");
        };
    }

    /** Fails when it is asked. */
    @Napi
    public static Flow.Publisher<String> failingRequest() {
        return subscriber -> subscriber.onSubscribe(new Numbers(subscriber, 1) {
            @Override
            void give(int number) {
                throw new IllegalStateException("do not ask");
            }
        });
    }

    /** The same as a stream. */
    @Napi
    @JsStream
    public static Flow.Publisher<String> failingRequestStream() {
        return failingRequest();
    }

    /** Gives a value that its type does not have. */
    @Napi
    public static Flow.Publisher<Long> inexact() {
        return subscriber -> subscriber.onSubscribe(new Numbers(subscriber, 2) {
            @Override
            void give(int number) {
                next(Long.MAX_VALUE);
            }
        });
    }

    /** Gives three when it is asked for one. */
    @Napi
    public static Flow.Publisher<Integer> generous() {
        return subscriber -> subscriber.onSubscribe(new Flow.Subscription() {
            private boolean given;

            @Override
            public void request(long count) {
                if (!given) {
                    given = true;
                    subscriber.onNext(1);
                    subscriber.onNext(2);
                    subscriber.onNext(3);
                    subscriber.onComplete();
                }
            }

            @Override
            public void cancel() {}
        });
    }

    /** No publisher. */
    @Napi
    @SuppressWarnings("NullAway")
    public static Flow.Publisher<String> noPublisher() {
        return null;
    }

    /** Whole numbers from 0 on, below a limit, to be awaited. */
    @Napi
    public static final class Ticks implements Flow.Publisher<Integer> {
        private final int limit;

        @Napi
        public Ticks(int limit) {
            this.limit = limit;
        }

        @Override
        public void subscribe(Flow.Subscriber<? super Integer> subscriber) {
            subscriber.onSubscribe(new Numbers(subscriber, limit) {
                @Override
                void give(int number) {
                    next(number);
                }
            });
        }
    }

    /** Asks an iterator on the pool, which may block. */
    @Napi(async = true)
    public static Iterator<String> lines(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("fewer than none");
        }
        return new Lines(count);
    }

    /** Collects garbage and says how many bytes of the heap are in use. What it held of JavaScript goes with the next reference. */
    @Napi
    public static double collectAndMeasure(JsEnv env) {
        System.gc();
        env.ref(env.global()).close();
        Runtime runtime = Runtime.getRuntime();
        return (double) runtime.totalMemory() - runtime.freeMemory();
    }

    private static final class CloseCount {
        private int count;

        synchronized int get() {
            return count;
        }

        synchronized void increment() {
            count++;
            notifyAll();
        }

        synchronized void await(int atLeast) throws InterruptedException {
            while (count < atLeast) {
                wait();
            }
        }
    }

    private static final class Lines implements Iterator<String>, AutoCloseable {
        private final int count;
        private int next;

        Lines(int count) {
            this.count = count;
        }

        @Override
        public boolean hasNext() {
            return next < count;
        }

        @Override
        public String next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (next == 5) {
                throw new IllegalStateException("line 5 is torn");
            }
            boolean pool = Thread.currentThread().getName().startsWith("napi4j-pool");
            return "line " + next++ + (pool ? "" : " from a wrong thread");
        }

        @Override
        public void close() {
            CLOSED.increment();
        }
    }

    private static final class Counting implements Flow.Publisher<Integer> {
        private final int limit;

        Counting(int limit) {
            this.limit = limit;
        }

        @Override
        public void subscribe(Flow.Subscriber<? super Integer> subscriber) {
            subscriber.onSubscribe(new Numbers(subscriber, limit) {
                @Override
                void give(int number) {
                    MADE.incrementAndGet();
                    next(number);
                }
            });
        }
    }

    /** A subscription that gives something for each of the numbers from 0 on, below a limit. */
    private abstract static class Numbers implements Flow.Subscription {
        private final Flow.Subscriber<Object> subscriber;
        private final int limit;
        private int number;
        private boolean over;

        @SuppressWarnings("unchecked")
        Numbers(Flow.Subscriber<?> subscriber, int limit) {
            this.subscriber = (Flow.Subscriber<Object>) subscriber;
            this.limit = limit;
        }

        abstract void give(int number);

        final void next(Object element) {
            subscriber.onNext(element);
        }

        @Override
        public void request(long count) {
            for (long i = 0; i < count && !over; i++) {
                if (number < limit) {
                    give(number++);
                } else {
                    over = true;
                    subscriber.onComplete();
                }
            }
        }

        @Override
        public void cancel() {
            over = true;
            CANCELLED.incrementAndGet();
        }
    }
}
