import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseEnv } from 'node:util';
import { load } from 'js-yaml';
import { findFreePort, reasonNotFree } from './playground/ports.ts';
import { startTool, type ToolProcess } from './playground/tool-process.ts';

describe('npm run playground', function () {
  this.timeout(60_000);
  let folder: string;
  let tool: ToolProcess | undefined;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samspel-playground-'));
  });

  afterEach(async () => {
    tool?.process.kill('SIGTERM');
    await tool?.exitCode;
    tool = undefined;
    await rm(folder, { recursive: true, force: true });
  });

  async function start(env: Record<string, string> = {}): Promise<ToolProcess> {
    tool = await startTool(folder, env);
    return tool;
  }

  describe('before it starts anything', () => {
    for (const setting of ['PORT', 'PLAYGROUND_PORT']) {
      it(`names a ${setting} in use, says what to do and exits with 1`, async () => {
        const taken = await listenOnFreePort();
        try {
          const { exitCode, printed } = await start({ [setting]: String(taken.port) });
          assert.equal(await exitCode, 1);
          assert.match(
            printed(),
            new RegExp(`^Port ${taken.port} is already in use\\. .*${setting}=\\d+ npm run playground\\n$`),
          );
        } finally {
          taken.server.close();
        }
      });
    }

    it('refuses a port that is none', async () => {
      const { exitCode, printed } = await start({ PORT: 'often' });
      assert.equal(await exitCode, 1);
      assert.equal(printed(), 'PORT is not a port: often. It must be a number from 1 to 65535.\n');
    });

    it('refuses the same port for both', async () => {
      const port = String(await findFreePort());
      const { exitCode, printed } = await start({ PORT: port, PLAYGROUND_PORT: port });
      assert.equal(await exitCode, 1);
      assert.equal(printed(), `PORT and PLAYGROUND_PORT are both ${port}; they must differ.\n`);
    });
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`tells the address once both serve, and stops both on ${signal}`, async () => {
      const { address, process: child, exitCode, printed, botPort, playgroundPort } = await start();
      assert.equal(await address(), `http://127.0.0.1:${playgroundPort}`);
      assert.equal(await statusOf(`http://127.0.0.1:${botPort}/ready`), 200);
      assert.equal(await statusOf(`http://127.0.0.1:${playgroundPort}/_debug/ping`), 200);
      await assert.rejects(fetch(`http://[::1]:${playgroundPort}/_debug/ping`), 'served beyond 127.0.0.1');
      child.kill(signal);
      assert.equal(await exitCode, 0);
      assert.equal(printed().match(/http:/g)?.length, 1);
      assert.deepEqual(await reasonsNotFree(botPort, playgroundPort), [undefined, undefined]);
    });
  }

  it('says why the bot did not start, and stops the Playground', async () => {
    await writeFile(join(folder, 'data'), 'a file where the bot wants a folder');
    const { exitCode, printed, botPort, playgroundPort } = await start();
    assert.equal(await exitCode, 1);
    assert.match(printed(), /^The bot stopped \(exit code 1\)\. It said last:\n\nSamspel did not start\./);
    assert.deepEqual(await reasonsNotFree(botPort, playgroundPort), [undefined, undefined]);
  });

  it('tells when the bot crashes later, and stops the Playground', async () => {
    const { address, exitCode, printed, botPort, playgroundPort } = await start();
    await address();
    process.kill(await pidOfBot(folder), 'SIGKILL');
    assert.equal(await exitCode, 1);
    assert.match(printed(), /The bot stopped \(signal SIGKILL\)\. It said last:\n\n.*"msg":"listening"/);
    assert.deepEqual(await reasonsNotFree(botPort, playgroundPort), [undefined, undefined]);
  });

  it('leaves nothing running when it is itself killed outright', async () => {
    const { address, process: child, exitCode, botPort, playgroundPort } = await start();
    await address();
    child.kill('SIGKILL');
    await exitCode;
    await eventually(async () => {
      assert.deepEqual(await reasonsNotFree(botPort, playgroundPort), [undefined, undefined]);
    });
  });

  it('makes its current user an administrator', async () => {
    const { currentUser } = load(
      await readFile(new URL('./playground/.m365agentsplayground.yml', import.meta.url), 'utf8'),
    ) as { readonly currentUser: { readonly aadObjectId: string } };
    const { ADMINS } = parseEnv(await readFile(new URL('../../env/.env.playground', import.meta.url), 'utf8'));
    assert.equal(ADMINS, currentUser.aadObjectId);
  });
});

// --- Internal helpers ---

function listenOnFreePort(): Promise<{ readonly server: Server; readonly port: number }> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address && typeof address === 'object') resolve({ server, port: address.port });
    });
  });
}

const statusOf = async (url: string) => (await fetch(url)).status;

const reasonsNotFree = (...ports: number[]) => Promise.all(ports.map(reasonNotFree));

/** The bot's first line of log carries its process id. */
async function pidOfBot(folder: string): Promise<number> {
  const [first = '{}'] = (await readFile(join(folder, 'logs/bot.log'), 'utf8')).split('\n');
  return (JSON.parse(first) as { readonly pid: number }).pid;
}

/** Tries again for up to ten seconds. */
async function eventually(check: () => Promise<void>): Promise<void> {
  for (const end = Date.now() + 10_000; ; await sleep(100)) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}
