import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';

const ROOT = join(import.meta.dirname, '..', '..');

/** Runs the command as `npm run package` does, with nothing in its environment but these variables. */
function runPackage(args: readonly string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, ['appPackage/package.ts', ...args], { cwd: ROOT, env, encoding: 'utf8' });
}

describe('npm run package', () => {
  it('writes the package of the local environment with no further ado', async () => {
    const target = join(ROOT, 'build/appPackage/samspel-local.zip');
    await rm(target, { force: true });
    const { status, stdout, stderr } = runPackage([]);
    assert.deepEqual(
      { status, stdout, stderr },
      { status: 0, stdout: `Wrote ${join('build', 'appPackage', 'samspel-local.zip')}\n`, stderr: '' },
    );
    assert.ok('manifest.json' in unzipSync(await readFile(target)));
  });

  it('fails and names the variables that the environment leaves open', () => {
    const { status, stderr } = runPackage(['--env', 'playground'], { BOT_ID: '00000000-0000-4000-8000-00000000b070' });
    assert.equal(status, 1);
    assert.match(stderr, /^No value for TEAMS_APP_ID, .*BOT_DOMAIN:/);
    assert.doesNotMatch(stderr, /BOT_ID/);
  });

  it('fails for an environment that does not exist', () => {
    const { status, stderr } = runPackage(['--env', 'nowhere']);
    assert.equal(status, 1);
    assert.match(stderr, /\.env\.nowhere/);
  });
});
