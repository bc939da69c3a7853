// Workbooks in the layout of the catalog's template, for tests: `template([{ brand: 'Айна' }, …])` gives the bytes of one.
import { unzip, zip } from './zip.mjs';

/** The columns, in their order: code, label, type (as an index of TYPES), whether it has to be filled. */
const COLUMNS = [
  ['oktru', 'ОКТРУ (Код или наименование)', 0, true],
  ['gtin', 'Код GTIN', 0, false],
  ['xtin', 'Временный код XTIN', 0, false],
  ['name_ru', 'Полное наименование товара (рус)', 0, true],
  ['name_kk', 'Полное наименование товара (қаз)', 0, true],
  ['short_name_ru', 'Краткое наименование товара (рус)', 0, true],
  ['short_name_kk', 'Краткое наименование товара (қаз)', 0, false],
  ['country', 'Страна происхождения', 1, true],
  ['brand', 'Товарный знак (бренд, суббренд, торговая марка)', 0, false],
  ['article', 'Модель / артикул', 0, false],
  ['mpn_code', 'Заводской номер / mpn', 0, false],
  ['measure_unit', 'Единица измерения', 1, true],
  ['quantity', 'Количественное значение (в [ед. изм.])', 2, true],
  ['eaes', 'Знак ЕАЭС', 3, false],
  ['marking_required_status', 'Статус обязательной маркировки', 3, false],
  ['tnved', 'ТНВЭД ЕАЭС', 4, true],
  ['producer_identifier', 'ИИН/БИН производителя', 0, false],
  ['producer_country', 'Страна производителя', 1, false],
  ['a4282e5d', 'Наименование производителя', 0, true],
  ['a0238c5b', 'Количество в упаковке', 2, false],
];

const TYPES = {
  july: ['Строка', 'Справочник', 'Число', 'Логический (true/false).', 'Множественный справочник'],
  may: ['String', 'Dictionary', 'Number', 'Boolean (true/false)', 'Multi-dictionary'],
};

export const CODES = COLUMNS.map(([code]) => code);

/** A product that is right in every cell. */
export const GOOD = {
  oktru: '1101-0001-0001-100000001',
  gtin: '4870837105423',
  name_ru: 'Печенье Айна AY-200 / сливочное, 200 г',
  name_kk: 'Айна AY-200 печеньесі / кілегейлі, 200 г',
  short_name_ru: 'Печенье Айна AY-200',
  short_name_kk: 'Айна AY-200 печеньесі',
  country: 'КАЗАХСТАН',
  brand: 'Айна',
  article: 'AY-200',
  mpn_code: '77-12',
  measure_unit: 'Грамм',
  quantity: '200',
  eaes: 'true',
  marking_required_status: 'false',
  tnved: '1905311900',
  producer_identifier: '150340012340',
  producer_country: 'КАЗАХСТАН',
  a4282e5d: 'ТОО «Айна»',
  a0238c5b: '12',
};

/** The dictionary sheets, each with its rows: code, parentCode, nameRu, nameKk. */
export const DICTIONARIES = {
  OKTRU: [
    ['1101-0001-0001-100000001', '7001', 'Печенье сдобное', 'Тәтті печенье'],
    ['1101-0001-0001-100000002', '7001', 'Печенье овсяное', 'Печенье овсяное'],
    ['1101-0001-0002-100000003', '7002', 'Вафли', 'Вафли'],
    ['1101-0002-0001-100000004', '7003', 'Набор', 'Набор'],
    ['1102-0001-0001-100000005', '7004', 'Набор', 'Набор'],
    ['1102-0001-0001-100000006', '7004', ' Плита нагревательная ', 'Плита нагревательная'],
  ],
  'Страна происхождения': [
    ['KZ', '', 'КАЗАХСТАН', 'КАЗАХСТАН'],
    ['CN', '', 'КИТАЙ', 'КИТАЙ'],
    ['RU', '', 'РОССИЯ', 'РОССИЯ'],
    ['DE', '', 'ГЕРМАНИЯ', 'ГЕРМАНИЯ'],
  ],
  'Единица измерения': [
    ['massUnits', '', 'Единицы массы', 'Масса бірліктері'],
    ['economicUnits', '', 'Экономические единицы', 'Экономикалық бірліктер'],
    ['796', 'economicUnits', 'Штука', 'Дана'],
    ['163', 'massUnits', 'Грамм', 'Грамм'],
    ['166', 'massUnits', 'Килограмм', 'Килограмм'],
    ['112', 'volumeUnits', 'Литр', 'Литр'],
  ],
  'ТНВЭД ЕАЭС': [
    ['0402101100', '', 'Молоко сухое, в упаковках до 2,5 кг', ''],
    ['1905311100', '', 'Печенье в шоколаде', ''],
    ['1905311900', '', 'Печенье прочее', ''],
    ['1905329900', '', 'Вафли прочие', ''],
  ],
};
DICTIONARIES['Страна производителя'] = DICTIONARIES['Страна происхождения'];

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`;

const escaped = (text) => String(text).replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

/** `A`, `Z`, `AA` */
export const letters = (column) => (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** A sheet from rows of values: texts, numbers, booleans, `{ formula, value }`, `{ error }`, or nothing. */
function sheet(rows, strings, { validated = false } = {}) {
  const cell = (value, name) => {
    if (value === undefined || value === null || value === '') return '';
    if (typeof value === 'number') return `<c r="${name}" s="1"><v>${value}</v></c>`;
    if (typeof value === 'boolean') return `<c r="${name}" t="b"><v>${Number(value)}</v></c>`;
    if (value.error) return `<c r="${name}" t="e"><v>${escaped(value.error)}</v></c>`;
    if (value.formula) return `<c r="${name}" t="str"><f>${escaped(value.formula)}</f><v>${escaped(value.value)}</v></c>`;
    return `<c r="${name}" s="1" t="s"><v>${strings(value)}</v></c>`;
  };
  const lines = rows.map((values, at) => {
    const number = at + 1;
    const cells = values.map((value, column) => cell(value, letters(column) + number));
    return `<row r="${number}">${cells.join('')}</row>`;
  });
  const list = '<dataValidations count="1"><dataValidation type="list" sqref="N5:O1005"><formula1>"true,false"</formula1></dataValidation></dataValidations>';
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData>${validated ? list : ''}</worksheet>`;
}

