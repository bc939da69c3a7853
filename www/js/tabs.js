// Several tools in one <nct-ready>: a tab for each, and a panel that the tool stands in. Loaded only where there are several.
import words from './words.js';

/** How far a key goes among so many tabs. */
const KEYS = {
  ArrowLeft: (at, count) => (at + count - 1) % count,
  ArrowRight: (at, count) => (at + 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Makes tabs and panels, and gives what shows one of them. `show` is told which tool a person wants. */
export function arrange(root, names, lang, show) {
  const said = words[lang].tabs;
  const row = document.createElement('div');
  row.className = 'nct-place nct-tabs';
  row.setAttribute('part', 'tabs');
  row.setAttribute('role', 'tablist');
  row.setAttribute('aria-label', said.label);
  row.lang = lang;
  const tabs = names.map((name) => tab(name, said[name]));
  const panels = names.map((name) => panel(root, name));
  row.append(...tabs);
  row.addEventListener('click', ({ target }) => names[tabs.indexOf(target)] && show(names[tabs.indexOf(target)]));
  // The arrows only walk: a tool is loaded when somebody wants it.
  row.addEventListener('keydown', (event) => {
    const to = KEYS[event.key]?.(tabs.indexOf(event.target), tabs.length);
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    tabs[to].focus();
  });
  root.append(row, ...panels);
  return (shown) => {
    names.forEach((name, at) => {
      const is = name === shown;
      tabs[at].setAttribute('aria-selected', is);
      tabs[at].setAttribute('part', is ? 'tab tab-selected' : 'tab');
      tabs[at].tabIndex = is ? 0 : -1;
      panels[at].hidden = !is;
    });
  };
}

function tab(name, text) {
  const made = Object.assign(document.createElement('button'), { type: 'button', id: `nct-tab-${name}`, textContent: text });
  made.setAttribute('role', 'tab');
  made.setAttribute('aria-controls', `nct-panel-${name}`);
  return made;
}

/** Where a tool and what comes beside it stand; a place that is there already moves in. */
function panel(root, name) {
  const made = Object.assign(document.createElement('div'), { id: `nct-panel-${name}`, hidden: true });
  made.dataset.of = name;
  made.setAttribute('role', 'tabpanel');
  made.setAttribute('aria-labelledby', `nct-tab-${name}`);
  const place = root.querySelector(`.nct-place[data-tool=${name}]`);
  if (place) made.append(place);
  return made;
}
