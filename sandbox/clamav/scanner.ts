import { type AddressInfo, createServer, type Socket } from 'node:net';

export type Scanner = { address: string; scanned: () => number; close: () => Promise<void> };

/** The string by which every scanner is tried (EICAR); written in two halves, so that none finds it here. */
export const eicar = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-${'ANTIVIRUS-TEST-FILE!$H+H*'}`;

/**
 * Stands in for a ClamAV daemon: speaks PING and INSTREAM, and finds the EICAR test string in anything.
 * `most`: bytes of one file, above which it says so and closes as the real one does (StreamMaxLength).
 */
export async function startScanner({ port = 0, most = 100 * 1024 * 1024 } = {}): Promise<Scanner> {
  let scanned = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    serve(socket, most)
      .then((answer) => {
        scanned++;
        socket.end(`${answer}\0`);
      })
      .catch(() => socket.destroy());
  });
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    scanned: () => scanned,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

async function serve(socket: Socket, most: number): Promise<string> {
  let held = Buffer.alloc(0);
  let command: string | undefined;
  let last = '';
  let bytes = 0;
  let found = false;
  // The answer still has to go out on it.
  for await (const part of socket.iterator({ destroyOnReturn: false })) {
    held = Buffer.concat([held, part as Buffer]);
    if (command === undefined) {
      const end = held.indexOf(0);
      if (end < 0) continue;
      command = held.toString('latin1', 0, end);
      held = held.subarray(end + 1);
      if (command === 'zPING') return 'PONG';
      if (command !== 'zINSTREAM') return 'UNKNOWN COMMAND';
    }
    while (held.length >= 4) {
      const length = held.readUInt32BE(0);
      if (length === 0) return found ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';
      if (held.length < 4 + length) break;
      const piece = held.toString('latin1', 4, 4 + length);
      held = held.subarray(4 + length);
      bytes += length;
      if (bytes > most) return 'INSTREAM size limit exceeded. ERROR';
      found ||= (last + piece).includes(eicar);
      last = piece.slice(-eicar.length);
    }
  }
  throw new Error('the line was closed in the middle');
}
