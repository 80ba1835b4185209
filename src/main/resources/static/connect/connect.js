/** Connects a WhatsApp number: the button, Meta's window, and the steps until the number answers. */

import { get, post } from './api.js';
import { whose } from './claims.js';
import { ask, byId, fill, show } from './dom.js';
import { findings } from './diagnostics.js';
import { arrive } from './link.js';
import { poll } from './poll.js';
import * as popup from './popup.js';
import { isAtMeta, isConnected, runs } from './signup.js';
import { text, translate } from './texts.js';
import * as tokens from './token.js';
import { clearNotice, notice, render, tenant, trouble } from './view.js';

const INTERVAL = Number(document.documentElement.dataset.poll);
/** After something was done it may take a moment to show. */
const EAGER_ROUNDS = 3;

const state = { status: null, account: null, choices: null, starting: false, busy: false, eager: 0, windowOpen: false };
const now = poll(INTERVAL, refresh, cannotRefresh);
const actions = {
  connect,
  retry: (key) => act(() => post(`/retry-step/${encodeURIComponent(key)}`)),
  pin: (pin) => act(() => post('/retry-step/ready', { pin })),
  choose: (choice) => act(() => post('/choices', choice)),
};

async function refresh() {
  if (tokens.token() === null) {
    return false;
  }
  const status = await get('/status') ?? {};
  state.account = isConnected(status) || status.phone_number ? await get('/account') : null;
  state.choices = status.needs === 'choice' ? state.choices ?? await get('/choices') : null;
  state.status = status;
  trouble(null);
  draw();
  state.eager = Math.max(state.eager - 1, 0);
  return state.eager > 0 || popup.isOpen() || runs(status, !document.hidden);
}

function cannotRefresh(failure) {
  if (failure.passes) {
    trouble(failure.whileTrying);
    return true;
  }
  fail(failure);
  return false;
}

function draw() {
  state.windowOpen = popup.isOpen();
  if (state.status !== null) {
    render(state, actions);
  }
}

/** The window is opened at once: later the browser would block it. */
async function connect() {
  if (state.starting || state.busy) {
    return;
  }
  if (popup.isOpen()) {
    popup.focus();
    return;
  }
  clearNotice();
  popup.open(text.windowOpening);
  state.starting = true;
  draw();
  try {
    const { oauth_url: address } = await post('/start');
    goTo(address);
  } catch (failure) {
    popup.close();
    fail(failure);
  } finally {
    state.starting = false;
    draw();
  }
  await now();
}

function goTo(address) {
  if (!/^https?:\/\//i.test(address)) {
    popup.close();
    notice('error', text.badAddress);
    return;
  }
  if (popup.go(address)) {
    popup.whenClosed(INTERVAL, windowClosed);
  }
}

async function windowClosed() {
  state.eager = EAGER_ROUNDS;
  await now();
  if (state.status !== null && isAtMeta(state.status) && !popup.isOpen()) {
    notice('warning', text.windowClosed);
  }
}

/** Meta's dialog comes back to a page of ours, which tells us; anybody else's word counts for nothing. */
function hear(event) {
  const said = event.data;
  if (event.origin !== location.origin || said === null || typeof said !== 'object' || said.type !== 'WHATSAPP_CONNECTED') {
    return;
  }
  if (said.success === true) {
    clearNotice();
  } else {
    notice('error', typeof said.error === 'string' && said.error ? `${text.failed}: ${said.error}` : text.failed);
  }
  popup.forget();
  state.eager = EAGER_ROUNDS;
  now();
}

/** Does one thing at a time, and looks what has become of it. */
async function act(action) {
  if (state.busy) {
    return;
  }
  state.busy = true;
  byId('console').setAttribute('aria-busy', 'true');
  clearNotice();
  try {
    const answer = await action();
    if (typeof answer?.message === 'string') {
      notice('success', answer.message);
    }
  } catch (failure) {
    fail(failure);
  } finally {
    state.busy = false;
    byId('console').removeAttribute('aria-busy');
  }
  state.choices = null;
  state.eager = EAGER_ROUNDS;
  await now();
}

function fail(failure) {
  if (failure.wantsToken) {
    tokens.forget();
    signIn(text.tokenRefused);
  } else if (failure.status !== 401) {
    notice('error', failure.toPeople, failure.problems);
  }
}

function signIn(words) {
  state.status = null;
  popup.forget();
  trouble(null);
  show(byId('console'), false);
  show(byId('sign-in'), true);
  if (words) {
    notice('error', words);
  }
  byId('token').focus();
}

function begin() {
  clearNotice();
  tenant(whose(tokens.token()));
  Object.assign(state, { account: null, choices: null });
  now();
}

async function giveUp() {
  if (await ask(text.giveUpQuestion, text.giveUpYes)) {
    popup.close();
    await act(() => post('/reset'));
  }
}

async function disconnect() {
  const number = state.account?.display_phone_number ?? state.status.phone_number ?? 'WhatsApp';
  const id = state.account?.phone_number_id;
  if (await ask(text.disconnectQuestion(number), text.disconnect)) {
    await act(() => post('/disconnect', id ? { phone_number_id: id } : undefined));
  }
}

async function diagnose(live) {
  const place = byId('findings');
  fill(place, text.loading, () => [text.loading]);
  try {
    const found = await get(live ? '/diagnostics?live=true' : '/diagnostics');
    fill(place, found, () => findings(found));
  } catch (failure) {
    fail(failure);
    fill(place, null, () => []);
  }
}

function toggleDiagnostics() {
  const open = byId('diagnostics').hidden;
  show(byId('diagnostics'), open);
  byId('diagnose').setAttribute('aria-expanded', String(open));
  if (open) {
    diagnose(false);
  }
}

function takeToken(event) {
  event.preventDefault();
  const field = byId('token');
  if (tokens.keep(field.value)) {
    field.value = '';
    begin();
  } else {
    notice('error', text.tokenMalformed);
    field.focus();
  }
}

function lookAgain() {
  if (!document.hidden && state.status !== null && tokens.token() !== null) {
    now();
  }
}

function open(words) {
  if (tokens.token() === null) {
    signIn(words);
    return;
  }
  begin();
  if (words) {
    notice('error', words);
  }
}

/** What is under way for the old token must not go on for the new one, so all begins anew. */
function change(token) {
  popup.close();
  tokens.keep(token);
  location.reload();
}

function enter() {
  arrive({
    open,
    change,
    waitBehind: () => state.status === null && tokens.token() !== null && begin(),
    goOn: () => tokens.token() === null && signIn(),
  });
}

translate(document);
byId('sign-in').addEventListener('submit', takeToken);
byId('connect').addEventListener('click', connect);
byId('reset').addEventListener('click', giveUp);
byId('disconnect').addEventListener('click', disconnect);
byId('diagnose').addEventListener('click', toggleDiagnostics);
byId('live').addEventListener('click', () => diagnose(true));
window.addEventListener('message', hear);
window.addEventListener('hashchange', enter);
window.addEventListener('focus', lookAgain);
document.addEventListener('visibilitychange', lookAgain);
enter();
