/** The window in which Meta's dialog runs. */

const NAME = 'whatsapp_connect';
const LOOK = 500;

let opened = null;
let watch = 0;

export const isOpen = () => opened !== null && !opened.closed;

/** Must be called in the click itself: what opens later is blocked. */
export function open(words) {
  opened = window.open('', NAME, 'popup,width=620,height=780');
  try {
    opened.document.title = words;
    opened.document.body.textContent = words;
  } catch {
    // there is none, or it still shows another site's page
  }
}

/**
 * Goes there in the window, which stays closed if somebody has closed it; or in this one, where the browser has blocked it.
 *
 * @returns whether there is a window to watch
 */
export function go(address) {
  if (opened === null) {
    location.assign(address);
    return false;
  }
  if (!opened.closed) {
    opened.location.replace(address);
    opened.focus();
  }
  return true;
}

/** A browser may also call a window closed that has only gone to a page which wants to be alone. */
export function whenClosed(interval, action) {
  clearInterval(watch);
  watch = setInterval(() => {
    if (!isOpen()) {
      forget();
      action();
    }
  }, Math.min(interval, LOOK));
}

export function focus() {
  opened.focus();
}

export function close() {
  opened?.close();
  forget();
}

/** Leaves the window to itself. */
export function forget() {
  clearInterval(watch);
  opened = null;
}
