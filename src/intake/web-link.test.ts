import { describe, expect, it } from 'vitest';
import { webLink } from './web-link.ts';

describe('the address of an article', () => {
  it.each(['https://news.example/1', 'http://news.example', 'HTTPS://NEWS.EXAMPLE/', '/news/1', 'news/1', ''])(
    '%j stays',
    (address) => expect(webLink(address)).toBe(address),
  );

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://news.example/1',
  ])('%j is none', (address) => expect(webLink(address)).toBeNull());
});
