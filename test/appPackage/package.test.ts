import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { buildPackage, zipPackage } from '../../appPackage/build.ts';
import { readVariables } from '../../appPackage/variables.ts';
import { commands } from '../../bot/flows/index.ts';

const root = join(import.meta.dirname, '..', '..');
const variables = await readVariables('local', join(root, 'env'), {});
const files = await buildPackage(variables);

interface Command {
  readonly title: string;
  readonly description: string;
}

interface Manifest {
  readonly id: string;
  readonly localizationInfo: object;
  readonly developer: object;
  readonly name: Readonly<Record<'short' | 'full', string>>;
  readonly description: Readonly<Record<'short' | 'full', string>>;
  readonly permissions?: readonly string[];
  readonly accentColor: string;
  readonly bots: readonly {
    readonly botId: string;
    readonly scopes: readonly string[];
    readonly supportsFiles: boolean;
    readonly commandLists: readonly { readonly scopes: readonly string[]; readonly commands: readonly Command[] }[];
  }[];
  readonly validDomains: readonly string[];
}

function json<T>(name: string): T {
  return JSON.parse(Buffer.from(files.get(name) ?? []).toString('utf8'));
}

const manifest = json<Manifest>('manifest.json');
const english = json<Record<string, string>>('en.json');

/** Everything a user reads, by its path in the manifest, as the language files name it. */
function localizable({ name, description, bots }: Manifest): [string, string][] {
  const texts = Object.entries({ name, description }).flatMap(([part, { short, full }]) => [
    [`${part}.short`, short] as [string, string],
    [`${part}.full`, full] as [string, string],
  ]);
  const lists = bots.flatMap((bot, b) => bot.commandLists.map((list, l) => ({ list, at: `bots[${b}].commandLists[${l}]` })));
  const words = lists.flatMap(({ list, at }) =>
    list.commands.flatMap(({ title, description: about }, c): [string, string][] => [
      [`${at}.commands[${c}].title`, title],
      [`${at}.commands[${c}].description`, about],
    ]),
  );
  return [...texts, ...words];
}

function pixels(name: string) {
  const { width, height, data } = PNG.sync.read(Buffer.from(files.get(name) ?? []));
  const colours = Array.from({ length: width * height }, (_, i) => [...data.subarray(4 * i, 4 * i + 4)]);
  return { width, height, colours };
}

describe('The manifest', () => {
  it('passes the official validator of its schema', async () => {
    assert.deepEqual(await AppManifestUtils.validateAgainstSchema(json<TeamsManifest>('manifest.json')), []);
  });

  it('is at the newest schema that the package has', async () => {
    const { version } = await newestSchema();
    assert.equal(json<{ manifestVersion: string }>('manifest.json').manifestVersion, version);
    assert.match(json<{ $schema: string }>('manifest.json').$schema, new RegExp(`/v${version}/`));
    assert.match(english.$schema ?? '', new RegExp(`/v${version}/`));
  });

  it('carries the values of the environment', () => {
    assert.equal(manifest.id, variables.TEAMS_APP_ID);
    assert.equal(manifest.bots[0]?.botId, variables.BOT_ID);
    assert.deepEqual(manifest.validDomains, [variables.BOT_DOMAIN]);
  });

  it('works in personal chats, teams and group chats, takes files, and asks for no permission', () => {
    assert.deepEqual(manifest.bots[0]?.scopes, ['personal', 'team', 'groupChat']);
    assert.equal(manifest.bots[0]?.supportsFiles, true);
    assert.equal(manifest.permissions, undefined);
  });
});