/** A workbook of sheets: `{ name: rows }`. */
export function workbook(sheets) {
  const texts = new Map();
  const strings = (text) => {
    if (!texts.has(text)) texts.set(text, texts.size);
    return texts.get(text);
  };
  const names = Object.keys(sheets);
  const parts = names.map((name, at) => [
    `xl/worksheets/sheet${at + 1}.xml`,
    sheet(sheets[name], strings, { validated: name === 'Import' }),
  ]);
  const each = (make) => names.map((name, at) => make(at + 1, name)).join('');
  const shared = [...texts.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('');
  const relation = (id, kind, target) => `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const relations = (inner) =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const part = (name, type) => `<Override PartName="/xl/${name}" ContentType="${TYPE}.${type}+xml"/>`;
  return zip([
    ['[Content_Types].xml', `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
${part('workbook.xml', 'sheet.main')}${part('styles.xml', 'styles')}${part('sharedStrings.xml', 'sharedStrings')}
${each((number) => part(`worksheets/sheet${number}.xml`, 'worksheet'))}</Types>`],
    ['_rels/.rels', relations(relation(1, 'officeDocument', 'xl/workbook.xml'))],
    ['xl/workbook.xml', `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each(
      (number, name) => `<sheet name="${escaped(name)}" sheetId="${number}" r:id="rId${number}"/>`,
    )}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', relations(
      each((number) => relation(number, 'worksheet', `worksheets/sheet${number}.xml`)) +
        relation(names.length + 1, 'styles', 'styles.xml') +
        relation(names.length + 2, 'sharedStrings', 'sharedStrings.xml'),
    )],
    ['xl/styles.xml', STYLES],
    ['xl/sharedStrings.xml', `${HEAD}<sst xmlns="${MAIN}" count="${texts.size}" uniqueCount="${texts.size}">${shared}</sst>`],
    ...parts,
  ]);
}

/** The four rows above the products. */
export const header = (version = 'july') => [
  CODES,
  COLUMNS.map(([, label]) => label),
  COLUMNS.map(([, , type]) => TYPES[version][type]),
  COLUMNS.map(([, , , required]) => (required ? 'Обязательное' : 'Не обязательное')),
];

/**
 * A template with products from row 5 on. What a product does not name is as in GOOD; `null` empties a cell. GOOD has one
 * GTIN and one name: `products(n)` gives as many that differ.
 */
export function template(products, { version = 'july', dictionaries = DICTIONARIES } = {}) {
  const rows = products.map((product) => CODES.map((code) => (code in product ? product[code] : GOOD[code])));
  const sheets = { Import: [...header(version), ...rows] };
  for (const [name, entries] of Object.entries(dictionaries ?? {})) {
    sheets[name] = [['code', 'parentCode', 'nameRu', 'nameKk'], ...entries];
  }
  return workbook(sheets);
}

/** So many products that are right in every cell, none like another. */
export function products(count, changes = {}) {
  return Array.from({ length: count }, (_, number) => {
    const body = `487${String(number + 1).padStart(9, '0')}`;
    const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (at % 2 ? 3 : 1), 0);
    return {
      gtin: body + ((10 - (sum % 10)) % 10),
      name_ru: `Печенье Айна AY-${number + 1} / сливочное, 200 г`,
      name_kk: `Айна AY-${number + 1} печеньесі / кілегейлі, 200 г`,
      article: `AY-${number + 1}`,
      ...changes,
    };
  });
}

/** The texts of a sheet by the names of its cells, as a plain reader sees them. */
export function cells(bytes, part = 'xl/worksheets/sheet1.xml') {
  const parts = unzip(bytes);
  const plain = (xml) =>
    [...xml.matchAll(/<t(?: [^>]*)?>([\s\S]*?)<\/t>/g)]
      .map(([, text]) => text)
      .join('')
      .replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name]);
  const shared = [...(parts.get('xl/sharedStrings.xml') ?? '').toString().matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, si]) => plain(si));
  const found = {};
  for (const [, attributes, inner] of parts.get(part).toString().matchAll(/<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
    const name = attributes.match(/\br="(\w+)"/)[1];
    const type = attributes.match(/\bt="(\w+)"/)?.[1];
    const value = inner?.match(/<v>([\s\S]*?)<\/v>/)?.[1];
    const text = type === 's' ? shared[Number(value)] : type === 'inlineStr' ? plain(inner) : value;
    if (text !== undefined) found[name] = text;
  }
  return found;
}
