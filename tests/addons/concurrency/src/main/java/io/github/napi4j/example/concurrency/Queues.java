package io.github.napi4j.example.concurrency;

import io.github.napi4j.Napi;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Every queue between two producers and two consumers: what goes in comes out once, each producer's in order. */
public final class Queues {
    private static final int PRODUCERS = 2;

    private Queues() {}

    private record Item(int producer, int number) implements Delayed {
        @Override
        public int compareTo(Delayed other) {
            return Integer.compare(number, ((Item) other).number);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return 0;
        }
    }

    private static String passed(Queue<Item> queue, int items, boolean ordered) throws Exception {
        AtomicLong sum = new AtomicLong();
        AtomicInteger disorder = new AtomicInteger();
        AtomicInteger left = new AtomicInteger(PRODUCERS * items);
        Crew.run(2 * PRODUCERS, 1, (member, round) -> {
            if (member < PRODUCERS) {
                for (int i = 0; i < items; i++) {
                    put(queue, new Item(member, i));
                }
            } else {
                int[] last = {-1, -1};
                while (left.getAndDecrement() > 0) {
                    Item item = take(queue);
                    sum.addAndGet(item.number + 1);
                    if (ordered && item.number <= last[item.producer]) {
                        disorder.incrementAndGet();
                    }
                    last[item.producer] = item.number;
                }
            }
        });
        return (sum.get() == (long) items * (items + 1) / 2 * PRODUCERS) + " " + disorder.get() + " " + queue.isEmpty();
    }

    private static void put(Queue<Item> queue, Item item) throws InterruptedException {
        if (queue instanceof BlockingQueue<Item> blocking) {
            blocking.put(item);
        } else {
            queue.add(item);
        }
    }

    private static Item take(Queue<Item> queue) throws InterruptedException {
        if (queue instanceof BlockingQueue<Item> blocking) {
            return blocking.take();
        }
        Item item = queue.poll();
        while (item == null) {
            Thread.yield();
            item = queue.poll();
        }
        return item;
    }

    /** How queues are used: gives what came of one of them. */
    private interface Use {
        String of(Queue<Item> queue, boolean ordered) throws Exception;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<String> each(Use use) throws Exception {
        DelayQueue delays = new DelayQueue();
        return List.of(
                "ArrayBlockingQueue " + use.of(new ArrayBlockingQueue<>(8), true),
                "fair ArrayBlockingQueue " + use.of(new ArrayBlockingQueue<>(8, true), true),
                "LinkedBlockingQueue " + use.of(new LinkedBlockingQueue<>(), true),
                "bounded LinkedBlockingQueue " + use.of(new LinkedBlockingQueue<>(4), true),
                "LinkedBlockingDeque " + use.of(new LinkedBlockingDeque<>(16), true),
                "LinkedTransferQueue " + use.of(new LinkedTransferQueue<>(), true),
                "PriorityBlockingQueue " + use.of(new PriorityBlockingQueue<>(), false),
                "SynchronousQueue " + use.of(new SynchronousQueue<>(), true),
                "fair SynchronousQueue " + use.of(new SynchronousQueue<>(true), true),
                "DelayQueue " + use.of(delays, false),
                "ConcurrentLinkedQueue " + use.of(new ConcurrentLinkedQueue<>(), true),
                "ConcurrentLinkedDeque " + use.of(new ConcurrentLinkedDeque<>(), true));
    }

    /** Producers and consumers over every queue. */
    @Napi
    public static List<String> queues(int rounds) throws Exception {
        return each((queue, ordered) -> passed(queue, rounds, ordered));
    }

    /** Every queue between this thread, which consumes, and producers that end with their item: no two loops take turns. */
    @Napi
    public static List<String> queuesOfShortProducers(int items) throws Exception {
        return each((queue, ordered) -> {
            int disorder = 0;
            for (int i = 0; i < items; i++) {
                int number = i;
                Thread producer = new Thread(() -> {
                    try {
                        put(queue, new Item(0, number));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
                producer.start();
                if (take(queue).number != number) {
                    disorder++;
                }
                producer.join();
            }
            return disorder + " " + queue.isEmpty();
        });
    }

    private static String blocked(BlockingQueue<Integer> queue) throws Exception {
        String[] seen = new String[1];
        Thread taker = new Thread(() -> seen[0] = Atomics.thrown(queue::take));
        taker.start();
        while (taker.getState() != Thread.State.WAITING) {
            Thread.yield();
        }
        taker.interrupt();
        taker.join();
        return seen[0] + " " + queue.poll(1, TimeUnit.MILLISECONDS) + " " + queue.offer(1, 1, TimeUnit.MILLISECONDS);
    }

    /** Full, empty and interrupted; transfer and both ends. */
    @Napi
    public static List<String> queueEdges(int rounds) throws Exception {
        ArrayBlockingQueue<Integer> full = new ArrayBlockingQueue<>(1);
        full.add(1);
        LinkedTransferQueue<Integer> transfer = new LinkedTransferQueue<>();
        LinkedBlockingDeque<Integer> deque = new LinkedBlockingDeque<>(3);
        deque.putFirst(1);
        deque.putLast(2);
        AtomicInteger transferred = new AtomicInteger();
        Crew.run(2, 1, (member, round) -> {
            for (int i = 0; i < rounds; i++) {
                if (member == 0) {
                    transfer.transfer(i);
                    transferred.incrementAndGet();
                } else if (transfer.take() != i) {
                    throw new IllegalStateException("out of order");
                }
            }
        });
        List<Integer> drained = new ArrayList<>();
        deque.drainTo(drained);
        return List.of(
                "full " + full.offer(2) + " " + Atomics.thrown(() -> full.add(2)) + " " + full.remainingCapacity(),
                "transfer " + (transferred.get() == rounds) + " " + transfer.tryTransfer(1) + " " + transfer.size(),
                "deque " + deque.pollLast() + drained,
                "null " + Atomics.thrown(() -> new ConcurrentLinkedQueue<Integer>().add(null)),
                "ArrayBlockingQueue " + blocked(new ArrayBlockingQueue<>(1)),
                "LinkedBlockingQueue " + blocked(new LinkedBlockingQueue<>()),
                "LinkedBlockingDeque " + blocked(new LinkedBlockingDeque<>()),
                "LinkedTransferQueue " + blocked(new LinkedTransferQueue<>()),
                "PriorityBlockingQueue " + blocked(new PriorityBlockingQueue<>()),
                "SynchronousQueue " + blocked(new SynchronousQueue<>()));
    }
}
