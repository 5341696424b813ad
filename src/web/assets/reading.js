// The keys n and p lead to the next and the previous marked words; where one is, its number is told.

const links = () => [...document.querySelectorAll('.marks a')];
let current = 0;

function show(at) {
  for (const [place, link] of links().entries()) {
    if (place === at) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

function begin() {
  const first = links().findIndex(({ hash }) => hash === location.hash);
  current = Math.max(0, first);
  show(current);
}

function isTyping({ target }) {
  return target instanceof Element && target.closest('input, textarea, select') !== null;
}

addEventListener('hashchange', begin);
addEventListener('keydown', (event) => {
  const step = { n: 1, p: -1 }[event.key];
  const all = links();
  if (step === undefined || all.length === 0 || isTyping(event)) return;
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const to = all[(current + step + all.length) % all.length];
  to.click();
  document.getElementById(to.hash.slice(1))?.focus({ preventScroll: true });
});

begin();
