/** Small hands for the page. Whatever comes from the server goes in as text, never as HTML. */

export const byId = (id) => document.getElementById(id);

/** An element with attributes and children; children are elements or text, what is null or undefined is left out. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, String(value));
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

export function button(text, action, attributes = {}) {
  const element = el('button', { type: 'button', ...attributes }, text);
  element.addEventListener('click', action);
  return element;
}

export function show(element, visible) {
  element.hidden = !visible;
}

export function setText(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/** Builds the content anew only if what it is made from has changed: else what somebody types would be lost. */
export function fill(element, source, build) {
  const key = JSON.stringify(source);
  if (element.dataset.source !== key) {
    element.dataset.source = key;
    element.replaceChildren(...build());
  }
}

/** Asks before something that cannot be undone. */
export function ask(question, yes) {
  setText(byId('ask-text'), question);
  setText(byId('ask-yes'), yes);
  return answer('ask');
}

/** Opens a dialog of the page; Escape means no. A newer question takes the place of the open one, which gets no answer. */
export function answer(name) {
  const dialog = byId(name);
  dialog.returnValue = 'no';
  if (!dialog.open) {
    dialog.showModal();
  }
  byId(`${name}-no`).focus();
  return new Promise((resolve) => {
    byId(`${name}-yes`).onclick = () => dialog.close('yes');
    byId(`${name}-no`).onclick = () => dialog.close('no');
    dialog.onclose = () => resolve(dialog.returnValue === 'yes');
  });
}
