/** The steps of the sign-up, and how far it came. */

import { byId, el, fill, setText } from './dom.js';
import { steps } from './signup.js';
import { text, time, word } from './texts.js';

const MARKS = { done: '✓', error: '!', skipped: '–', in_progress: '' };

let before = null;

export function renderSteps(status) {
  const all = steps(status);
  const done = all.filter((step) => step.status === 'done' || step.status === 'skipped').length;
  const progress = byId('progress');
  progress.max = all.length || 1;
  progress.value = done;
  progress.setAttribute('aria-label', text.progress);
  setText(byId('count'), text.count(done, all.length));
  const list = byId('steps');
  while (list.children.length > all.length) {
    list.lastChild.remove();
  }
  all.forEach((step, index) => {
    const item = list.children[index] ?? list.appendChild(el('li'));
    item.dataset.key = step.step_key;
    item.dataset.status = step.status;
    fill(item, step, () => content(step, index));
  });
  announce(all);
}

function content(step, index) {
  return [
    el('span', { class: 'icon', 'aria-hidden': 'true' }, MARKS[step.status] ?? String(index + 1)),
    el('span', { class: 'name' }, step.step_name ?? step.step_key),
    el('span', { class: 'badge' }, word(text, step.status)),
    el(
      'div',
      { class: 'detail' },
      words(step),
      waiting(step),
      when(step),
    ),
  ];
}

/** What has happened, or while nothing has, what the step is about. */
function words(step) {
  const said = step.message ?? (step.status === 'in_progress' ? step.step_description : null);
  return said ? el('p', { class: 'message' }, said) : null;
}

function waiting(step) {
  const words = { meta: text.waitingForMeta, you: text.waitingForYou }[step.waiting_for];
  return words ? el('p', { class: 'wait' }, words) : null;
}

function when(step) {
  if (step.completed_at) {
    return at(step.completed_at, text.completedAt);
  }
  return step.started_at && step.status !== 'pending' ? at(step.started_at, text.startedAt) : null;
}

const at = (instant, words) => el('p', { class: 'quiet' }, el('time', { datetime: instant }, words(time(instant))));

/** Says the latest change aloud, but not what was there from the beginning. */
function announce(all) {
  const now = all.map((step) => `${step.step_key}:${step.status}`);
  if (before !== null) {
    const changed = now.findLastIndex((state, index) => state !== before[index] && all[index].status !== 'pending');
    if (changed >= 0) {
      const step = all[changed];
      setText(
        byId('live-region'),
        text.announceStep(changed + 1, all.length, step.step_name, word(text, step.status)),
      );
    }
  }
  before = now;
}
