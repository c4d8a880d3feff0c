import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { z } from 'zod';
import { documentWords, type Jumble, numbers, scanWords, settled } from './transcription.ts';

const sources = new URL('../../../domain/sources/', import.meta.url);
const readings = z
  .record(z.string(), z.record(z.string(), z.string()))
  .parse(load(readFileSync(new URL('readings.yaml', import.meta.url), 'utf8')));

const JUMBLES: Readonly<Record<string, readonly Jumble[]>> = {
  'region-sormland': [
    { after: 'i mål och budget från och med 2023', before: 'Testat arbete för att utveckla' },
    { after: 'här är exempel Vilka är de tre viktigaste' },
  ],
};

for (const id of readdirSync(sources)) {
  describe(`the transcription of ${id}`, () => {
    const scan = readFileSync(new URL(`${id}/scan.txt`, sources), 'utf8');
    const markdown = readFileSync(new URL(`${id}/document.md`, sources), 'utf8');
    const listed = readings[id] ?? {};
    const jumbles = JUMBLES[id] ?? [];
    const scanned = scanWords(scan, listed);
    const written = documentWords(markdown);
    const said = settled(scanned, jumbles);
    const same = (words: string[]) => settled(words, jumbles).join(' ') === said.join(' ');

    it('says every word of the scan, and no other', () => {
      assert.deepEqual(settled(written, jumbles), said);
    });

    it('has the same digits in the same order', () => {
      assert.deepEqual(numbers(written), numbers(scanned));
    });

    it('lists no misreading that the scan does not have', () => {
      const unread = Object.keys(listed).filter((word) => {
        const { [word]: _, ...others } = listed;
        return same(scanWords(scan, others));
      });
      assert.deepEqual(unread, []);
    });

    it('would be refused with any one word dropped, doubled or changed', () => {
      for (const [index, word] of written.entries()) {
        for (const instead of [[], [word, word], [`${word}x`]]) {
          assert.ok(!same(written.toSpliced(index, 1, ...instead)), `${index}: ${word} → ${instead.join(' ')}`);
        }
      }
    });

    it('would be refused with any one digit changed', () => {
      const text = markdown.replace(/<!--[\s\S]*?-->/g, ' ');
      for (const { index, 0: digit } of text.matchAll(/\d/g)) {
        const changed = documentWords(text.slice(0, index) + ((Number(digit) + 1) % 10) + text.slice(index + 1));
        assert.notDeepEqual(numbers(changed), numbers(scanned), `digit ${digit} at ${index}`);
      }
    });
  });
}
