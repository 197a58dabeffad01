import { rmSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join, relative } from 'node:path';
import { outputErrorOf } from './output-error.js';
import { sha256 } from './sha256.js';

/** A lock that is held until it is given back, or until the program ends in whatever way. */
export interface RunLock {
  readonly release: () => void;
}

const SOCKET_FILE = 'lock.sock';

/**
 * Where the lock of a folder listens: names that the operating system forgets together with the program, on Linux
 * (abstract sockets) and Windows (named pipes); elsewhere a file in the folder.
 */
function lockAddress(realFolder: string, platform: NodeJS.Platform): { address: string; file?: string } {
  const name = `inbound-batch-${sha256(realFolder)}`;
  if (platform === 'linux') return { address: `\0${name}` };
  if (platform === 'win32') return { address: `\\\\.\\pipe\\${name}` };
  const file = join(realFolder, SOCKET_FILE);
  // A socket's path must be short.
  return { address: relative('.', file), file };
}

/**
 * Takes the lock of a folder, which one program at a time can have; `undefined`: another has it. A program that was
 * killed has it no longer.
 */
export async function takeLock(
  folder: string,
  platform: NodeJS.Platform = process.platform,
): Promise<RunLock | undefined> {
  const { address, file } = lockAddress(await realpath(folder), platform);
  try {
    let server = await listen(address);
    if (!server && file !== undefined && !(await isAnswered(address))) {
      rmSync(file, { force: true });
      server = await listen(address);
    }
    return server && { release: () => server.close() };
  } catch (error) {
    throw outputErrorOf(error, join(folder, SOCKET_FILE));
  }
}

/** Listens at an address; `undefined`: somebody does already, or has left its file. */
function listen(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(address, () => resolve(server));
    // It shall not keep the program from ending.
    server.unref();
  });
}

function isAnswered(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
