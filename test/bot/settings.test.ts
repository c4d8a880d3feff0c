import assert from 'node:assert/strict';
import { readSettings, SettingsError } from '../../bot/settings.ts';

const TEAMS = {
  MicrosoftAppId: 'app',
  MicrosoftAppTenantId: 'tenant',
  MicrosoftAppPassword: 'secret',
  ALLOWED_TENANTS: 'tenant',
};

describe('The settings', () => {
  for (const missing of ['MicrosoftAppId', 'MicrosoftAppTenantId', 'ALLOWED_TENANTS', 'MicrosoftAppPassword']) {
    it(`refuse teams mode without ${missing} and name it`, () => {
      assert.throws(() => readSettings({ ...TEAMS, [missing]: '' }), new RegExp(`SettingsError.*${missing}`));
    });
  }

  it('take teams mode as the default, open to the outside', () => {
    const settings = readSettings(TEAMS);
    assert.equal(settings.mode, 'teams');
    assert.equal(settings.host, '0.0.0.0');
  });

  it('need no password with a managed identity', () => {
    const settings = readSettings({ ...TEAMS, MicrosoftAppPassword: '', MicrosoftAppType: 'UserAssignedMsi' });
    assert.equal(settings.sdk.MicrosoftAppType, 'UserAssignedMsi');
  });

  it('refuse an app type that the SDK would take for multi-tenant', () => {
    assert.throws(() => readSettings({ ...TEAMS, MicrosoftAppType: 'singletenant' }), SettingsError);
  });

  it('bind local mode to this machine and give the SDK no app id', () => {
    const settings = readSettings({ ...TEAMS, SAMSPEL_MODE: 'local' });
    assert.equal(settings.host, '127.0.0.1');
    assert.deepEqual(settings.sdk, {});
  });

  it('name a value that is wrong without repeating it', () => {
    const read = () => readSettings({ ...TEAMS, PORT: 'hemligt' });
    assert.throws(read, (error: Error) => error.message.includes('PORT') && !error.message.includes('hemligt'));
  });

  it('read lists with or without spaces', () => {
    assert.deepEqual(readSettings({ ...TEAMS, ADMINS: 'a, b,,c ' }).admins, ['a', 'b', 'c']);
  });

  it('prefer PostgreSQL where it is given', () => {
    assert.deepEqual(readSettings({ ...TEAMS, DATABASE_URL: 'postgres://db' }).database, {
      databaseUrl: 'postgres://db',
    });
  });

  it('let only local mode shift the clock', () => {
    assert.equal(readSettings({ ...TEAMS, TODAY: '2026-01-01' }).today, undefined);
    assert.equal(readSettings({ SAMSPEL_MODE: 'local', TODAY: '2026-01-01' }).today, '2026-01-01');
  });
});
