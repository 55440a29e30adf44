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

    /** Producers and consumers over every queue. */
    @Napi
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static List<String> queues(int rounds) throws Exception {
        DelayQueue delays = new DelayQueue();
        return List.of(
                "ArrayBlockingQueue " + passed(new ArrayBlockingQueue<>(8), rounds, true),
                "fair ArrayBlockingQueue " + passed(new ArrayBlockingQueue<>(8, true), Math.min(rounds, 1000), true),
                "LinkedBlockingQueue " + passed(new LinkedBlockingQueue<>(), rounds, true),
                "bounded LinkedBlockingQueue " + passed(new LinkedBlockingQueue<>(4), rounds, true),
                "LinkedBlockingDeque " + passed(new LinkedBlockingDeque<>(16), rounds, true),
                "LinkedTransferQueue " + passed(new LinkedTransferQueue<>(), rounds, true),
                "PriorityBlockingQueue " + passed(new PriorityBlockingQueue<>(), rounds, false),
                "SynchronousQueue " + passed(new SynchronousQueue<>(), rounds, true),
                "fair SynchronousQueue " + passed(new SynchronousQueue<>(true), rounds, true),
                "DelayQueue " + passed(delays, rounds, false),
                "ConcurrentLinkedQueue " + passed(new ConcurrentLinkedQueue<>(), rounds, true),
                "ConcurrentLinkedDeque " + passed(new ConcurrentLinkedDeque<>(), rounds, true));
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
