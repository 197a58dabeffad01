import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesMeant, hashOfFile } from '../../src/io/batch-files.js';
import { useFolder } from '../support/program.js';

const folder = useFolder();

describe('the files that a pattern means', () => {
  it.each<[string, readonly string[]]>([
    ['任务*.xlsx', ['任务(1).xlsx', '任务[2].xlsx', '任务3.xlsx']],
    ['任务(1).xlsx', ['任务(1).xlsx']],
    ['任务[2].xlsx', ['任务[2].xlsx']],
    ['*', ['a.csv', '任务(1).xlsx', '任务[2].xlsx', '任务3.xlsx']],
    ['{a,b}.csv', ['a.csv']],
    ['folder', []],
    ['none*', []],
  ])('are those of its name, without hidden ones and locks: %s', async (pattern, names) => {
    mkdirSync(folder.join('folder'));
    for (const name of ['任务(1).xlsx', '任务[2].xlsx', '任务3.xlsx', 'a.csv', '.a.csv', '~$任务3.xlsx'])
      writeFileSync(folder.join(name), name);
    const found = await filesMeant(`${folder.path}/${pattern}`);
    expect(found.map((file) => basename(file))).toEqual([...names].sort());
  });
});

describe('the hash of a file', () => {
  it('is that of its bytes', async () => {
    writeFileSync(folder.join('a'), 'abc');
    // FIPS 180-4, the example of one block.
    expect(await hashOfFile(folder.join('a'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('cannot be told of one that has gone', async () => {
    symlinkSync(folder.join('gone'), folder.join('link'));
    await expect(hashOfFile(folder.join('link'))).rejects.toMatchObject({ reason: 'not-found' });
    await expect(hashOfFile(folder.path)).rejects.toMatchObject({ reason: 'is-folder' });
  });
});
