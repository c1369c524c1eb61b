import { connect } from 'node:net';

/** Pieces in which a file goes to the scanner. */
const pieceBytes = 64 * 1024;
const longestMs = 20_000;

export type Scan = { clean: true } | { infected: string };

/**
 * Asks a ClamAV daemon about a file (command INSTREAM: pieces with their length before them, an empty one at the end).
 * @param address `host:port` of MOTCUA_CLAMAV
 * @throws when the daemon cannot be reached, does not answer in time, or answers with an error: then nobody knows
 */
export function scan(address: string, content: AsyncIterable<Uint8Array>, milliseconds = longestMs): Promise<Scan> {
  const at = address.lastIndexOf(':');
  const socket = connect({ host: address.slice(0, at).replace(/^\[|\]$/g, ''), port: Number(address.slice(at + 1)) });
  return new Promise<Scan>((resolve, reject) => {
    let said = '';
    const fail = (why: string): void => {
      socket.destroy();
      reject(new Error(`the scanner ${why}`));
    };
    socket.setTimeout(milliseconds, () => fail('did not answer in time'));
    socket.once('error', (error) => fail(`cannot be reached (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`));
    socket.on('data', (part) => {
      said += part.toString('latin1');
    });
    // A scanner that has seen enough answers before everything was sent, and closes.
    socket.once('close', () => {
      const answer = said.replace(/\0/g, '').trim();
      const found = /^stream: (.+) FOUND$/.exec(answer);
      if (found) resolve({ infected: found[1]! });
      else if (answer === 'stream: OK') resolve({ clean: true });
      else fail(answer === '' ? 'closed the line without an answer' : `answered: ${answer.slice(0, 200)}`);
    });
    socket.once('connect', () => {
      send(socket, content).catch((error: Error) => fail(`was not sent everything (${error.message})`));
    });
  });
}

async function send(socket: ReturnType<typeof connect>, content: AsyncIterable<Uint8Array>): Promise<void> {
  const write = (bytes: Uint8Array): Promise<void> | undefined => {
    if (socket.destroyed || socket.write(bytes)) return undefined;
    return new Promise((go) => {
      socket.once('drain', go);
      socket.once('close', go);
    });
  };
  await write(Buffer.from('zINSTREAM\0'));
  for await (const part of content) {
    for (let at = 0; at < part.length; at += pieceBytes) {
      const piece = part.subarray(at, at + pieceBytes);
      const head = Buffer.alloc(4);
      head.writeUInt32BE(piece.length);
      await write(head);
      await write(piece);
    }
    if (socket.destroyed) return;
  }
  await write(Buffer.alloc(4));
}
