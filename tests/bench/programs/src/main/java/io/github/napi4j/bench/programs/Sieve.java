package io.github.napi4j.bench.programs;

/** Primes by Eratosthenes: strided writes to one large array. */
final class Sieve {

    private Sieve() {}

    static int run(int limit) {
        boolean[] composite = new boolean[limit + 1];
        int primes = 0;
        int sum = 0;
        for (int i = 2; i <= limit; i++) {
            if (!composite[i]) {
                primes++;
                sum += i;
                for (long j = (long) i * i; j <= limit; j += i) {
                    composite[(int) j] = true;
                }
            }
        }
        return primes * 31 + sum;
    }
}
