// A portal that has its sellers prepare, and checks the company's number itself.
import 'nct-ready';
import { checkIdentity } from 'nct-ready/engine';

const said = document.createElement('output');
const element = document.createElement('nct-ready');
element.setAttribute('lang', 'en');
element.setAttribute('tools', 'prepare');
document.body.append(said, element);
checkIdentity('bin', '260140000055').then(({ facts }) => {
  said.textContent = `${facts.kind} ${facts.registered}`;
});
