// The site behind the web servers of deploy/, as somebody would run it: their own configurations, of which only names, ports,
// certificates and folders are changed.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const SITE = join(root, 'dist/site');
/** Where scripts/setup has put the servers. */
const PROGRAMS = process.env.NCT_WEB_SERVERS ?? '';

/** Replaces what stands there exactly so often; a configuration that no longer says it fails the test. */
function put(text, changes) {
  let out = text;
  for (const [from, to] of changes) {
    if (!out.includes(from)) throw new Error(`The configuration does not say: ${from}`);
    out = out.replaceAll(from, to);
  }
  return out;
}

const SERVERS = {
  nginx({ folder, port, plain, portal, state, certificate, key }) {
    const site = put(readFileSync(join(root, 'deploy/nginx.conf'), 'utf8'), [
      ['listen 80;', `listen 127.0.0.1:${plain};`],
      ['listen 443 ssl http2;', `listen 127.0.0.1:${port} ssl http2;`],
      ['/etc/letsencrypt/live/nct.example.kz/fullchain.pem', certificate],
      ['/etc/letsencrypt/live/nct.example.kz/privkey.pem', key],
      ['/var/www/nct-ready', SITE],
      ['resolver 127.0.0.53', 'resolver 127.0.0.1'],
      ['set $nct_host nationalcatalog.kz;', `set $nct_host ${portal};`],
      ['set $nct_host nct.gov.kz;', `set $nct_host ${state};`],
      ['proxy_pass https://', 'proxy_pass http://'],
    ]);
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
    const main = [
      'daemon off;',
      `pid ${folder}/nginx.pid;`,
      `error_log ${folder}/error.log notice;`,
      'events {}',
      'http {',
      `include ${PROGRAMS}/etc/nginx/mime.types;`,
      'default_type application/octet-stream;',
      `access_log ${folder}/access.log;`,
      ...paths,
      site,
      '}',
    ];
    writeFileSync(join(folder, 'nginx.conf'), main.join('\n'));
    return [`${PROGRAMS}/usr/sbin/nginx`, '-e', `${folder}/error.log`, '-p', folder, '-c', `${folder}/nginx.conf`];
  },
  caddy({ folder, port, plain, portal, state, certificate, key }) {
    const site = put(readFileSync(join(root, 'deploy/Caddyfile'), 'utf8'), [
      ['nct.example.kz {\n', `https://127.0.0.1:${port} {\n\ttls ${certificate} ${key}\n`],
      ['/var/www/nct-ready', SITE],
      ['https://nationalcatalog.kz', `http://${portal}`],
      ['https://nct.gov.kz', `http://${state}`],
    ]);
    const global = `{\n\tadmin off\n\tauto_https disable_redirects\n\thttp_port ${plain}\n\thttps_port ${port}\n\tskip_install_trust\n}\n`;
    writeFileSync(join(folder, 'Caddyfile'), global + site);
    return [`${PROGRAMS}/usr/bin/caddy`, 'run', '--config', `${folder}/Caddyfile`, '--adapter', 'caddyfile'];
  },
};

export const SERVER_NAMES = Object.keys(SERVERS);

async function freePort() {
  const server = net.createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** Resolves when something listens there; fails when the program has ended before. */
async function listening(port, child) {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server has ended with ${child.exitCode}`);
    const open = await new Promise((done) => {
      const socket = net.connect(port, '127.0.0.1', () => socket.destroy() && done(true));
      socket.once('error', () => done(false));
    });
    if (open) return;
    await new Promise((done) => setTimeout(done, 30));
  }
}

/**
 * Starts a web server in front of a catalog.
 * @param {'nginx' | 'caddy'} name
 * @param {{ portal: string, state: string }} upstream hosts with ports
 */
export async function deployed(name, { portal, state }) {
  const folder = mkdtempSync(join(tmpdir(), `nct-${name}-`));
  // nginx gives up its rights where it starts as root, and its workers read the site.
  chmodSync(folder, 0o755);
  const [certificate, key] = ['certificate.pem', 'key.pem'].map((file) => join(folder, file));
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificate, '-days', '2', '-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'], { stdio: 'ignore' });
  const [port, plain] = [await freePort(), await freePort()];
  const [program, ...rest] = SERVERS[name]({ folder, port, plain, portal, state, certificate, key });
  mkdirSync(join(folder, 'home'));
  const env = { PATH: process.env.PATH, HOME: join(folder, 'home') };
  const said = [];
  const child = spawn(program, rest, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(String(data)));
  const failed = new Promise((_, reject) => child.once('error', reject));
  await Promise.race([listening(port, child), failed]).catch((error) => {
    throw new Error(`${name}: ${error.message}\n${said.join('')}`);
  });
  return {
    url: `https://127.0.0.1:${port}/`,
    /** Everything that the server has written down or said. */
    logs: () => said.join('') + readdirSync(folder).filter((file) => file.endsWith('.log')).map((file) => readFileSync(join(folder, file), 'utf8')).join(''),
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await new Promise((done) => child.once('exit', done));
      rmSync(folder, { recursive: true });
    },
  };
}

/** A request as nothing but the wire has it: no cookies, no redirects followed, any certificate. */
export function ask(url, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((done, failed) => {
    const request = https.request(url, { method, headers, rejectUnauthorized: false, agent: false }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    });
    request.once('error', failed);
    request.end(body);
  });
}
