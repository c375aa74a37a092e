/**
 * What the page does: a record chosen in the list or in the text opens, and its spans light up in the text; the lists beside the text become tabs; statements
 * or names are marked in the text, as asked.
 *
 * Where the browser has custom highlights, spans are painted on exact letters without any element inside a word;
 * elsewhere the marks of the page, which keep to word edges, do it. Plain JavaScript, because it is text in the page.
 */

export const SCRIPT = `
'use strict';
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  const exact = typeof Highlight === 'function' && CSS.highlights !== undefined;
  const articles = [...document.querySelectorAll('.news')];

  // --- places in the text ---
  const indexes = new Map();
  function indexOf(part) {
    let index = indexes.get(part);
    if (index === undefined) {
      index = { nodes: [], starts: [], end: 0 };
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        index.nodes.push(node);
        index.starts.push(index.end);
        index.end += node.length;
      }
      indexes.set(part, index);
    }
    return index;
  }
  function place(index, offset, isEnd) {
    let low = 0;
    let high = index.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (index.starts[middle] < offset || (!isEnd && index.starts[middle] === offset)) low = middle;
      else high = middle - 1;
    }
    return [index.nodes[low], Math.min(offset - index.starts[low], index.nodes[low].length)];
  }
  const partOf = (news, headline) => news.querySelector(headline ? '.headline' : '.text');
  function rangesIn(news, places) {
    return places.flatMap(([role, start, end, headline]) => {
      const part = partOf(news, headline === 1);
      if (part === null || part.textContent === '') return [];
      const index = indexOf(part);
      const range = document.createRange();
      range.setStart(...place(index, start, false));
      range.setEnd(...place(index, end, true));
      return [{ role, range }];
    });
  }
  const rangesOf = (card) => rangesIn(card.closest('.news'), JSON.parse(card.dataset.spans));
  function paint(name, ranges, priority) {
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  }
  let view = 'statements';
  const STATEMENT_ROLES = ['content', 'said', 'addressee', 'chain', 'source', 'cue'];
  const NAME_ROLES = ['date', 'document', 'office', 'state', 'organisation', 'person'];
  function paintAll() {
    root.classList.add('exact');
    const all = new Map();
    const add = ({ role, range }) => {
      if (!all.has(role)) all.set(role, []);
      all.get(role).push(range);
    };
    if (view === 'names') {
      for (const news of articles) for (const found of rangesIn(news, JSON.parse(news.dataset.names))) add(found);
    } else {
      for (const card of document.querySelectorAll('.statements .card')) for (const found of rangesOf(card)) add(found);
    }
    for (const role of [...STATEMENT_ROLES, ...NAME_ROLES]) CSS.highlights.delete(role);
    (view === 'names' ? NAME_ROLES : STATEMENT_ROLES).forEach((role, i) => paint(role, all.get(role) ?? [], i));
  }
  if (exact) {
    paintAll();
    // On paper the marks show the spans: browsers differ in printing highlights.
    addEventListener('beforeprint', () => {
      root.classList.remove('exact');
      CSS.highlights.clear();
    });
    addEventListener('afterprint', () => {
      paintAll();
      paintChosen();
    });
  }

  // --- what is marked in the text ---
  function show(name) {
    if (view === name) return;
    view = name;
    root.classList.toggle('names', name === 'names');
    for (const button of document.querySelectorAll('.view button'))
      button.setAttribute('aria-pressed', String(button.dataset.view === name));
    if (exact) paintAll();
  }

  // --- the lists as tabs ---
  for (const list of document.querySelectorAll('.list')) {
    const panels = [...list.querySelectorAll('.panel')];
    const tabs = document.createElement('div');
    tabs.className = 'tabs';
    tabs.setAttribute('role', 'tablist');
    panels.forEach((panel, i) => {
      const tab = document.createElement('button');
      const name = panel.closest('.news').id + '-' + panel.classList[1];
      panel.id = name;
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', name + '-tab');
      tab.id = name + '-tab';
      tab.type = 'button';
      tab.setAttribute('role', 'tab');
      tab.setAttribute('aria-controls', name);
      tab.append(panel.dataset.title + ' ');
      const count = document.createElement('small');
      count.textContent = panel.dataset.count;
      tab.append(count);
      tabs.append(tab);
    });
    list.prepend(tabs);
    if (panels.length > 0) openPanel(panels[0]);
  }
  function openPanel(panel) {
    for (const other of panel.parentElement.querySelectorAll('.panel')) {
      other.classList.toggle('shown', other === panel);
      const tab = document.getElementById(other.id + '-tab');
      tab.setAttribute('aria-selected', String(other === panel));
      tab.tabIndex = other === panel ? 0 : -1;
    }
  }
  function chooseTab(tab) {
    const panel = document.getElementById(tab.getAttribute('aria-controls'));
    openPanel(panel);
    show(panel.dataset.view);
  }

  // --- choosing a record ---
  let chosen = null;
  function paintChosen() {
    if (chosen !== null) paint('on', rangesOf(chosen).map(({ range }) => range), 9);
  }
  function choose(card, from) {
    if (chosen !== null) {
      chosen.classList.remove('open');
      chosen.querySelector('button').setAttribute('aria-expanded', 'false');
    }
    for (const mark of document.querySelectorAll('mark.on')) mark.classList.remove('on');
    if (exact) CSS.highlights.delete('on');
    chosen = card;
    if (card === null) return;
    openPanel(card.closest('.panel'));
    card.classList.add('open');
    card.querySelector('button').setAttribute('aria-expanded', 'true');
    for (const mark of marksOf(card)) mark.classList.add('on');
    if (exact) paintChosen();
    bringIntoView(card, from);
  }
  const words = (value) => (value === undefined ? [] : value.split(' '));
  const marksOf = (card) =>
    [...card.closest('.news').querySelectorAll('mark')].filter((mark) =>
      [...words(mark.dataset.s), ...words(mark.dataset.x)].includes(card.dataset.id),
    );
  const smooth = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth');

  // Beside the text, card and marks are both shown. Below it (a narrow screen) only the card is: going up to the
  // marks would take the chain away from the one who asked for it; a link in the card leads there.
  function bringIntoView(card, from) {
    const list = card.closest('.list');
    if (getComputedStyle(list).position !== 'sticky') {
      card.scrollIntoView({ block: 'nearest', behavior: smooth() });
      return;
    }
    const seen = () => {
      const box = card.getBoundingClientRect();
      const room = list.getBoundingClientRect();
      return box.top >= Math.max(0, room.top) + list.querySelector('.tabs').offsetHeight && box.bottom <= Math.min(innerHeight, room.bottom);
    };
    if (!seen()) {
      const box = card.getBoundingClientRect();
      const room = list.getBoundingClientRect();
      list.scrollTop += box.top - room.top - Math.max(0, (room.height - box.height) / 2);
    }
    if (!seen()) card.scrollIntoView({ block: 'nearest' });
    if (from === 'list') marksOf(card)[0]?.scrollIntoView({ block: 'nearest', behavior: smooth() });
  }

  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const tab = target?.closest('[role=tab]');
    if (tab) {
      chooseTab(tab);
      return;
    }
    const toggle = target?.closest('.view button');
    if (toggle) {
      show(toggle.dataset.view);
      return;
    }
    const button = target?.closest('.card button');
    if (button) {
      const card = button.closest('.card');
      choose(card === chosen ? null : card, 'list');
      return;
    }
    const link = target?.closest('.to-text');
    if (link) {
      event.preventDefault();
      marksOf(link.closest('.card'))[0]?.scrollIntoView({ block: 'center', behavior: smooth() });
      return;
    }
    const mark = target?.closest('mark');
    // A click that ends a selection of text is no choice.
    if (!mark || !getSelection().isCollapsed) return;
    const news = mark.closest('.news');
    const covering = words(view === 'names' ? mark.dataset.x : mark.dataset.s);
    if (covering.length === 0) return;
    const before = chosen !== null && news.contains(chosen) ? covering.indexOf(chosen.dataset.id) : -1;
    // Narrowest first; a second click goes on to what is around it.
    const next = covering[(before + 1) % covering.length];
    choose(news.querySelector('.card[data-id="' + next + '"]'), 'text');
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && chosen !== null) {
      const button = chosen.querySelector('button');
      choose(null);
      button.focus();
      return;
    }
    const button = event.target instanceof Element ? event.target.closest('.card button, [role=tab]') : null;
    if (!button || event.altKey || event.ctrlKey || event.metaKey) return;
    const isTab = button.matches('[role=tab]');
    const buttons = [...button.closest(isTab ? '.tabs' : '.panel').querySelectorAll(isTab ? '[role=tab]' : '.card button')];
    const at = buttons.indexOf(button);
    // The page reads from right to left: the left arrow goes on.
    const to = { ArrowDown: at + 1, ArrowLeft: at + 1, ArrowUp: at - 1, ArrowRight: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = buttons[Math.max(0, Math.min(buttons.length - 1, to))];
    if (isTab) chooseTab(next);
    next.focus();
  });
  for (const button of document.querySelectorAll('.card button')) button.setAttribute('aria-expanded', 'false');

  // The name under which one article's page is kept, printed or found again among tabs.
  if (articles.length === 1) document.title = articles[0].querySelector('h2').textContent + ' · ' + document.title;

  // --- the way to each of several articles ---
  if (articles.length > 1) {
    const list = document.createElement('ol');
    for (const article of articles) {
      const link = document.createElement('a');
      link.href = '#' + article.id;
      link.textContent = article.querySelector('h2').textContent;
      list.appendChild(document.createElement('li')).appendChild(link);
    }
    document.querySelector('nav').appendChild(list);
  }
})();
`;
