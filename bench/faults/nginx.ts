import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDaemon } from './system';

/** A real nginx in front of these ports, in turn, as docs for operators have it. */
export async function openNginx(port: number, ports: readonly number[]): Promise<{ close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'stadtgespraech-nginx-'));
  mkdirSync(join(folder, 'temp'));
  writeFileSync(join(folder, 'nginx.conf'), configuration(port, ports));
  const nginx = await startDaemon('nginx', ['-p', folder, '-c', 'nginx.conf', '-e', join(folder, 'error.log')], port);
  return {
    close: async () => {
      await nginx.end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A process that was killed is asked again at once: nginx would otherwise leave it alone for ten seconds. */
const configuration = (port: number, ports: readonly number[]) => `
daemon off;
worker_processes 1;
pid nginx.pid;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 8192; }
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path temp/${kind};`).join('\n  ')}
  map $http_upgrade $connection_upgrade { default upgrade; '' ''; }
  upstream platform {
    ${ports.map((each) => `server 127.0.0.1:${each} max_fails=0;`).join('\n    ')}
    keepalive 32;
  }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://platform;
      proxy_http_version 1.1;
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $http_x_forwarded_for;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection $connection_upgrade;
      proxy_connect_timeout 2s;
      proxy_read_timeout 60s;
    }
  }
}
`;
