// Portals as their engineers make them: the package as npm packs it, the samples of www/examples, and Vite.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const FRAMEWORKS = ['react', 'react-dom', 'vue'];
/** The samples, and the portals around them. */
const SOURCES = ['vite/main.js', 'react/NctReady.jsx', 'vue/NctReady.vue'].map((name) => here(`../../../www/examples/${name}`));
const PORTALS = ['prepare.js', 'react.jsx', 'Portal.vue', 'vue.js'].map((name) => here(`../bundlers/${name}`));
/** Each has a page. */
const SCRIPTS = ['main.js', 'prepare.js', 'react.jsx', 'vue.js'];

/** Packs the package; gives the archive's path, and what npm says of it. */
function pack(folder) {
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--offline', '--pack-destination', folder], { cwd: here('../../../dist/npm/nct-ready'), stdio: ['ignore', 'pipe', 'ignore'] });
  const [about] = Object.values(JSON.parse(packed));
  return { about, archive: join(folder, about.filename) };
}

/** A folder with the package in its `node_modules`, and a page for each script. */
export function project() {
  const folder = mkdtempSync(join(tmpdir(), 'nct-ready-portal-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, 'nct-ready'), { recursive: true });
  const { about, archive } = pack(folder);
  execFileSync('tar', ['-xzf', archive, '--strip-components=1', '-C', join(modules, 'nct-ready')]);
  for (const name of FRAMEWORKS) symlinkSync(here(`../../node_modules/${name}`), join(modules, name));
  for (const path of [...SOURCES, ...PORTALS]) cpSync(path, join(folder, basename(path)));
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  for (const script of SCRIPTS) {
    const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Portal</title><link rel="icon" href="data:,"></head><body><script type="module" src="./${script}"></script></body></html>`;
    writeFileSync(join(folder, `${script}.html`), html);
  }
  return { about, folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What the page "Embed" says of Vite's settings. */
export const settings = (root) => ({
  root,
  base: './',
  configFile: false,
  logLevel: 'error',
  cacheDir: join(root, '.vite'),
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'nct-ready' } } })],
  // A strict policy lets nothing come by data:.
  build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 4000, rolldownOptions: { input: SCRIPTS.map((name) => join(root, `${name}.html`)) } },
  // What the element loads later is beside it, and has to stay there.
  optimizeDeps: { exclude: ['nct-ready'] },
});
