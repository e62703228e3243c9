// The plain Next page behind Node's http, in one process. Started by `bench/pages.ts`.
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import next from 'next';

process.env.BENCH_ROOT = process.cwd();
const httpServer = createServer();
const app = next({ dir: resolve(process.env.BENCH_HOME ?? ''), httpServer, port: Number(process.env.PORT) });
await app.prepare();
const handle = app.getRequestHandler();
httpServer.on('request', (request, response) => {
  if (request.url === '/healthz') response.end('serving');
  else void handle(request, response);
});
httpServer.listen(Number(process.env.PORT), '127.0.0.1');
