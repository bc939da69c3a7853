import 'nct-ready';

document.querySelector('main').append(document.createElement('nct-ready'));
