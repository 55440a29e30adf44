export default async function check(addon, assert) {
  const lines = addon.qr('HELLO WORLD', 'L').trimEnd().split('\n');
  assert.equal(lines.length, 21);
  assert.ok(lines[0].startsWith('#######'));
  assert.throws(() => addon.qr('', 'L'), /Found empty contents/);
  assert.throws(() => addon.qr('x', 'Z'));

  // An EAN-13 has 95 modules, guard bars at both ends.
  const ean = addon.bars('5901234123457', 'EAN_13');
  assert.equal(ean.length, 95);
  assert.ok(ean.startsWith('| |') && ean.endsWith('| |'));
  assert.throws(() => addon.bars('5901234123458', 'EAN_13'), /checksum/);

  const image = addon.draw('tiny', 'QR_CODE', 40, 40);
  assert.equal(image.length, 1600);
  assert.ok(image.every((pixel) => pixel === 0 || pixel === 255));

  const texts = [
    ['QR_CODE', 'round trip, ü', 200, 200],
    ['DATA_MATRIX', 'data matrix 123', 120, 120],
    ['EAN_13', '5901234123457', 300, 60],
    ['CODE_128', 'Code-128 {x}', 400, 60],
    ['CODE_39', 'NAPI4J', 400, 60],
  ];
  for (const [format, text, width, height] of texts) {
    assert.equal(addon.read(addon.draw(text, format, width, height), width, height), `${format}:${text}`);
  }
  assert.throws(() => addon.read(new Uint8Array(1600).fill(255), 40, 40));
}
