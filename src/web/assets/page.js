// What the page can do besides with a script: asking without a reload, headlines while typing, keys, copying.
// Without it everything else works the same.

/** Keys that are typed somewhere mean themselves. */
function isTyping(element) {
  return element instanceof HTMLElement && element.matches('input, textarea, select');
}

// --- Asking without a reload ---

let loading;

/** Whether an address is that of a question or of a page like it, which is put in the place of this one. */
function isOurs(address) {
  return (
    address.origin === location.origin &&
    /^\/(?:timeline|claim|verify|articles|collections|corrections|help|receipt\/[^/]*)?$/.test(
      address.pathname,
    )
  );
}

/** Puts the page at an address in the place of this one. @param isBack whether the browser has gone there already. */
async function visit(address, isBack) {
  loading?.abort();
  const mine = new AbortController();
  loading = mine;
  document.querySelector('#main')?.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(address, {
      headers: { Accept: 'text/html' },
      signal: mine.signal,
    });
    if (!response.headers.get('Content-Type')?.startsWith('text/html'))
      throw new TypeError('no page');
    const next = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (mine.signal.aborted) return;
    const main = next.querySelector('#main');
    if (
      !main ||
      next.querySelectorAll('script, link[rel=stylesheet]').length !==
        document.querySelectorAll('script, link[rel=stylesheet]').length
    )
      throw new TypeError('another page');
    if (!isBack) {
      history.replaceState({ ...history.state, scroll: scrollY }, '');
      history.pushState({}, '', response.url);
    }
    document.title = next.title;
    document.documentElement.lang = next.documentElement.lang;
    for (const part of ['body > header', '#main', 'body > footer'])
      document.querySelector(part)?.replaceWith(next.querySelector(part) ?? '');
    ready();
    if (isBack) scrollTo(0, history.state?.scroll ?? 0);
    else {
      scrollTo({ top: 0, behavior: 'instant' });
      (document.querySelector('#main h1[tabindex]') ?? document.querySelector('#main'))?.focus({
        preventScroll: true,
      });
    }
  } catch (error) {
    if (error.name !== 'AbortError') location.assign(address);
  }
}

addEventListener('popstate', () => {
  if (isOurs(location)) visit(location.href, true);
  else location.reload();
});

document.addEventListener('submit', (event) => {
  const form = event.target;
  const address = new URL(form.action);
  if (form.method !== 'get' || !isOurs(address)) return;
  event.preventDefault();
  address.search = '';
  for (const [name, value] of new FormData(form))
    if (value !== '') address.searchParams.append(name, value);
  visit(address.href, false);
});

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href]');
  const isPlain =
    event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (!link || !isPlain || event.defaultPrevented || link.download || link.target) return;
  const address = new URL(link.href);
  const isHere = address.pathname === location.pathname && address.search === location.search;
  if (!isOurs(address) || (isHere && address.hash !== '')) return;
  event.preventDefault();
  visit(address.href, false);
});

// --- Copying ---

function ready() {
  for (const button of document.querySelectorAll('.copy')) button.hidden = !navigator.clipboard;
  for (const [at, quotation] of document.querySelectorAll('.quotation').entries())
    quotation.tabIndex = at === 0 ? 0 : -1;
  for (const field of document.querySelectorAll('[data-suggest]')) suggestOn(field);
}

async function copy(button) {
  const quotation = button.closest('.quotation').querySelector('blockquote').textContent;
  await navigator.clipboard.writeText(`${quotation}\n${button.dataset.source}`);
  const name = button.textContent;
  button.textContent = button.dataset.copied;
  setTimeout(() => {
    button.textContent = name;
  }, 1500);
}

document.addEventListener('click', (event) => {
  const button = event.target.closest?.('.copy');
  if (button) copy(button);
});

// --- Keys ---

/** The quotations that are to be seen: those that are folded away are not. */
function quotations() {
  return [...document.querySelectorAll('.quotation')].filter((it) => it.offsetParent !== null);
}

document.addEventListener('keydown', (event) => {
  if (event.metaKey || event.ctrlKey || event.altKey || event.isComposing || isTyping(event.target))
    return;
  const all = quotations();
  const at = all.findIndex((it) => it.contains(document.activeElement));
  if (event.key === '/') {
    const field = document.querySelector('#question-field, #main input, #main textarea');
    if (!field) return;
    field.focus();
    field.select();
  } else if (event.key === 'c' && at >= 0 && navigator.clipboard) {
    copy(all[at].querySelector('.copy'));
  } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && at >= 0) {
    const next = all[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    for (const it of all) it.tabIndex = it === next ? 0 : -1;
    next.focus();
  } else return;
  event.preventDefault();
});

// --- Headlines while typing: a combobox with a list below it ---

/** Milliseconds after a key until headlines are looked for. */
const TYPING = 120;

function suggestOn(field) {
  const list = document.createElement('ul');
  list.className = 'suggestions';
  list.id = `${field.id}-list`;
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', field.dataset.suggestions);
  field.closest('.field').after(list);
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-expanded', 'false'],
    ['aria-controls', list.id],
  ])
    field.setAttribute(name, value);
  let chosen = -1;
  let waiting;
  let asked;
  const choose = (at) => {
    chosen = at;
    for (const [place, option] of [...list.children].entries())
      option.setAttribute('aria-selected', `${place === at}`);
    const option = list.children[at];
    if (option) {
      field.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else field.removeAttribute('aria-activedescendant');
  };
  const close = () => {
    clearTimeout(waiting);
    asked?.abort();
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    choose(-1);
  };
  const open = ([, titles, about, addresses]) => {
    list.replaceChildren(
      ...titles.map((title, at) => {
        const option = document.createElement('li');
        option.id = `${list.id}-${at}`;
        option.setAttribute('role', 'option');
        option.dataset.address = addresses[at];
        const small = document.createElement('small');
        small.textContent = about[at];
        option.append(title, ...(about[at] === '' ? [] : [small]));
        return option;
      }),
    );
    list.hidden = titles.length === 0;
    field.setAttribute('aria-expanded', `${titles.length > 0}`);
    choose(-1);
  };
  const look = async () => {
    asked?.abort();
    asked = new AbortController();
    const address = new URL(field.dataset.suggest, location.href);
    address.searchParams.set('q', field.value);
    try {
      const response = await fetch(address, { signal: asked.signal });
      if (response.ok && document.activeElement === field) open(await response.json());
    } catch {
      // Headlines are a help: a question is asked without them as well.
    }
  };
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    if (field.value.trim() === '') close();
    else waiting = setTimeout(look, TYPING);
  });
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || list.hidden) return;
    const count = list.children.length;
    if (event.key === 'ArrowDown') choose(chosen + 1 >= count ? -1 : chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen < 0 ? count - 1 : chosen - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && chosen >= 0) {
      const { address } = list.children[chosen].dataset;
      close();
      visit(new URL(address, location.href).href, false);
    } else return;
    event.preventDefault();
  });
  field.form.addEventListener('submit', close);
  field.addEventListener('blur', close);
  // A press must not take the focus from the field, which would close the list before it is heard.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role=option]');
    if (!option) return;
    close();
    visit(new URL(option.dataset.address, location.href).href, false);
  });
}

ready();
