import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { readVariables } from '../../appPackage/variables.ts';
import { readSettings } from '../../bot/settings.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const COMMON = [
  'PORT',
  'SAMSPEL_MODE',
  'DATA_DIR',
  'DATABASE_URL',
  'ADMINS',
  'ALLOWED_TENANTS',
  'PUBLIC_URL',
  'LOG_LEVEL',
];
const SDK = ['MicrosoftAppId', 'MicrosoftAppType', 'MicrosoftAppTenantId', 'MicrosoftAppPassword'];
/** Each environment: the settings that apply there, and the files whose placeholders it fills. */
const ENVIRONMENTS = {
  playground: { settings: [...COMMON, 'TODAY'], users: ['m365agents.playground.yml'] },
  local: { settings: [...COMMON, ...SDK], users: ['m365agents.local.yml', 'appPackage/manifest.json'] },
  dev: {
    settings: [...COMMON, ...SDK],
    users: ['m365agents.yml', 'appPackage/manifest.json', 'infra/azure.parameters.json'],
  },
};

const PUBLIC_URL = 'https://samspel.example';
const DATABASE_URL = 'postgresql://database.example/samspel';

function read(path: string): Promise<string> {
  return readFile(join(ROOT, path), 'utf8');
}

/** The settings that a project file hands to the bot; what is computed there stays as its source text. */
function settingsIn(text: string, line: RegExp): Record<string, string> {
  return Object.fromEntries(Array.from(text.matchAll(line), ([, name = '', value = '']) => [name, value]));
}

function isSecret([name, value = '']: [string, string | undefined]): boolean {
  return value !== '' && (/SECRET|PASSWORD|TOKEN|KEY|DATABASE_URL/i.test(name) || /:\/\/[^/]*@/.test(value));
}

for (const [name, { settings, users }] of Object.entries(ENVIRONMENTS)) {
  describe(`The environment ${name}`, () => {
    it('names every setting that applies', async () => {
      const text = await read(`env/.env.${name}`);
      for (const setting of settings) assert.match(text, new RegExp(`^(# )?${setting}=`, 'm'));
    });

    it('holds no secret', async () => {
      assert.deepEqual(Object.entries(parseEnv(await read(`env/.env.${name}`))).filter(isSecret), []);
    });

    it('names every variable that the project files use', async () => {
      const text = await read(`env/.env.${name}`);
      const placeholders = (await Promise.all(users.map(read))).flatMap((file) => file.match(/(?<=\$\{\{)\w+/g) ?? []);
      for (const placeholder of placeholders) assert.match(text, new RegExp(`\\b${placeholder}\\b`));
    });
  });
}

describe('The bot', () => {
  it('starts from the environment playground, with its administrator', async () => {
    const settings = readSettings(parseEnv(await read('env/.env.playground')));
    assert.deepEqual(
      { mode: settings.mode, port: settings.port, database: settings.database, admins: settings.admins },
      {
        mode: 'local',
        port: 3978,
        database: { dataDir: '.data' },
        admins: ['00000000-0000-4000-8000-000000000001'],
      },
    );
  });

  it('starts from the environment local and what its deploy step writes', async () => {
    const written = settingsIn(await read('m365agents.local.yml'), /^ {8}(\w+): (.+)$/gm);
    const { mode, sdk } = readSettings({ ...parseEnv(await read('env/.env.local')), ...written, PUBLIC_URL });
    assert.deepEqual([mode, sdk.MicrosoftAppType], ['teams', 'SingleTenant']);
  });

  it('starts from what the Azure deployment hands to the web app, with its managed identity', async () => {
    const given = settingsIn(await read('infra/azure.bicep'), /^ {4}(\w+): '?([^'\n]*)'?$/gm);
    const { mode, sdk, database } = readSettings({ ...given, PUBLIC_URL, DATABASE_URL, LOG_LEVEL: 'info' });
    assert.deepEqual(
      [mode, sdk.MicrosoftAppType, database],
      ['teams', 'UserAssignedMsi', { databaseUrl: DATABASE_URL }],
    );
  });
});

describe('The variables of an environment', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samspel-env-'));
    await writeFile(join(folder, '.env.trial'), 'A=shared\nB=shared\nC=shared\n');
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('come from the shared file, overridden by the user file and then by the process', async () => {
    await writeFile(join(folder, '.env.trial.user'), 'B=user\nC=user\n');
    assert.deepEqual(await readVariables('trial', folder, { C: 'process' }), { A: 'shared', B: 'user', C: 'process' });
  });

  it('do without a user file, and are not overridden by an empty value', async () => {
    assert.deepEqual(await readVariables('trial', folder, { A: '' }), { A: 'shared', B: 'shared', C: 'shared' });
  });

  it('are refused for an environment without a file, by its name', async () => {
    await assert.rejects(readVariables('nowhere', folder, {}), /\.env\.nowhere/);
  });
});
