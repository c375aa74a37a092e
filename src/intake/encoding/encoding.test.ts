import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storable } from '../../text/index.ts';
import { diagnose } from './diagnose.ts';

describe('diagnose', () => {
  it('believes any well-formed text, whole or cut anywhere', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('ا', 'ب', ' ', 'é', '«', '😀', 'a', '\n', 'ﷲ'), { minLength: 1, maxLength: 60 }),
        fc.nat(),
        (letters, cut) => {
          const bytes = Buffer.from(letters.join(''));
          expect(diagnose(bytes, true)).toEqual({ encoding: 'UTF-8' });
          expect(diagnose(bytes.subarray(0, cut % (bytes.length + 1)), false)).toEqual({ encoding: 'UTF-8' });
        },
      ),
    );
  });

  it('tells a damaged text from one in another encoding', () => {
    const text = 'وقالت الوزارة إن العمل في الطريق الجديد انتهى أمس';
    const damaged = Buffer.concat([Buffer.from(text), Buffer.from([0xd8, 0x20]), Buffer.from(text)]);
    expect(diagnose(damaged, true)).toEqual({ encoding: 'damaged', offset: Buffer.byteLength(text) });
    expect(diagnose(Buffer.from(text, 'utf16le').swap16(), true)).toEqual({ encoding: 'UTF-16BE' });
    expect(diagnose(Buffer.from('نص فيه \0 واحد'), true)).toEqual({ encoding: 'UTF-8' });
  });
});

describe('storable', () => {
  it('keeps every offset', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const text = String.fromCharCode(...units);
        const stored = storable(text);
        expect(stored.length).toBe(text.length);
        expect(/[\p{Cs}\0]/u.test(stored)).toBe(false);
        for (let i = 0; i < text.length; i++) if (stored[i] !== text[i]) expect(stored[i]).toBe('\uFFFD');
      }),
    );
  });
});
