export default async function check(addon, assert) {
  const near = (actual, expected, epsilon = 1e-9) => {
    assert.equal(actual.length, expected.length);
    expected.forEach((value, i) => assert.ok(Math.abs(actual[i] - value) <= epsilon, `${actual[i]} is not near ${value}`));
  };
  const d = (...values) => new Float64Array(values);

  near(addon.solve(d(2, 1, 1, 3), d(3, 5)), [0.8, 1.4]);
  assert.throws(() => addon.solve(d(1, 2, 2, 4), d(1, 2)), /singular/);
  near([addon.determinant(d(4, 3, 6, 3))], [-6]);
  near(addon.eigenvalues(d(2, 1, 1, 2)), [3, 1]);
  near(addon.spectrum(d(1, 0, -1, 0)), [0, 4, 0, 4]);
  assert.throws(() => addon.spectrum(d(1, 2, 3)), /power of 2/);
  near(Array.from(addon.roots(d(-6, 11, -6, 1))).filter((_, i) => i % 2 === 0).sort(), [1, 2, 3], 1e-5);
  near([addon.rootBetween(d(-2, 0, 1), 0, 2)], [Math.SQRT2]);
  near(addon.spline(d(0, 1, 2), d(0, 1, 2), d(0.5, 1.75)), [0.5, 1.75]);
  assert.deepEqual(addon.summarize(d(1, 2, 3, 4)).count, 4);
  near([addon.summarize(d(1, 2, 3, 4)).mean, addon.summarize(d(1, 2, 3, 4)).median], [2.5, 2.5]);
  near(addon.regression(d(0, 1, 2), d(1, 3, 5)), [2, 1, 1]);
  near(addon.special(0.5), [0.5204998778130466, 0.5723649429247001, 0]);

  // Energy is kept: the pendulum swings back to where it was let go.
  const [angle, speed] = addon.pendulum(0.5, 10);
  near([speed * speed / 2 - 9.81 * Math.cos(angle)], [-9.81 * Math.cos(0.5)], 1e-6);

  assert.deepEqual(Array.from(addon.factors(1234567890)), [2, 3, 3, 5, 3607, 3803]);
  assert.deepEqual(addon.random(42, 5), addon.random(42, 5));
  assert.equal(addon.random(42, 1)[0], 0.3745401173314895);
}
