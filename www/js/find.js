// Brings the catalog's part to another tool, when a person asks for it and not before. The tool says what is to be looked up by the
// event `nct-find`, with { from, name, codes, labels, lines }; what is found comes back to it as `nct-found`. The template says by
// `nct-cards` that cards are to be made of its rows, with { name, answer }: the file's name, and what its worker has answered.

/** What the catalog's part tells the tool that it stands beside. */
const TOLD = ['nct-found', 'nct-show-row'];
/** How a part is asked, once it is there. */
const ASKED = 'nct-asked';

const STYLE = () => new URL('catalog.css', import.meta.url);

/** Has the part of this kind, `find` or `cards`, below a tool do what is asked. It stays there until `signal` takes it away with the tool. */
export async function show(kind, tool, { asked, told, means: { load, wear }, signal }) {
  const [module] = await Promise.all([load('catalog'), wear(tool.getRootNode(), [STYLE])]);
  if (signal.aborted) return;
  const known = tool.parentNode.querySelector(`.nct-place[data-beside=${kind}]`);
  const place = known ?? made(tool, kind);
  if (!known) {
    // Whoever leads back to rows has to know whose they are.
    const leave = module[kind](place, Object.assign(told(), { beside: tool.dataset.tool }));
    signal.addEventListener('abort', () => {
      leave();
      place.remove();
    });
  }
  place.dispatchEvent(new CustomEvent(ASKED, { detail: asked }));
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
