import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';

/** The data of a file of the lexicon, given by its name without an ending. */
export function readYaml(name: string): unknown {
  return load(readFileSync(new URL(`${name}.yaml`, import.meta.url), 'utf8'));
}
