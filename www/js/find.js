// Brings the catalog's look-ups to the page of another tool, when a person asks for them and not before. The tool says what is to be
// looked up by the event `nct-find`, with { from, name, codes, labels, lines }; what is found comes back as `nct-found`.

let part;

/** The catalog's part with its style, loaded once; a failed start is forgotten. */
function load() {
  part ??= start().catch((error) => {
    part = undefined;
    throw error;
  });
  return part;
}

async function start() {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = new URL('catalog.css', import.meta.url);
  const styled = new Promise((done) => {
    style.onload = style.onerror = done;
  });
  document.head.append(style);
  const [module] = await Promise.all([import('./catalog.js'), styled]);
  await module.default({ module_or_path: new URL('catalog_bg.wasm', import.meta.url) });
  return module;
}

/** Where the answers stand: below the tool. */
function place() {
  const known = document.getElementById('find-here');
  if (known) return known;
  const made = document.createElement('div');
  made.id = 'find-here';
  document.querySelector('#tool, #template').after(made);
  return made;
}

export async function find(ask) {
  const { find } = await load();
  find(place(), ask);
}
