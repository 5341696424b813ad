// Articles that want to be more than text, on every page that links to another, in a real browser.

import { expect, it } from 'vitest';
import { BROWSER, openPage } from '../support/browser.ts';
import { folderOf } from '../support/program.ts';
import { startPage } from '../support/web.ts';

const HOSTILE = `---
title: "<script>alert(1)</script>\\"><img src=x onerror=alert(2)>"
author: "</title><svg onload=alert(3)>"
publisher: "javascript:alert(4)"
url: "https://example.org/\\"onmouseover=alert(5)"
date: 2016-10-03
tags: ["<b>x</b>", "'\\"><iframe src=//evil.example>"]
---
# <img src=x onerror=alert(6)>

The ferry of <b>Halmar</b> &lt;script&gt;alert(7)&lt;/script&gt; closed on 3 October 2016 {{constructor.constructor('alert(8)')()}}.

"><img src=x onerror=alert(9)> The ferry cost 40 million crowns </mark></blockquote><script>alert(10)</script>.

[link](javascript:alert(11)) and ![img](x" onerror="alert(12)) the ferry.
`;

const TYPED = '"></mark><script>alert(13)</script><img src=x onerror=alert(14)> ferry';

/** What nobody but the page itself may have put there. */
const INJECTED =
  'script:not([src]), iframe, object, base, img:not([alt]), a[href^="javascript:"], [onerror], [onload], [onmouseover]';

/** Pages that are looked at. */
const MOST = 80;

it.skipIf(!BROWSER)('articles and what is typed are text on every page', async () => {
  const folder = await folderOf({
    'plain.md': HOSTILE,
    'x <img src=x onerror=alert(15)>.md': HOSTILE.replace('40', '41'),
    'a&b=c#d?e%2e.txt': 'Ferry\n\nThe ferry \u202e\u2066 closed \u001b[31m the toll.\n',
    'sub dir/%2e%2e/deep.md': '# Deep\n\nThe deep ferry closed.\n',
  });
  const served = await startPage(['--articles', folder]);
  await served.untilLogged('can be asked.');
  // Were something injected, nothing would hold it back.
  const page = await openPage({ bypassCSP: true });
  const wrong: string[] = [];
  page.on('dialog', (dialog) => {
    wrong.push(`It ran: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(served.address)) wrong.push(`It loaded ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) wrong.push(`${response.status()} for ${response.url()}`);
  });
  const seen = new Set<string>();
  const left = [
    ...['/?q', '/timeline?topic', '/verify?text', '/claim?text', '/articles?q', '/?lang'].map(
      (path) => `${path}=${encodeURIComponent(TYPED)}`,
    ),
    ...['/?q=When+did+the+ferry+close%3F', '/articles', '/articles/plain?quote=%3Cscript%3E'],
    ...['/articles/%2e%2e%2f%2e%2e%2fetc%2fpasswd', '/original/..%2f..%2fetc%2fpasswd'],
  ];
  for (let path = left.shift(); path && seen.size < MOST; path = left.shift()) {
    if (seen.has(path) || /^\/(?:cite|original)\//.test(path)) continue;
    seen.add(path);
    await page.goto(`${served.address}${path}`);
    const injected = await page.locator(INJECTED).count();
    if (injected > 0) wrong.push(`${path} has ${injected} elements of others`);
    const links = await page.evaluate<string[]>(
      'Array.from(document.querySelectorAll("a[href]"), (link) => link.href)',
    );
    for (const link of links) {
      if (link.startsWith(served.address)) left.push(new URL(link).pathname + new URL(link).search);
      else if (!link.startsWith('https://example.org/')) wrong.push(`${path} links to ${link}`);
    }
  }
  expect(seen.size).toBeGreaterThan(MOST / 2);
  expect(wrong).toEqual([]);
  served.kill('SIGTERM');
  await served.ended;
});
