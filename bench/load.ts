/**
 * The load generator, in a process of its own: plain sockets, one request at a time on each, nothing parsed but status and length,
 * so that it takes as little as possible of the two cores that the server and the database share with it.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Times, timesOf } from './statistics.ts';

/** One request. Its body is the pieces of `bodies[body]` with `values` between them. */
export type Request = { path: string; head?: string; body?: number; values?: string[] };
export type Plan = {
  port: number;
  connections: number;
  seconds: number;
  method: 'GET' | 'POST';
  bodies: string[][];
  requests: Request[];
  /** Start over when all were sent; otherwise each is sent once. */
  repeat: boolean;
  /** How many answers to give back whole. */
  keep: number;
};
export type Outcome = {
  count: number;
  seconds: number;
  statuses: Record<string, number>;
  times: Times;
  kept: string[];
  bytes: number;
  /** Seconds of processor time that the generator itself took. */
  cpu: number;
};

/** Runs a plan in a child process. */
export async function runLoad(plan: Plan): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-load-'));
  const file = join(folder, 'plan.json');
  writeFileSync(file, JSON.stringify(plan));
  try {
    return await new Promise<Outcome>((resolve, reject) => {
      const child = fork(process.argv[1]!, ['--role=load', file], { execArgv: [], serialization: 'advanced' });
      child.once('message', (message) => resolve(message as Outcome));
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`the load generator ended with ${code}`)));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The child's side. */
export async function loadRole(file: string): Promise<void> {
  const plan = JSON.parse(readFileSync(file, 'utf8')) as Plan;
  rmSync(file);
  const outcome = await drive(plan);
  await new Promise<void>((done) => process.send!(outcome, () => done()));
  process.exit(0);
}

async function drive(plan: Plan): Promise<Outcome> {
  const milliseconds: number[] = [];
  const statuses: Record<string, number> = {};
  const kept: string[] = [];
  let bytes = 0;
  let next = 0;
  const key = Math.random().toString(36).slice(2, 10);
  const before = process.cpuUsage();
  const started = performance.now();
  const end = started + plan.seconds * 1000;

  const takeNext = (): Buffer | null => {
    if (performance.now() >= end) return null;
    if (next >= plan.requests.length && !plan.repeat) return null;
    const number = next++;
    const { path, head = '', body, values = [] } = plan.requests[number % plan.requests.length]!;
    const text = body === undefined ? '' : fill(plan.bodies[body]!, values);
    const posted =
      plan.method === 'POST'
        ? `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\nidempotency-key: bench-${key}-${number}\r\n`
        : '';
    return Buffer.from(`${plan.method} ${path} HTTP/1.1\r\nhost: localhost:${plan.port}\r\n${head}${posted}\r\n${text}`);
  };

  await Promise.all(
    Array.from({ length: plan.connections }, async () => {
      const line = await openLine(plan.port);
      for (let request = takeNext(); request; request = takeNext()) {
        const at = performance.now();
        const answer = await line.ask(request);
        milliseconds.push(performance.now() - at);
        statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
        bytes += answer.body.length;
        if (kept.length < plan.keep || (answer.status !== '200' && kept.length < plan.keep + 3))
          kept.push(answer.body.toString());
      }
      line.close();
    }),
  );
  const cpu = process.cpuUsage(before);
  return {
    count: milliseconds.length,
    seconds: (performance.now() - started) / 1000,
    statuses,
    times: timesOf(milliseconds),
    kept,
    bytes,
    cpu: (cpu.user + cpu.system) / 1e6,
  };
}

function fill(pieces: readonly string[], values: readonly string[]): string {
  let text = pieces[0]!;
  for (let i = 1; i < pieces.length; i++) text += values[i - 1] + pieces[i]!;
  return text;
}

type Answer = { status: string; body: Buffer };

async function openLine(port: number): Promise<{ ask(request: Buffer): Promise<Answer>; close(): void }> {
  const socket: Socket = connect({ port, host: 'localhost', noDelay: true });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  let waiting: { resolve(answer: Answer): void; reject(error: Error): void } | null = null;
  let buffer: Buffer = Buffer.alloc(0);
  socket.on('data', (data) => {
    buffer = buffer.length === 0 ? data : Buffer.concat([buffer, data]);
    const answer = readAnswer(buffer);
    if (!answer) return;
    buffer = Buffer.alloc(0);
    const one = waiting;
    waiting = null;
    one?.resolve(answer);
  });
  const broken = (error?: Error) => waiting?.reject(error ?? new Error('the server closed the line'));
  socket.on('error', broken);
  socket.on('close', () => broken());
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
}

/** Undefined until the whole answer is there. */
function readAnswer(buffer: Buffer): Answer | undefined {
  const end = buffer.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = buffer.toString('latin1', 0, end);
  const status = head.slice(9, 12);
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length !== undefined) {
    const whole = end + 4 + Number(length);
    return buffer.length < whole ? undefined : { status, body: buffer.subarray(end + 4, whole) };
  }
  if (status === '304' || status === '204') return { status, body: Buffer.alloc(0) };
  // Chunked: the last chunk is enough to know that it is complete.
  return buffer.subarray(-5).equals(lastChunk) ? { status, body: buffer.subarray(end + 4, -5) } : undefined;
}
const lastChunk = Buffer.from('0\r\n\r\n');
