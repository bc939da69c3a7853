// A portal that has its sellers prepare.
import 'nct-ready';

const element = document.createElement('nct-ready');
element.setAttribute('lang', 'en');
element.setAttribute('tools', 'prepare');
document.body.append(element);
