import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { Resvg } from '@resvg/resvg-js';
import { Ajv } from 'ajv';
import { zipSync } from 'fflate';
import type { Variables } from './variables.ts';

/**
 * Builds the files of the Teams app package.
 * @param variables the values of the placeholders `${{NAME}}`
 * @returns file name → content: manifest.json, en.json, color.png (192×192), outline.png (32×32)
 * @throws Error naming every missing variable, or every place where a file breaks its schema
 */
export async function buildPackage(variables: Variables): Promise<Map<string, Uint8Array>> {
  const manifest = fill(await read('manifest.json'), variables);
  const english = await read('en.json');
  await validate('manifest.json', manifest);
  await validate('en.json', english);
  return new Map([
    ['manifest.json', Buffer.from(manifest)],
    ['en.json', Buffer.from(english)],
    ['color.png', renderIcon(await read('icon.svg'), 192)],
    ['outline.png', renderIcon(await read('outline.svg'), 32)],
  ]);
}

/** Zips the files; the same files always give the same bytes. */
export function zipPackage(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // ZIP has no time zone, so a fixed local time gives the same bytes everywhere.
  return zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(1980, 0, 1) });
}

// --- Internal helpers ---

const PLACEHOLDER = /\$\{\{\s*(\w+)\s*\}\}/g;

function read(name: string): Promise<string> {
  return readFile(join(import.meta.dirname, name), 'utf8');
}

function fill(template: string, variables: Variables): string {
  const names = new Set(Array.from(template.matchAll(PLACEHOLDER), ([, name = '']) => name));
  const missing = [...names].filter((name) => !variables[name]);
  if (missing.length > 0) {
    throw new Error(
      `No value for ${missing.join(', ')}: set it in env/.env.<env>, in its .user file or in the environment.`,
    );
  }
  return template.replace(PLACEHOLDER, (_, name: string) => JSON.stringify(variables[name]).slice(1, -1));
}

/** Checks a JSON file against the schema that it names in `$schema`, which is read from @microsoft/app-manifest. */
async function validate(name: string, json: string): Promise<void> {
  const file = JSON.parse(json);
  const { $schema: _draft4, ...schema } = await AppManifestUtils.fetchSchema(file.$schema);
  // The schemas are draft 4 with loose regular expressions; they use nothing that later drafts read differently.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, validateFormats: false });
  if (ajv.validate(schema, file)) return;
  throw new Error(`${name} breaks its schema: ${ajv.errorsText(undefined, { dataVar: '', separator: '; ' })}.`);
}

function renderIcon(svg: string, width: number): Uint8Array {
  return new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng();
}
