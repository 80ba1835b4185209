/** What somebody has to do before the sign-up can go on. */

import { button, el } from './dom.js';
import { complaint } from './signup.js';
import { text } from './texts.js';

const CARDS = { choice, pin, retry, restart };

/** The content of the card, or null where nothing is needed that this page knows. */
export function card(status, choices, actions) {
  if (!Object.hasOwn(CARDS, status.needs ?? '') || (status.needs === 'choice' && !choices)) {
    return null;
  }
  return CARDS[status.needs](status, actions, choices);
}

const title = (words) => el('h2', { id: 'need-title' }, words);

function why(status) {
  const words = complaint(status);
  return words ? el('p', { class: 'message' }, words) : null;
}

/** A line that the fields name as their error, and that is read aloud as it appears. */
const errorLine = () => el('p', { id: 'need-error', role: 'alert' });

function form(submit, ...content) {
  const element = el('form', { autocomplete: 'off', novalidate: true }, ...content);
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    submit(element);
  });
  return element;
}

function retry(status, actions) {
  return [
    title(text.retryTitle),
    why(status),
    el('div', { class: 'buttons' }, button(text.retry, () => actions.retry(status.current_step), { id: 'retry', class: 'primary' })),
  ];
}

function restart(status, actions) {
  return [
    title(text.restartTitle),
    why(status),
    el('div', { class: 'buttons' }, button(text.connectAgain, actions.connect, { id: 'restart', class: 'primary' })),
  ];
}

function pin(status, actions) {
  const field = el('input', {
    id: 'pin', type: 'text', inputmode: 'numeric', maxlength: 6, autocomplete: 'off', required: true,
    'aria-describedby': 'pin-hint need-error',
  });
  const error = errorLine();
  const submit = () => {
    const good = /^[0-9]{6}$/.test(field.value);
    error.textContent = good ? '' : text.pinMalformed;
    field.setAttribute('aria-invalid', String(!good));
    if (!good) {
      field.focus();
      return;
    }
    const value = field.value;
    field.value = '';
    actions.pin(value);
  };
  return [
    title(text.pinTitle),
    why(status),
    form(
      submit,
      el('label', { for: 'pin' }, text.pinLabel),
      el('p', { id: 'pin-hint', class: 'quiet' }, text.pinHint),
      field,
      error,
      el('div', { class: 'buttons' }, el('button', { id: 'send-pin', class: 'primary' }, text.pinSend)),
    ),
  ];
}

function choice(status, actions, choices) {
  const wabas = (choices.wabas ?? []).map((waba) => ({ ...waba, numbers: waba.numbers ?? [] }));
  const error = errorLine();
  const pairs = [];
  const sets = wabas.map((waba) => el(
    'fieldset',
    {},
    el('legend', {}, text.waba(waba.waba_id)),
    ...waba.numbers.map((number) => option(pairs, waba, number)),
    waba.numbers.length ? null : el('p', { class: 'quiet' }, text.noNumbers),
  ));
  const submit = (element) => {
    const chosen = pairs[element.querySelector('input:checked')?.value];
    error.textContent = chosen ? '' : text.chooseOne;
    if (chosen) {
      actions.choose(chosen);
    }
  };
  if (!wabas.some((waba) => waba.numbers.some((number) => obstacle(number) === null))) {
    return [
      title(text.choiceTitle),
      ...sets,
      el('p', { class: 'message' }, text.choiceNone),
      el('div', { class: 'buttons' }, button(text.connectAgain, actions.connect, { id: 'restart', class: 'primary' })),
    ];
  }
  return [
    title(text.choiceTitle),
    el('p', { class: 'quiet' }, text.choiceHint),
    form(submit, ...sets, error, el('div', { class: 'buttons' }, el('button', { id: 'choose', class: 'primary' }, text.choose))),
  ];
}

function option(pairs, waba, number) {
  const reason = obstacle(number);
  const value = pairs.push({ waba_id: waba.waba_id, phone_number_id: number.phone_number_id }) - 1;
  return el(
    'label',
    { class: 'option' },
    el('input', { type: 'radio', name: 'number', value, disabled: reason !== null }),
    el(
      'span',
      {},
      el('strong', {}, number.display_phone_number ?? number.phone_number_id),
      number.verified_name ?? '',
      reason ? el('span', { class: 'quiet' }, reason) : null,
    ),
  );
}

/** Why a number cannot be chosen, if so. */
function obstacle(number) {
  if (number.taken === true) {
    return text.taken;
  }
  return number.verified === false ? text.unverified : null;
}
