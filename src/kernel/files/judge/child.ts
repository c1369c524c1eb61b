/**
 * A process of its own for one task on files of strangers, ended by src/kernel/files/apart.ts when it takes too much time or memory.
 * Standard input: length of the task (4 bytes), the task as JSON, then the files one after the other. Standard output: length of the
 * answer (4 bytes), the answer as JSON, then bytes, if the task makes any.
 */
import type { MediaType } from '../media-type.ts';
import type { Answer, Task } from '../task.ts';
import { hidesArchive } from './hidden.ts';
import type { Turn } from './join.ts';

// Libraries say what they think of a file on standard output, where the answer goes.
for (const way of ['log', 'info', 'warn'] as const) console[way] = () => {};

async function main(): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  const input = Buffer.concat(parts);
  parts.length = 0;
  const length = input.readUInt32BE(0);
  const task = JSON.parse(input.toString('utf8', 4, 4 + length)) as Task & { sizes: number[] };
  let at = 4 + length;
  const files = task.sizes.map((size) => {
    const from = at;
    at += size;
    return input.subarray(from, at);
  });
  const { answer, bytes } = await work(task, files);
  const text = Buffer.from(JSON.stringify(answer));
  const head = Buffer.alloc(4);
  head.writeUInt32BE(text.length);
  process.stdout.write(Buffer.concat([head, text, bytes ?? Buffer.alloc(0)]), () => process.exit(0));
}

async function work(task: Task, files: Buffer[]): Promise<{ answer: Answer; bytes?: Buffer }> {
  switch (task.do) {
    case 'judge': {
      const [bytes] = files as [Buffer];
      if (hidesArchive(bytes)) return { answer: { refused: 'files.hidden' } };
      if (task.mediaType === 'application/pdf') return { answer: await (await import('./pdf.ts')).judgePdf(bytes) };
      const { found, instead } = await (await import('./image.ts')).judgeImage(bytes, task.mediaType);
      return { answer: found, ...(instead && { bytes: instead }) };
    }
    case 'join': {
      const { joinPages } = await import('./join.ts');
      const pages = task.pages.map((page, i) => ({ ...page, bytes: files[i]! }));
      return { answer: { made: 'application/pdf' }, bytes: await joinPages(pages) };
    }
    case 'thumbnail': {
      const { thumbnailOf } = await import('./thumbnail.ts');
      const bytes = await thumbnailOf(files[0]!, task.mediaType as MediaType, task.turn as Turn, task.side);
      return { answer: { made: 'image/jpeg' }, bytes };
    }
  }
}

await main();
