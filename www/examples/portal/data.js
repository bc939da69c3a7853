// The portal's own products, as its data base would give them: made up. `remark` is the key of what the marketplace has to say of one.
export const products = [
  { sku: 'KM-101', code: '4871603681882', name: { ru: 'Чай чёрный Жарқынтал, 900\u00a0г', kk: 'Қара шай Жарқынтал, 900\u00a0г', en: 'Black tea Zharqyntal, 900\u00a0g' } },
  { sku: 'KM-102', code: '4 877270 247765', name: { ru: 'Вода Ақшатау, 5\u00a0л', kk: 'Ақшатау суы, 5\u00a0л', en: 'Water Aqshatau, 5\u00a0l' }, remark: 'photo' },
  { sku: 'KM-103', code: '0200121958529', name: { ru: 'Сахар Zhetiqo, 1\u00a0кг', kk: 'Қант Zhetiqo, 1\u00a0кг', en: 'Sugar Zhetiqo, 1\u00a0kg' } },
  { sku: 'KM-104', code: '4601283843739', name: { ru: 'Паста зубная Лугодольское, 100\u00a0г', kk: 'Тіс пастасы Лугодольское, 100\u00a0г', en: 'Toothpaste Lugodol, 100\u00a0g' }, remark: 'price' },
  { sku: 'KM-105', code: '8908295137161', name: { ru: 'Шампунь Chandripur, 750\u00a0мл', kk: 'Сусабын Chandripur, 750\u00a0мл', en: 'Shampoo Chandripur, 750\u00a0ml' } },
  { sku: 'KM-106', code: '', name: { ru: 'Баурсаки домашние, 500\u00a0г', kk: 'Үй бауырсағы, 500\u00a0г', en: 'Baursaks, 500\u00a0g' } },
  { sku: 'KM-107', code: '4879999999994', name: { ru: 'Тетрадь Көктем, 48\u00a0листов', kk: 'Көктем дәптері, 48\u00a0парақ', en: 'Notebook Koktem, 48\u00a0sheets' } },
];
