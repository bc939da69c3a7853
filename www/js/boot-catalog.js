// Starts the app of the catalog's page, as boot.js starts that of the barcodes.
import init from './catalog.js';

init({ module_or_path: new URL('catalog_bg.wasm', import.meta.url) });
