export default async function check(addon, assert) {
  assert.equal(addon.render('# Hello, *world*!'), '<h1>Hello, <em>world</em>!</h1>\n');
  assert.equal(addon.render(''), '');
  assert.equal(
    addon.render('| a | b |\n|---|--:|\n| 1 | ~~2~~ |'),
    '<table>\n<thead>\n<tr>\n<th>a</th>\n<th align="right">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n' +
      '<td align="right"><del>2</del></td>\n</tr>\n</tbody>\n</table>\n',
  );

  // The entity table is a resource of commonmark's jar.
  assert.equal(addon.render('&copy; &HilbertSpace; &#x1F600; &nothing;'), '<p>© ℋ 😀 &amp;nothing;</p>\n');

  // Link labels compare by case folding, where one letter may become two.
  assert.equal(addon.render('[ẞ]\n\n[SS]: /url'), '<p><a href="/url">ẞ</a></p>\n');

  assert.deepEqual(addon.outline('# One *em* `code`\n\ntext\n\n## Two ~~gone~~\n\nThree\n-----\n'), [
    { level: 1, text: 'One em "code"', line: 1 },
    { level: 2, text: 'Two /gone/', line: 5 },
    { level: 2, text: 'Three', line: 7 },
  ]);
  assert.deepEqual(addon.outline('nothing here'), []);

  const long = Array.from({ length: 2000 }, (_, i) => `## Heading ${i}\n\n- item **${i}**\n`).join('\n');
  assert.equal(addon.outline(long).length, 2000);
  assert.equal(addon.outline(long)[1999].text, 'Heading 1999');
  assert.ok(addon.render(long).endsWith('<li>item <strong>1999</strong></li>\n</ul>\n'));

  assert.throws(() => addon.render(42));
  assert.equal(addon.render('still `works`'), '<p>still <code>works</code></p>\n');
}
