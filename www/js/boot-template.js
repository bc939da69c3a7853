// Starts the app of the template's page, as boot.js starts that of the barcodes.
import init from './template.js';

init({ module_or_path: new URL('template_bg.wasm', import.meta.url) });
