// Brings the catalog's part to the page of another tool, when a person asks for it and not before. The tool says what is to be looked
// up by the event `nct-find`, with { from, name, codes, labels, lines }; what is found comes back as `nct-found`. The template says by
// `nct-cards` that cards are to be made of its rows, with { name, answer }: the file's name, and what its worker has answered.

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

/** Where a part stands: below the tool. */
function place(id) {
  const known = document.getElementById(id);
  if (known) return known;
  const made = document.createElement('div');
  made.id = id;
  document.querySelector('#tool, #template').after(made);
  return made;
}

export async function find(ask) {
  const { find } = await load();
  find(place('find-here'), ask);
}

export async function cards({ name, answer }) {
  const { cards } = await load();
  cards(place('cards-here'), name, answer);
}
