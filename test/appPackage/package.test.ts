import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { Ajv } from 'ajv';
import { unzipSync } from 'fflate';
import { buildPackage, zipPackage } from '../../appPackage/build.ts';
import { readVariables } from '../../appPackage/variables.ts';
import { commands } from '../../bot/flows/index.ts';
import { textsByPath } from './json-paths.ts';
import { readPixels } from './pixels.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const SCHEMAS = join(ROOT, 'node_modules/@microsoft/app-manifest/build/json-schemas/teams');
/** The longest texts that Teams takes. */
const LIMITS = { 'name.short': 30, 'name.full': 100, 'description.short': 80, 'description.full': 4000 };

const variables = await readVariables('local', join(ROOT, 'env'), {});
const files = await buildPackage(variables);
const manifest = parse('manifest.json');
const english = parse('en.json');
const schema = await AppManifestUtils.fetchSchema(english.$schema);
const swedish = textsByPath(manifest);

function file(name: string): Buffer {
  return Buffer.from(files.get(name) ?? []);
}

function parse(name: string) {
  return JSON.parse(file(name).toString('utf8'));
}

/** Whether Teams lets a language file translate the text at this path. */
function isLocalizable(path: string): boolean {
  return path in schema.properties || Object.keys(schema.patternProperties).some((each) => new RegExp(each).test(path));
}

describe('The app package', () => {
  it('holds the manifest, the English texts and the two icons, and nothing else', () => {
    const names = Object.keys(unzipSync(zipPackage(files)));
    assert.deepEqual(names, ['manifest.json', 'en.json', 'color.png', 'outline.png']);
  });

  it('has the same bytes every time it is built', async () => {
    assert.deepEqual(zipPackage(await buildPackage(variables)), zipPackage(files));
  });

  it('refuses to be built without a value, and names every variable that has none', async () => {
    const { BOT_ID, ...rest } = variables;
    await assert.rejects(buildPackage({ ...rest, BOT_DOMAIN: '' }), /No value for BOT_ID, BOT_DOMAIN:/);
  });

  it('refuses a value that the schema does not allow', async () => {
    await assert.rejects(buildPackage({ ...variables, TEAMS_APP_ID: 'samspel' }), /manifest\.json .*\/id must match/);
  });

  it('keeps the manifest whole when a value has quotation marks or dollar signs', async () => {
    const built = await buildPackage({ ...variables, BOT_DOMAIN: '"$&"' });
    assert.deepEqual(JSON.parse(Buffer.from(built.get('manifest.json') ?? []).toString()).validDomains, ['"$&"']);
  });
});

describe('The manifest', () => {
  it('passes the official validator of its schema', async () => {
    assert.deepEqual(await AppManifestUtils.validateAgainstSchema(manifest), []);
  });

  it('is at the newest general schema', async () => {
    const minors = (await readdir(SCHEMAS)).flatMap((name) => /^v1\.(\d+)$/.exec(name)?.[1] ?? []);
    assert.equal(manifest.manifestVersion, `1.${Math.max(...minors.map(Number))}`);
    assert.match(manifest.$schema, new RegExp(`/v${manifest.manifestVersion}/`));
    assert.match(english.$schema, new RegExp(`/v${manifest.manifestVersion}/`));
  });

  it('carries the values of the environment', () => {
    assert.equal(manifest.id, variables.TEAMS_APP_ID);
    assert.equal(manifest.bots[0].botId, variables.BOT_ID);
    assert.deepEqual(manifest.validDomains, [variables.BOT_DOMAIN]);
  });

  it('works in personal chats, teams and group chats, takes files, and asks for no permission', () => {
    assert.deepEqual(manifest.bots[0].scopes, ['personal', 'team', 'groupChat']);
    assert.equal(manifest.bots[0].supportsFiles, true);
    for (const key of ['permissions', 'devicePermissions', 'authorization', 'webApplicationInfo']) {
      assert.ok(!(key in manifest), key);
    }
  });
});

describe('The search box', () => {
  const [extension] = manifest.composeExtensions;

  it('belongs to the bot, shows examples when it is opened, and takes a question', () => {
    assert.equal(extension.botId, variables.BOT_ID);
    const [{ id, type, initialRun, parameters }] = extension.commands;
    assert.deepEqual([id, type, initialRun], ['search', 'query', true]);
    assert.deepEqual(
      parameters.map(({ name }: { name: string }) => name),
      ['query'],
    );
  });
});

describe('The texts of the app package', () => {
  const translated = [...swedish.keys()].filter(isLocalizable);

  it('are Swedish first and English besides', () => {
    assert.deepEqual(manifest.localizationInfo, {
      defaultLanguageTag: 'sv',
      additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
    });
  });

  it('exist in English wherever Teams can translate them, and nowhere else', () => {
    assert.deepEqual(Object.keys(english).toSorted(), translated.toSorted());
  });

  it('keep English within the schema of language files', () => {
    const { $schema: _draft4, ...rest } = schema;
    const ajv = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false });
    assert.ok(ajv.validate(rest, english), ajv.errorsText());
  });

  for (const [path, limit] of Object.entries(LIMITS)) {
    it(`keep ${path} within ${limit} characters in both languages`, () => {
      for (const text of [swedish.get(path), english[path]]) {
        assert.ok(text.length > 0 && text.length <= limit, text);
      }
    });
  }

  it('offer only commands that the bot knows, in both languages', () => {
    const titles = translated.filter((path) => /commandLists.*\.title$/.test(path));
    const offered = titles.map((path) => ({ sv: swedish.get(path), en: english[path] }));
    assert.ok(offered.length > 0);
    for (const command of offered) assert.ok(commands.some(({ sv, en }) => sv === command.sv && en === command.en));
  });
});

describe('The icons', () => {
  it('are a colour icon of 192 by 192 pixels without transparency', () => {
    const { width, height, pixels } = readPixels(file('color.png'));
    assert.deepEqual([width, height], [192, 192]);
    assert.ok(pixels.every(({ alpha }) => alpha === 255));
  });

  it('give the colour icon the accent colour as its ground', () => {
    assert.equal(readPixels(file('color.png')).pixels[0]?.colour, manifest.accentColor);
  });

  it('are an outline icon of 32 by 32 pixels, white on nothing', () => {
    const { width, height, pixels } = readPixels(file('outline.png'));
    assert.deepEqual([width, height], [32, 32]);
    assert.ok(pixels.every(({ alpha, colour }) => alpha === 0 || colour === '#ffffff'));
    assert.ok(pixels.some(({ alpha }) => alpha === 0) && pixels.some(({ alpha }) => alpha === 255));
  });
});
