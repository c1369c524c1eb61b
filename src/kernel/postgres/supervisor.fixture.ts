/** A process of its own that starts the server of the folder given, says so on standard output and stays, to be killed. */
import { startEmbeddedPostgres } from './index.ts';

const server = await startEmbeddedPostgres({ dataDir: process.argv[2]!, log: () => {} });
console.log(JSON.stringify(server.connection));
