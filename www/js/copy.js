// The buttons beside samples of code. Where the browser keeps the page from the clipboard, the text is selected for the person's own keys.

for (const sample of document.querySelectorAll('.sample')) {
  const button = sample.querySelector('button');
  button.hidden = false;
  button.addEventListener('click', () => copy(sample));
}

async function copy(sample) {
  const { copied, selected } = sample.closest('[data-copied]').dataset;
  const code = sample.querySelector('pre code');
  try {
    await navigator.clipboard.writeText(code.textContent);
    say(sample, copied);
  } catch {
    code.parentNode.focus();
    getSelection().selectAllChildren(code);
    say(sample, selected);
  }
}

/** What is said a second time is said anew. */
function say(sample, words) {
  const said = sample.querySelector('[role=status]');
  said.textContent = '';
  requestAnimationFrame(() => {
    said.textContent = words;
  });
}
