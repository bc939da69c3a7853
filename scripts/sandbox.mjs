// The catalog for trying things out (tests/sandbox) as a program of its own: for scripts/serve and the tests.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The program: the one that is named, or what `cargo build -p nct-sandbox` left. */
export function program() {
  const target = process.env.CARGO_TARGET_DIR || join(root, 'target');
  const built = process.env.NCT_SANDBOX || join(target, 'debug/nct-sandbox');
  if (!existsSync(built)) throw new Error(`${built} is not there: cargo build -p nct-sandbox`);
  return built;
}

/** Starts it on a free port; resolves to its origin and the way to end it. It ends with this program anyway. */
export function startSandbox(options = []) {
  const child = spawn(program(), ['--port', '0', ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = () => child.kill();
  process.once('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(0));
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('exit', (code) => failed(new Error(`the sandbox ended with ${code}`)));
    createInterface(child.stdout).on('line', (line) => {
      const origin = line.match(/^nct-sandbox (http:\S+)/)?.[1];
      if (origin) done({ origin: new URL(origin).origin, stop });
    });
  });
}
