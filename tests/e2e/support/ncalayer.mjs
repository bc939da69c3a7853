// A stand-in for NCALayer: a WebSocket over TLS on a free port, with a certificate of its own, that speaks the documented messages.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import https from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const GREETING = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 1;
const CLOSE = 8;

/** A certificate that nobody trusts, made for this run. */
function certificate() {
  const folder = mkdtempSync(join(tmpdir(), 'ncalayer-'));
  const [cert, key] = ['cert.pem', 'key.pem'].map((name) => join(folder, name));
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, '-days', '2', '-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'], { stdio: 'ignore' });
  const made = { cert: readFileSync(cert), key: readFileSync(key) };
  rmSync(folder, { recursive: true });
  return made;
}

/** A text as a server sends it. */
function frame(text) {
  const bytes = Buffer.from(text);
  const head = bytes.length < 126 ? Buffer.from([0x80 | TEXT, bytes.length]) : Buffer.from([0x80 | TEXT, 126, bytes.length >> 8, bytes.length & 255]);
  return Buffer.concat([head, bytes]);
}

/** Takes whole messages off what a browser has sent: `[kind, text]` each, and what is left. */
function messages(bytes) {
  const found = [];
  for (;;) {
    if (bytes.length < 6) return [found, bytes];
    let length = bytes[1] & 127;
    let at = 2;
    if (length === 126) [length, at] = [bytes.readUInt16BE(2), 4];
    if (bytes.length < at + 4 + length) return [found, bytes];
    const mask = bytes.subarray(at, at + 4);
    const text = Buffer.from(bytes.subarray(at + 4, at + 4 + length).map((byte, i) => byte ^ mask[i % 4])).toString();
    found.push([bytes[0] & 15, text]);
    bytes = bytes.subarray(at + 4 + length);
  }
}

const KEY = {
  alias: 'a', keyId: '1', algorithm: 'ECGOST3410-2015-512', subjectCn: 'ТЕСТОВ ТЕСТ', subjectDn: '', issuerCn: 'ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ', issuerDn: '',
  serialNumber: '1', certNotBefore: '01.01.2026 00:00:00', certNotAfter: '01.01.2027 00:00:00', authorityKeyIdentifier: '', pem: '',
};

/** What it answers where all is well; a test puts its own in place of one: `answers.sign = …`. */
const usual = (signature, pem) => ({
  hello: { result: { version: '1.4' } },
  getActiveTokens: { responseObject: ['AKKaztokenStore'], code: '200' },
  getKeyInfo: { responseObject: { ...KEY, pem }, code: '200' },
  sign: { body: { result: [signature] }, status: true },
});

/** Starts one: `{ port, asked, answers, reset, drop, hangUp }`. `asked` holds what it was sent, `knocks` counts who came, `drop` refuses whoever connects. */
export async function standIn(signature, pem = '') {
  const state = { asked: [], answers: usual(signature, pem), drop: false, knocks: 0 };
  const sockets = new Set();
  const server = https.createServer(certificate(), (req, res) => res.end());
  server.on('connection', () => (state.knocks += 1));
  server.on('upgrade', (req, socket) => {
    if (state.drop) return socket.destroy();
    sockets.add(socket);
    const accept = createHash('sha1').update(req.headers['sec-websocket-key'] + GREETING).digest('base64');
    socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
    socket.write(frame(JSON.stringify(state.answers.hello)));
    socket.write(frame('--heartbeat--'));
    let rest = Buffer.alloc(0);
    socket.on('data', (bytes) => {
      let found;
      [found, rest] = messages(Buffer.concat([rest, bytes]));
      for (const [kind, text] of found) {
        if (kind === CLOSE) return socket.destroy();
        state.asked.push(text);
        if (text.startsWith('{')) socket.write(frame(JSON.stringify(state.answers[JSON.parse(text).method] ?? { success: false, errorCode: 'MODULE_NOT_FOUND' })));
      }
    });
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  server.unref();
  return Object.assign(state, {
    port: server.address().port,
    reset: () => Object.assign(state, { asked: [], answers: usual(signature, pem), drop: false, knocks: 0 }),
    hangUp: () => sockets.forEach((socket) => socket.destroy()),
  });
}
