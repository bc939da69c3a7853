// The element with a bundler: the import defines it, and what it loads later is found by the bundler itself.
// In vite.config.js: optimizeDeps: { exclude: ['nct-ready'] } and, under a strict policy, build: { assetsInlineLimit: 0 }
import 'nct-ready';

const element = document.createElement('nct-ready');
element.value = '4870206710012\n5449000000996';
element.addEventListener('nct-report', ({ detail }) => console.log(detail.counts.fixFirst));
document.body.append(element);
