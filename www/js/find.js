// Brings the catalog's part to another tool, when a person asks for it and not before. The tool says what is to be looked up by the
// event `nct-find`, with { from, name, codes, labels, lines }; what is found comes back to it as `nct-found`. The template says by
// `nct-cards` that cards are to be made of its rows, with { name, answer }: the file's name, and what its worker has answered.

/** What the catalog's part tells the tool that it stands beside. */
const TOLD = ['nct-found', 'nct-show-row'];

const STYLE = () => new URL('catalog.css', import.meta.url);

/** The part below a tool, with its style. */
async function below(tool, kind, { load, wear }) {
  const [module] = await Promise.all([load('catalog'), wear(tool.getRootNode(), [STYLE])]);
  return { module, place: tool.parentNode.querySelector(`.nct-place[data-beside=${kind}]`) ?? made(tool, kind) };
}

function made(tool, kind) {
  const place = document.createElement('div');
  place.className = 'nct-place';
  place.dataset.beside = kind;
  // It looks like the tool that it stands beside.
  if (tool.dataset.theme) place.dataset.theme = tool.dataset.theme;
  place.style.cssText = tool.style.cssText;
  for (const event of TOLD) {
    place.addEventListener(event, ({ detail }) => tool.dispatchEvent(new CustomEvent(event, { detail })));
  }
  place.addEventListener('nct-submitting', (event) => {
    const { detail } = event;
    if (!tool.dispatchEvent(new CustomEvent(event.type, { detail, cancelable: true }))) event.preventDefault();
  });
  tool.after(place);
  return place;
}

export async function find(tool, told, ask, means) {
  const { module, place } = await below(tool, 'find', means);
  module.find(place, told, ask);
}

export async function cards(tool, told, { name, answer }, means) {
  const { module, place } = await below(tool, 'cards', means);
  module.cards(place, told, name, answer);
}
