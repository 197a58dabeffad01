import { rmSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from './sha256.js';

/**
 * Where a process listens that holds the lock on a folder. The system takes the address back when the process ends,
 * however it ends; only where it is a file in a folder does its name outlive it.
 */
function addressOf(
  folder: string,
  platform: NodeJS.Platform,
): { readonly path: string; readonly isFile: boolean } {
  const name = `inbound-batch-${sha256(folder).slice(0, 32)}`;
  if (platform === 'linux') return { path: `\0${name}`, isFile: false };
  if (platform === 'win32') return { path: `\\\\.\\pipe\\${name}`, isFile: false };
  return { path: join(tmpdir(), `${name}.sock`), isFile: true };
}

/** `undefined`: somebody listens there, or has listened. */
const listen = (path: string): Promise<Server | undefined> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.end());
    server.once('error', (error) =>
      'code' in error && error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(path, () => resolve(server));
  });

const isAlive = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

/**
 * Takes the lock on a folder, which holds as long as this process lives and no longer; `false`: another process has it.
 * It is known on this machine only.
 */
export async function lockFolder(folder: string, platform = process.platform): Promise<boolean> {
  const { path, isFile } = addressOf(await realpath(folder), platform);
  let server = await listen(path);
  if (!server && isFile && !(await isAlive(path))) {
    rmSync(path, { force: true });
    server = await listen(path);
  }
  // It need not keep the process alive.
  server?.unref();
  return server !== undefined;
}
