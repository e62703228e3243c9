import { fork } from 'node:child_process';
import { once } from 'node:events';
import { context } from 'esbuild';
import { serverBundle } from './bundle.mjs';
import { writeKernStyles } from './kern-styles.mjs';
import { copyMapWorker } from './map-worker.mjs';

/** Runs the platform and starts it anew when its server changes. Pages are reloaded by Next itself. */
export async function develop() {
  copyMapWorker();
  writeKernStyles();
  let server = null;
  let turn = Promise.resolve();
  let stopping = false;
  const restart = async () => {
    await end(server);
    if (stopping) return;
    server = fork('dist/development/server.mjs', {
      execArgv: ['--enable-source-maps'],
      env: { ...process.env, NODE_ENV: 'development' },
    });
    server.once('exit', (code) => code && !stopping && console.log('Waiting for a change …'));
  };
  const onBuilt = ({ errors }) => {
    if (errors.length === 0) turn = turn.then(restart);
  };
  const bundle = serverBundle('dist/development');
  const builds = await context({
    ...bundle,
    plugins: [...bundle.plugins, { name: 'restart', setup: (on) => on.onEnd(onBuilt) }],
  });
  const stop = async () => {
    stopping = true;
    await builds.dispose();
    await turn;
    await end(server);
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  await builds.watch();
}

async function end(server) {
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGTERM');
  await once(server, 'exit');
}
