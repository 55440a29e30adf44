package io.github.napi4j.example.streams;

import io.github.napi4j.Napi;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import org.jspecify.annotations.Nullable;

/** What Java takes one by one. */
public final class Taking {
    private static String heard = "";

    private Taking() {}

    /** Sums what comes. */
    @Napi
    public static CompletableFuture<Integer> sum(Flow.Publisher<Integer> numbers) {
        CompletableFuture<Integer> sum = new CompletableFuture<>();
        numbers.subscribe(new Collecting<>(sum) {
            private int total;

            @Override
            void take(Integer element) {
                total += element;
                ask(1);
            }

            @Override
            public void onComplete() {
                sum.complete(total);
            }
        });
        return sum;
    }

    /** Sums on the pool, which subscribes and asks from a thread. */
    @Napi(async = true)
    public static int sumOnPool(Flow.@Nullable Publisher<Integer> numbers) throws Exception {
        return numbers == null ? -1 : sum(numbers).get();
    }

    /** Counts what it is given. */
    @Napi
    public static CompletableFuture<Long> bytes(Flow.Publisher<byte[]> chunks) {
        CompletableFuture<Long> count = new CompletableFuture<>();
        chunks.subscribe(new Collecting<>(count) {
            private long total;

            @Override
            void take(byte[] element) {
                total += element.length;
                ask(1);
            }

            @Override
            public void onComplete() {
                count.complete(total);
            }
        });
        return count;
    }

    /** Takes a few and cancels. */
    @Napi
    public static CompletableFuture<String> first(Flow.Publisher<Optional<String>> texts, int count) {
        CompletableFuture<String> all = new CompletableFuture<>();
        texts.subscribe(new Collecting<>(all) {
            private String text = "";
            private int taken;

            @Override
            void take(Optional<String> element) {
                text += element.orElse("nothing") + ";";
                if (++taken == count) {
                    cancel();
                    all.complete(text);
                } else {
                    ask(1);
                }
            }

            @Override
            public void onComplete() {
                all.complete(text + "end");
            }
        });
        return all;
    }

    /** Subscribes twice. */
    @Napi
    public static CompletableFuture<Integer> sumTwice(Flow.Publisher<Integer> numbers) {
        return sum(numbers).thenCombine(sum(numbers), Integer::sum);
    }

    /** Fails while it takes the second. */
    @Napi
    public static CompletableFuture<Integer> failWhileTaking(Flow.Publisher<Integer> numbers) {
        CompletableFuture<Integer> none = new CompletableFuture<>();
        numbers.subscribe(new Collecting<>(none) {
            @Override
            void take(Integer element) {
                if (element == 1) {
                    throw new IllegalStateException("one is too many");
                }
                ask(1);
            }

            @Override
            public void onComplete() {}
        });
        return none;
    }

    /** Asks for nothing, which is an error. */
    @Napi
    public static CompletableFuture<Integer> askForNothing(Flow.Publisher<Integer> numbers) {
        CompletableFuture<Integer> none = new CompletableFuture<>();
        numbers.subscribe(new Collecting<>(none) {
            @Override
            void take(Integer element) {
                ask(0);
            }

            @Override
            public void onComplete() {}
        });
        return none;
    }

    /** Copies what comes to where it goes, no faster than that takes it. */
    @Napi
    public static void pipe(Flow.Publisher<String> from, Flow.Subscriber<String> to) {
        from.subscribe(to);
    }

    /** Writes from a thread, which waits while the stream is not ready. Gives how many were written. */
    @Napi
    public static CompletableFuture<Integer> writeFromThread(Flow.Subscriber<Integer> to, int count) {
        CompletableFuture<Integer> written = new CompletableFuture<>();
        new Thread(() -> {
                    SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>(Runnable::run, 2);
                    publisher.subscribe(to);
                    try {
                        int i = 0;
                        while (i < count && publisher.hasSubscribers()) {
                            publisher.submit(i++);
                        }
                        publisher.close();
                        written.complete(i);
                    } catch (Throwable stopped) {
                        publisher.closeExceptionally(stopped);
                        written.completeExceptionally(stopped);
                    }
                })
                .start();
        return written;
    }

    /** Writes one and fails. */
    @Napi
    public static void writeAndFail(Flow.Subscriber<Integer> to) {
        to.onSubscribe(new Flow.Subscription() {
            private boolean written;

            @Override
            public void request(long count) {
                if (written) {
                    to.onError(new IllegalStateException("out of numbers"));
                } else {
                    written = true;
                    to.onNext(1);
                }
            }

            @Override
            public void cancel() {}
        });
    }

    /** Writes what has no number in JavaScript. */
    @Napi
    public static void writeInexact(Flow.Subscriber<Long> to) {
        to.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long count) {
                to.onNext(Long.MAX_VALUE);
            }

            @Override
            public void cancel() {
                heard += "cancelled;";
            }
        });
    }

    /** What subscribers heard, since this was asked last. */
    @Napi
    public static String heard() {
        String all = heard;
        heard = "";
        return all;
    }

    /** A stream to write to, whose subscriber asks for so many at a time, and cancels after so many. */
    @Napi
    public static Flow.Subscriber<Integer> sink(int atOnce, int most) {
        return new Flow.Subscriber<>() {
            private Flow.@Nullable Subscription subscription;
            private int taken;

            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                this.subscription = subscription;
                subscription.request(atOnce);
            }

            @Override
            public void onNext(Integer element) {
                if (element < 0) {
                    throw new IllegalArgumentException("below zero");
                }
                heard += element + ";";
                taken++;
                if (subscription != null && taken == most) {
                    subscription.cancel();
                } else if (subscription != null && taken % atOnce == 0) {
                    Flow.Subscription asked = subscription;
                    new Thread(() -> asked.request(atOnce)).start();
                }
            }

            @Override
            public void onError(Throwable reason) {
                heard += "failed: " + reason.getMessage() + ";";
            }

            @Override
            public void onComplete() {
                heard += "complete;";
            }
        };
    }

    /** A stream whose subscriber never asks. */
    @Napi
    public static Flow.Subscriber<Integer> deaf() {
        return new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {}

            @Override
            public void onNext(Integer element) {
                heard += element + ";";
            }

            @Override
            public void onError(Throwable reason) {
                heard += "failed: " + reason.getMessage() + ";";
            }

            @Override
            public void onComplete() {
                heard += "complete;";
            }
        };
    }

    private abstract static class Collecting<T> implements Flow.Subscriber<T> {
        private final CompletableFuture<?> result;
        private Flow.@Nullable Subscription subscription;

        Collecting(CompletableFuture<?> result) {
            this.result = result;
        }

        abstract void take(T element);

        final void ask(long count) {
            if (subscription != null) {
                subscription.request(count);
            }
        }

        final void cancel() {
            if (subscription != null) {
                subscription.cancel();
            }
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
            subscription.request(1);
        }

        @Override
        public void onNext(T element) {
            take(element);
        }

        @Override
        public void onError(Throwable reason) {
            result.completeExceptionally(reason);
        }
    }
}
