package io.github.napi4j.example.numeric;

import io.github.napi4j.Napi;
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.analysis.solvers.LaguerreSolver;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.apache.commons.math3.primes.Primes;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/** Numerical work, by Apache Commons Math. */
public final class Numeric {

    private Numeric() {}

    /** Solves a square system given row by row. */
    @Napi
    public static double[] solve(double[] matrix, double[] constants) {
        return new LUDecomposition(square(matrix, constants.length))
                .getSolver()
                .solve(new ArrayRealVector(constants))
                .toArray();
    }

    /** The determinant of a square matrix given row by row. */
    @Napi
    public static double determinant(double[] matrix) {
        return new LUDecomposition(square(matrix, (int) Math.sqrt(matrix.length))).getDeterminant();
    }

    /** The real eigenvalues of a symmetric matrix given row by row, largest first. */
    @Napi
    public static double[] eigenvalues(double[] matrix) {
        return new EigenDecomposition(square(matrix, (int) Math.sqrt(matrix.length))).getRealEigenvalues();
    }

    /** The power spectrum of a signal whose length is a power of two. */
    @Napi
    public static double[] spectrum(double[] signal) {
        Complex[] transformed =
                new FastFourierTransformer(DftNormalization.STANDARD).transform(signal, TransformType.FORWARD);
        double[] power = new double[transformed.length];
        for (int i = 0; i < power.length; i++) {
            power[i] = transformed[i].getReal() * transformed[i].getReal()
                    + transformed[i].getImaginary() * transformed[i].getImaginary();
        }
        return power;
    }

    /** The real parts and imaginary parts, in turn, of every root of a polynomial (lowest power first). */
    @Napi
    public static double[] roots(double[] coefficients) {
        Complex[] roots = new LaguerreSolver().solveAllComplex(coefficients, 0);
        double[] parts = new double[2 * roots.length];
        for (int i = 0; i < roots.length; i++) {
            parts[2 * i] = roots[i].getReal();
            parts[2 * i + 1] = roots[i].getImaginary();
        }
        return parts;
    }

    /** The root of a polynomial (lowest power first) between two points where its signs differ. */
    @Napi
    public static double rootBetween(double[] coefficients, double low, double high) {
        return new BrentSolver(1e-12).solve(100, new PolynomialFunction(coefficients), low, high);
    }

    /** The natural cubic spline through the given points, at other places. */
    @Napi
    public static double[] spline(double[] x, double[] y, double[] at) {
        PolynomialSplineFunction spline = new SplineInterpolator().interpolate(x, y);
        double[] values = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            values[i] = spline.value(at[i]);
        }
        return values;
    }

    /** What a sample looks like. */
    @Napi
    public static Summary summarize(double[] sample) {
        DescriptiveStatistics statistics = new DescriptiveStatistics(sample);
        return new Summary(
                (int) statistics.getN(),
                statistics.getMean(),
                statistics.getStandardDeviation(),
                statistics.getPercentile(50),
                statistics.getSkewness());
    }

    /** Slope, intercept and correlation of the line through the given points. */
    @Napi
    public static double[] regression(double[] x, double[] y) {
        SimpleRegression regression = new SimpleRegression();
        for (int i = 0; i < x.length; i++) {
            regression.addData(x[i], y[i]);
        }
        return new double[] {regression.getSlope(), regression.getIntercept(), regression.getR()};
    }

    /** Where a swinging pendulum is (angle, then angular speed) after some seconds. */
    @Napi
    public static double[] pendulum(double angle, double seconds) {
        double[] state = {angle, 0};
        FirstOrderDifferentialEquations motion = new FirstOrderDifferentialEquations() {
            @Override
            public int getDimension() {
                return 2;
            }

            @Override
            public void computeDerivatives(double time, double[] now, double[] change) {
                change[0] = now[1];
                change[1] = -9.81 * org.apache.commons.math3.util.FastMath.sin(now[0]);
            }
        };
        new DormandPrince853Integrator(1e-8, 1, 1e-10, 1e-10).integrate(motion, 0, state, seconds, state);
        return state;
    }

    /** Error function, log gamma and the normal distribution's quantile, at one point between 0 and 1. */
    @Napi
    public static double[] special(double x) {
        return new double[] {
            Erf.erf(x), Gamma.logGamma(x), new NormalDistribution().inverseCumulativeProbability(x)
        };
    }

    /** Numbers from a Mersenne twister: the same seed gives the same numbers everywhere. */
    @Napi
    public static double[] random(int seed, int count) {
        MersenneTwister generator = new MersenneTwister(seed);
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = i % 2 == 0 ? generator.nextDouble() : generator.nextGaussian();
        }
        return numbers;
    }

    /** The prime factors of a number, smallest first. */
    @Napi
    public static int[] factors(int number) {
        return Primes.primeFactors(number).stream().mapToInt(Integer::intValue).toArray();
    }

    private static RealMatrix square(double[] rows, int size) {
        RealMatrix matrix = new Array2DRowRealMatrix(size, size);
        for (int i = 0; i < rows.length; i++) {
            matrix.setEntry(i / size, i % size, rows[i]);
        }
        return matrix;
    }
}
