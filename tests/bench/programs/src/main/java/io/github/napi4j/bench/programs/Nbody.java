package io.github.napi4j.bench.programs;

/** Planets under gravity: double arithmetic on fields of few objects. */
final class Nbody {

    private static final double SOLAR_MASS = 4 * Math.PI * Math.PI;
    private static final double DAYS = 365.24;

    private double x;
    private double y;
    private double z;
    private double vx;
    private double vy;
    private double vz;
    private final double mass;

    private Nbody(double x, double y, double z, double vx, double vy, double vz, double mass) {
        this.x = x;
        this.y = y;
        this.z = z;
        this.vx = vx * DAYS;
        this.vy = vy * DAYS;
        this.vz = vz * DAYS;
        this.mass = mass * SOLAR_MASS;
    }

    static int run(int steps) {
        Nbody[] bodies = {
            new Nbody(0, 0, 0, 0, 0, 0, 1),
            new Nbody(4.84, -1.16, -0.10, 0.00166, 0.00769, -0.0000690, 0.000954),
            new Nbody(8.34, 4.12, -0.40, -0.00276, 0.00499, 0.0000230, 0.000285),
            new Nbody(12.89, -15.11, -0.22, 0.00296, 0.00237, -0.0000296, 0.0000436),
            new Nbody(15.37, -25.91, 0.17, 0.00268, 0.00162, -0.0000951, 0.0000515),
        };
        for (int i = 0; i < steps; i++) {
            advance(bodies, 0.01);
        }
        return Programs.fold(energy(bodies));
    }

    private static void advance(Nbody[] bodies, double step) {
        for (int i = 0; i < bodies.length; i++) {
            Nbody a = bodies[i];
            for (int j = i + 1; j < bodies.length; j++) {
                Nbody b = bodies[j];
                double dx = a.x - b.x;
                double dy = a.y - b.y;
                double dz = a.z - b.z;
                double square = dx * dx + dy * dy + dz * dz;
                double pull = step / (square * Math.sqrt(square));
                a.vx -= dx * b.mass * pull;
                a.vy -= dy * b.mass * pull;
                a.vz -= dz * b.mass * pull;
                b.vx += dx * a.mass * pull;
                b.vy += dy * a.mass * pull;
                b.vz += dz * a.mass * pull;
            }
        }
        for (Nbody body : bodies) {
            body.x += step * body.vx;
            body.y += step * body.vy;
            body.z += step * body.vz;
        }
    }

    private static double energy(Nbody[] bodies) {
        double energy = 0;
        for (int i = 0; i < bodies.length; i++) {
            Nbody a = bodies[i];
            energy += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
            for (int j = i + 1; j < bodies.length; j++) {
                Nbody b = bodies[j];
                double dx = a.x - b.x;
                double dy = a.y - b.y;
                double dz = a.z - b.z;
                energy -= a.mass * b.mass / Math.sqrt(dx * dx + dy * dy + dz * dz);
            }
        }
        return energy;
    }
}
