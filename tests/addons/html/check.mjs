export default async function check(addon, assert) {
  assert.equal(addon.text('<p>Hello <b>there</b>  now!<script>var x;</script> &copy;&amp;</p>'), 'Hello there now! ©&');
  assert.equal(addon.text('Grüße 世界 <b>😀</b>'), 'Grüße 世界 😀');

  const list = '<ul><li>1<li class=x>2<li>3<li>4</ul>';
  assert.deepEqual(addon.select(list, 'li:nth-child(2n+1)'), ['<li>1</li>', '<li>3</li>']);
  assert.deepEqual(addon.select(list, 'li.x + li'), ['<li>3</li>']);
  assert.deepEqual(addon.select(list, 'ol'), []);
  assert.throws(() => addon.select(list, 'li['));

  assert.deepEqual(addon.attributes('<img src=a.png ALT="An &quot;image&quot;" data-x=1>', 'img'), {
    src: 'a.png',
    alt: 'An "image"',
    'data-x': '1',
  });
  assert.deepEqual(addon.attributes('<p>', 'img'), {});

  assert.deepEqual(addon.links('<a href="../up">Up</a><a href="?q=1">Query</a><a name=n>no</a>', 'https://example.org/a/b/c'), [
    { url: 'https://example.org/a/up', text: 'Up' },
    { url: 'https://example.org/a/b/c?q=1', text: 'Query' },
  ]);

  assert.deepEqual(addon.table('<table><tr><th>Name<th>Price<tr><td>Pen<td>1.20</table>'), [
    ['Name', 'Price'],
    ['Pen', '1.20'],
  ]);

  const clean = addon.sanitize('<p onclick="evil()">Hi <script>alert(1)</script><b>you</b></p>');
  assert.ok(clean.includes('<b>you</b>'));
  assert.ok(!/script|onclick|alert/.test(clean));

  assert.ok(addon.format('<title>T</title><p>one<p>two').includes('<p>one</p>'));
  assert.equal(addon.compactXml('<r>\n  <a x="1">t &amp; u</a>\n  <b/>\n</r>'), '<r><a x="1">t &amp; u</a><b /></r>');

  const page = `<body>${'<div class=row><span>cell</span></div>'.repeat(3000)}`;
  assert.equal(addon.select(page, 'div.row > span').length, 3000);
}
