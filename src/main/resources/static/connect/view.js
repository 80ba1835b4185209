/** Shows the state of the page. Nothing here asks the server or decides what happens next. */

import { button, byId, el, fill, setText, show } from './dom.js';
import { shown } from './claims.js';
import { card } from './needs.js';
import { isAtMeta, isConnected, isUnfinished, steps } from './signup.js';
import { renderSteps } from './steps.js';
import { text, word } from './texts.js';

export function render(state, actions) {
  const { status } = state;
  show(byId('sign-in'), false);
  show(byId('console'), true);
  const bannered = banner(status, actions);
  connection(status, state.account);
  const needed = need(status, state.choices, actions);
  const known = steps(status).length > 0 && (status.status !== 'disconnected' || isUnfinished(status));
  show(byId('setup'), known);
  if (known) {
    renderSteps(status);
  }
  show(byId('intro'), !isConnected(status) && !isUnfinished(status) && byId('banner').hidden);
  const connect = byId('connect');
  setText(connect, label(state));
  show(connect, !bannered && !(needed && byId('restart') !== null));
  connect.classList.toggle('primary', !needed && (isUnfinished(status) ? isAtMeta(status) : !isConnected(status)));
  show(byId('reset'), isUnfinished(status));
  show(byId('disconnect'), isConnected(status) || status.status === 'reconnect' || status.status === 'blocked');
  setText(byId('hint'), text.windowOpen);
  show(byId('hint'), state.windowOpen);
}

function label({ status, starting, windowOpen }) {
  if (starting) {
    return text.starting;
  }
  if (windowOpen) {
    return text.showWindow;
  }
  if (isUnfinished(status)) {
    return isAtMeta(status) ? text.goOn : text.connectAgain;
  }
  return isConnected(status) ? text.setUpAgain : text.connect;
}

/** While a new sign-up is on its way, that is what counts. */
function banner(status, actions) {
  const words = { reconnect: text.reconnectBanner, blocked: text.blockedBanner }[status.status];
  const place = byId('banner');
  const visible = Boolean(words) && !isUnfinished(status);
  const again = visible && status.status === 'reconnect';
  fill(place, [visible, status.status], () => (visible
    ? [
      el('p', {}, words),
      again
        ? el('div', { class: 'buttons' }, button(text.connectAgain, actions.connect, { id: 'reconnect', class: 'primary' }))
        : null,
    ].filter(Boolean)
    : []));
  show(place, visible);
  return again;
}

function connection(status, account) {
  const place = byId('connection');
  const number = status.phone_number ?? account?.display_phone_number ?? null;
  const visible = isConnected(status) || (number !== null && ['reconnect', 'blocked'].includes(status.status));
  show(place, visible);
  if (!visible) {
    return;
  }
  setText(byId('connection-title'), isConnected(status) ? text.connected : text.connection);
  setText(byId('number'), number ?? '');
  const facts = [
    [text.state, word(text.states, status.status)],
    [text.verifiedName, account?.verified_name],
    [text.webhookStatus, account && word(text, account.webhook_status)],
    [text.tokenStatus, account && word(text, account.token_status)],
  ].filter(([, value]) => value);
  fill(byId('account'), facts, () => facts.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]));
}

/** Whoever was in the card must not fall out of the page when it goes. */
function need(status, choices, actions) {
  const place = byId('need');
  const wasIn = place.contains(document.activeElement);
  const content = card(status, choices, actions)?.filter(Boolean) ?? null;
  fill(place, [status.needs, status.current_step, steps(status).map((step) => step.message), choices], () => content ?? []);
  show(place, content !== null);
  if (wasIn && !place.contains(document.activeElement)) {
    (content === null ? byId('setup-title') : place.querySelector('input:enabled, button'))?.focus();
  }
  return content !== null;
}

/** For whom everything on this page is done. */
export function tenant(owner) {
  const id = shown(owner?.tenant);
  const name = owner?.tenantName ?? null;
  byId('tenant').replaceChildren(
    text.tenant,
    ...[name, id].filter(Boolean).flatMap((words, index) => [' ', el(index === 0 ? 'strong' : 'bdi', { dir: 'auto' }, words)]),
  );
  show(byId('tenant'), name !== null || id !== null);
}

/** @param kind error, warning or success */
export function notice(kind, words, lines = []) {
  const place = byId('notice');
  place.dataset.kind = kind;
  place.replaceChildren(el('p', {}, words));
  if (lines.length) {
    place.append(el('ul', {}, ...lines.map((line) => el('li', {}, line))));
  }
  show(place, true);
  place.scrollIntoView({ block: 'nearest' });
}

export function clearNotice() {
  show(byId('notice'), false);
  byId('notice').replaceChildren();
}

/** A word about what the page itself is trying, or null when it works again. */
export function trouble(words) {
  setText(byId('trouble'), words ?? '');
  show(byId('trouble'), words !== null);
}
