// The list of products: the element gets the codes from the portal's table, and what is mended there goes back into it.
import { products } from './data.js';
import { settings, t } from './portal.js';
import { transport } from './transport.js';

const element = document.querySelector('nct-ready');
const table = document.querySelector('#products');
const badge = document.querySelector('#badge');

/** What stands beside the code; by it a line finds its product again. */
const label = ({ sku, name }) => `${sku} ${name[settings.lang]}`;

// Properties may be set before the element is there.
element.setAttribute('tools', settings.tools.join(' '));
element.toggleAttribute('remember', settings.remember);
element.transport = transport;
element.value = products.map((product) => `${product.code}\t${label(product)}`).join('\n');

showTable();
remark();
element.addEventListener('nct-report', ({ detail }) => detail.tool === 'barcodes' && showCounts(detail.counts));
element.addEventListener('nct-fixed', takeOver);
document.querySelector('#check').addEventListener('click', check);

/** The person asks: the element starts, and answers in the shapes of the engine. */
async function check() {
  document.querySelector('#check-title').focus();
  const { counts } = await element.check();
  showCounts(counts);
}

/** In the portal's own header. */
function showCounts({ fixFirst, lookupReady, hasNtin }) {
  badge.textContent = t('products.counts', { fixFirst, lookupReady, hasNtin });
  badge.hidden = false;
}

/** Mended codes go back into the portal's table; a real portal would save them as well. */
function takeOver() {
  const codes = new Map();
  for (const line of element.value.split('\n')) {
    const [code, ...rest] = line.split('\t');
    codes.set(rest.join('\t'), code);
  }
  for (const product of products) product.code = codes.get(label(product)) ?? product.code;
  showTable();
  remark();
}

/** The marketplace's own remarks, beside the findings. They are found by the digits of a code. */
async function remark() {
  await customElements.whenDefined('nct-ready');
  const remarks = products.filter((product) => product.remark);
  element.setFindings(remarks.map(({ code, remark }) => ({ code: code.replace(/\D/g, ''), message: t(`remark.${remark}`) })));
}

function showTable() {
  table.replaceChildren(...products.map(row));
}

function row(product) {
  const row = document.createElement('tr');
  const name = Object.assign(document.createElement('th'), { scope: 'row', textContent: product.name[settings.lang] });
  name.append(Object.assign(document.createElement('small'), { textContent: product.sku }));
  const code = Object.assign(document.createElement('td'), { textContent: product.code || t('products.none') });
  if (product.remark) code.append(Object.assign(document.createElement('small'), { textContent: t(`remark.${product.remark}`) }));
  row.append(name, code);
  return row;
}
