import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTeams, type Teams } from '../channel/teams.ts';
import { Process } from './process.ts';

describe('The bot as a process', () => {
  let dataDir: string;
  let local: Record<string, string>;
  const started: Process[] = [];
  const run = (env: Record<string, string>) => {
    const bot = new Process(env);
    started.push(bot);
    return bot;
  };

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'samspel-'));
    local = { SAMSPEL_MODE: 'local', PORT: '0', DATA_DIR: dataDir };
  });

  afterEach(async () => {
    for (const bot of started.splice(0)) {
      bot.child.kill('SIGKILL');
      await bot.exitCode();
    }
    await rm(dataDir, { recursive: true, force: true });
  });

  it('answers /health and /ready', async () => {
    const url = `http://127.0.0.1:${await run(local).port()}`;
    assert.deepEqual(await (await fetch(`${url}/health`)).json(), { status: 'ok' });
    assert.deepEqual(await (await fetch(`${url}/ready`)).json(), { status: 'ready' });
  });

  it('refuses teams mode without its settings, names them and exits with 1', async () => {
    const bot = run({ PORT: '0', DATA_DIR: dataDir });
    assert.equal(await bot.exitCode(), 1);
    assert.match(bot.output, /MicrosoftAppId, MicrosoftAppTenantId, ALLOWED_TENANTS/);
  });

  it('says that its port is in use and exits with 1', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const bot = run({ ...local, PORT: String(port) });
    assert.equal(await bot.exitCode(), 1);
    assert.match(bot.output, new RegExp(`Port ${port} is already in use`));
    taken.close();
  });

  it('refuses the data folder of another process, names it and exits with 1', async () => {
    await run(local).port();
    const second = run(local);
    assert.equal(await second.exitCode(), 1);
    assert.ok(second.output.includes(dataDir), second.output);
  });

  it('writes its log as JSON, a line with a turn id for each turn, and never a question', async () => {
    const bot = run(local);
    const teams = await talkingTo(await bot.port());
    const anna = teams.user({ name: 'Anna Andersson' });
    await anna.says(teams.personalChat(anna), 'Vad betalar Arboga?');
    bot.child.kill('SIGTERM');
    assert.equal(await bot.exitCode(), 0);
    const lines = bot.output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.ok(lines.some(({ turn, msg }) => typeof turn === 'string' && msg === 'turn'));
    assert.doesNotMatch(bot.output, /Arboga|Anna/);
    await teams.close();
  });

  it('finishes the turns under way when it is stopped, within five seconds', async () => {
    const bot = run(local);
    const teams = await talkingTo(await bot.port());
    const anna = teams.user({ name: 'Anna Andersson' });
    const chat = teams.personalChat(anna);
    teams.delay(1000);
    const asked = anna.says(chat, 'Vad betalar Arboga?');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const stopped = performance.now();
    bot.child.kill('SIGTERM');
    assert.equal((await asked).messages.length, 1);
    assert.equal(await bot.exitCode(), 0);
    assert.ok(performance.now() - stopped < 5000);
    await teams.close();
  });
});

async function talkingTo(port: number): Promise<Teams> {
  const teams = await openTeams({ mode: 'local' });
  teams.connect(`http://127.0.0.1:${port}`);
  return teams;
}
