package io.github.napi4j.example.concurrency;

import java.util.ArrayList;
import java.util.List;

/** Threads that do the same thing again and again, and start each round together. */
final class Crew {
    private final int members;
    private int arrived;
    private int round;
    private Throwable failure;

    private Crew(int members) {
        this.members = members;
    }

    /** What one member does in one round. */
    interface Part {
        void run(int member, int round) throws Exception;
    }

    /** Runs a part without anything between rounds. */
    static void run(int members, int rounds, Part part) throws Exception {
        run(members, rounds, part, done -> {});
    }

    /** Runs a part; after each round, while nobody else runs, one member looks at what came of it. */
    static void run(int members, int rounds, Part part, After after) throws Exception {
        Crew crew = new Crew(members);
        List<Thread> threads = new ArrayList<>();
        for (int member = 0; member < members; member++) {
            int own = member;
            threads.add(new Thread(() -> crew.work(own, rounds, part, after), "crew-" + member));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        if (crew.failure != null) {
            throw new IllegalStateException("round " + crew.round + ": " + crew.failure, crew.failure);
        }
    }

    /** What is done between two rounds. */
    interface After {
        void run(int round) throws Exception;
    }

    private void work(int member, int rounds, Part part, After after) {
        for (int i = 0; i < rounds; i++) {
            if (!meet(() -> {})) {
                return;
            }
            try {
                part.run(member, i);
            } catch (Throwable e) {
                fail(e);
                return;
            }
            int done = i;
            if (!meet(() -> after.run(done))) {
                return;
            }
        }
    }

    private synchronized void fail(Throwable e) {
        failure = failure == null ? e : failure;
        notifyAll();
    }

    private interface Last {
        void run() throws Exception;
    }

    /** Waits for the others; the last to come does something first. False when somebody failed. */
    private synchronized boolean meet(Last last) {
        int own = round;
        if (++arrived == members && failure == null) {
            try {
                last.run();
            } catch (Throwable e) {
                fail(e);
                return false;
            }
            arrived = 0;
            round++;
            notifyAll();
        }
        while (round == own && failure == null) {
            try {
                wait();
            } catch (InterruptedException e) {
                fail(e);
            }
        }
        return failure == null;
    }

    /** Fails a round whose outcome is another than it must be. */
    static void expect(boolean right, Object outcome) {
        if (!right) {
            throw new IllegalStateException("came to " + outcome);
        }
    }
}
