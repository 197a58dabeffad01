import { z } from 'zod';
import { type Batch, batchSchema, type JobCommand } from './batch-schema.js';
import { type Path, readJsonc, schemaKeys, valueAt, type WrongConfig } from './read-config.js';

const OPTIONS_DEPTH = 3;

/** Reads a batch file; `commands`: those that its jobs may run. */
export function readBatch(
  text: string,
  commands: readonly JobCommand[],
): { readonly batch: Batch } | WrongConfig {
  const schema = batchSchema(commands);
  /** Which options there are depends on the command of their job: jobs.0.options. */
  const optionNames = (path: Path, whole: unknown): readonly string[] => {
    const written = valueAt(whole, [...path.slice(0, -1), 'command']);
    return commands.find(({ name }) => name === written)?.options.map(({ name }) => name) ?? [];
  };
  const read = readJsonc(text, {
    schema,
    knownKeys: (path, whole) =>
      path.length === OPTIONS_DEPTH && path.at(-1) === 'options'
        ? optionNames(path, whole)
        : schemaKeys(z.toJSONSchema(schema, { io: 'input' }), path),
    whenEmpty: 'empty-batch',
  });
  return 'value' in read ? { batch: read.value } : read;
}
