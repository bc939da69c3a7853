// Runs in the page: our whole check of a template, and what others need only to parse the same file.
const script = (source) =>
  new Promise((resolve, reject) => {
    document.head.append(Object.assign(document.createElement('script'), { src: source, onload: resolve, onerror: reject }));
  });

/** Each makes ready what it needs, and gives a function from the file's bytes to whatever comes of them. */
const PARTIES = {
  async ours() {
    const { checkTemplate, init } = await import('./nct-ready/engine-api.js');
    await init();
    return (bytes) => checkTemplate(bytes);
  },
  async sheetjs() {
    await script('./sheetjs.js');
    return (bytes) => globalThis.XLSX.read(bytes, { dense: true, sheets: 'Import' });
  },
  async sheetjsAll() {
    await script('./sheetjs.js');
    return (bytes) => globalThis.XLSX.read(bytes, { dense: true });
  },
  async lean() {
    const { readSheet } = await import('read-excel-file');
    return (bytes) => readSheet(new Blob([bytes]), 'Import');
  },
};

const file = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());

async function timed(work) {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}

/** One party in a page that has loaded nothing yet: from its first byte to the result. */
export async function fresh(party) {
  const bytes = await file('template-1000.xlsx');
  // A hundred small modules as nobody ships them: their loading is not counted.
  if (party === 'lean') await PARTIES.lean();
  const [time] = await timed(async () => (await PARTIES[party]())(bytes));
  return time;
}

/** All parties by turns. */
export async function warm(rounds) {
  const bytes = await file('template-1000.xlsx');
  const ready = {};
  for (const party of Object.keys(PARTIES)) ready[party] = await PARTIES[party]();
  const times = Object.fromEntries(Object.keys(PARTIES).map((party) => [party, []]));
  let seen;
  for (let round = 0; round < rounds; round += 1) {
    for (const [party, work] of Object.entries(ready)) {
      const [time, result] = await timed(() => work(bytes));
      times[party].push(time);
      if (party === 'ours') seen = result;
    }
  }
  return { times, seen: { ...seen, findings: seen.findings.length } };
}

/** Where our time goes, by files of several sizes. */
export async function stages(names, rounds) {
  const { checkTemplate, init } = await import('./nct-ready/engine-api.js');
  await init();
  const result = {};
  for (const name of names) {
    const bytes = await file(name);
    const rows = [];
    for (let round = 0; round < rounds; round += 1) {
      const begun = {};
      const start = performance.now();
      checkTemplate(bytes, {
        onProgress: ({ stage, done, of }) => {
          begun[stage] ??= performance.now();
          if (stage === 'rows' && done === of) begun.words = performance.now();
        },
      });
      const end = performance.now();
      rows.push({
        reading: begun.dictionaries - start,
        dictionaries: begun.rows - begun.dictionaries,
        rows: begun.words - begun.rows,
        words: end - begun.words,
      });
    }
    result[name] = rows;
  }
  return result;
}

/** Messages as src/worker/protocol.rs has them, in postcard's form. */
function message(variant, ...fields) {
  const bytes = [variant];
  const number = (value) => {
    for (let rest = value; ; rest >>>= 7) {
      bytes.push(rest > 127 ? (rest & 127) | 128 : rest);
      if (rest <= 127) return;
    }
  };
  for (const field of fields) {
    if (typeof field === 'number') {
      number(field);
    } else {
      const text = new TextEncoder().encode(field);
      number(text.length);
      bytes.push(...text);
    }
  }
  return Uint8Array.from(bytes);
}

/** One edit, one search, and what the engine holds, with a file open as in the page's worker. `asks` names the messages. */
export async function session(rounds, asks) {
  const ask = (name, ...fields) => message(asks.indexOf(name), ...fields);
  const { default: load, TemplateSession } = await import('./nct-ready/engine.js');
  const { memory } = await load();
  const bytes = await file('template-1000.xlsx');
  const opened = new TemplateSession();
  opened.read(bytes, ask('Open', 'template.xlsx', 'ru'), undefined, () => {});
  opened.check(undefined, () => {});
  const times = { edit: [], first: [], search: [] };
  const queries = ['печенье', '1905', 'пила цепная', 'телефн', 'молоко сухое', 'шина автомобильная'];
  for (let round = 0; round < rounds; round += 1) {
    const [time] = await timed(() => opened.ask(ask('Edit', 1, 5 + round, 8, `Марка ${round}`, 0)));
    times.edit.push(time);
  }
  for (let round = 0; round < rounds; round += 1) {
    const [time] = await timed(() => opened.ask(ask('Search', 0, queries[round % queries.length], 20)));
    times[round === 0 ? 'first' : 'search'].push(time);
  }
  return { times, memory: memory.buffer.byteLength };
}
