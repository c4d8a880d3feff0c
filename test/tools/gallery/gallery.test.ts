import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cards } from '../../../cards/index.ts';
import { examples } from '../../cards/examples.ts';

describe('the gallery', () => {
  let folder: string;
  let page: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'samspel-gallery-'));
    const tool = join(import.meta.dirname, '../gallery.ts');
    const printed = execFileSync(process.execPath, [tool, folder], { encoding: 'utf8' });
    assert.equal(printed, `${join(folder, 'index.html')}\n`);
    page = readFileSync(join(folder, 'index.html'), 'utf8');
  });

  after(() => rmSync(folder, { recursive: true }));

  it('has every card, and a way to each', () => {
    for (const { name } of cards) {
      assert(page.includes(`<a href="#${name}">`), name);
      assert(page.includes(`<section id="${name}">`), name);
    }
  });

  it('shows each look in both languages and themes, narrow and wide', () => {
    const places = [...page.matchAll(/data-look="([^"]+)" data-theme="(light|dark)" style="width:(320|600)px"/g)];
    assert.equal(new Set(places.map(([place]) => place)).size, examples.length * 2 * 2 * 2);
  });

  it('needs no other file', () => {
    const withoutCode = page.replace(/<script>.*?<\/script>/gs, '');
    assert.doesNotMatch(withoutCode, /<(script|img|link)|@import|url\((?!['"]?data:)/);
  });
});
