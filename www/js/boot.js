// Starts the app. The page's policy allows no inline script, so these two lines are a file.
import init from './app.js';

init({ module_or_path: new URL('app_bg.wasm', import.meta.url) });
