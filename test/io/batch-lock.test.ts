import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockFolder } from '../../src/io/batch-lock.js';
import { useFolder } from '../support/program.js';

const folder = useFolder();

/** A process that takes the lock, and says whether it has it. */
async function taker(at: string, platform: string) {
  const code = `import { lockFolder } from ${JSON.stringify(`file://${resolve('dist/io/batch-lock.js')}`)};
    console.log(await lockFolder(${JSON.stringify(at)}, ${JSON.stringify(platform)}));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(child.stdout.setEncoding('utf8'), 'data');
  return { child, hasIt: String(said).trim() === 'true' };
}

// A socket with a name of its own is tried here; a pipe of Windows cannot be.
describe.skipIf(process.platform === 'win32').each([process.platform, 'darwin'] as const)(
  'the lock of a folder on %s',
  (platform) => {
    it('is one process’s, until that ends, however it ends', async () => {
      const first = await taker(folder.path, platform);
      expect(first.hasIt).toBe(true);
      const second = await taker(folder.path, platform);
      expect(second.hasIt).toBe(false);
      second.child.kill('SIGKILL');
      first.child.kill('SIGKILL');
      await once(first.child, 'exit');
      const third = await taker(folder.path, platform);
      expect(third.hasIt).toBe(true);
      third.child.kill('SIGKILL');
      await once(third.child, 'exit');
    });

    it('is another folder’s own', async () => {
      mkdirSync(folder.join('a'));
      mkdirSync(folder.join('b'));
      expect(await lockFolder(folder.join('a'), platform)).toBe(true);
      expect(await lockFolder(folder.join('b'), platform)).toBe(true);
      expect(await lockFolder(folder.join('a', '..', 'a'), platform)).toBe(false);
    });
  },
);
