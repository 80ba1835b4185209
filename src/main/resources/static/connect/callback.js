/** Meta's dialog came back: tells the page that opened this window, and makes room. Whatever else is in the page is not asked. */

const LONGEST_ERROR = 500;

/** What the server wrote, from the one script element that it wrote it into; names in the page cannot stand in its way. */
function read() {
  const found = Document.prototype.querySelectorAll.call(document, 'script#outcome[type="application/json"]');
  if (found.length !== 1) {
    return null;
  }
  try {
    const outcome = JSON.parse(found[0].textContent);
    return outcome !== null && typeof outcome === 'object' ? outcome : null;
  } catch {
    return null;
  }
}

function webAddress(value) {
  try {
    const address = new URL(value);
    return ['https:', 'http:'].includes(address.protocol) ? address : null;
  } catch {
    return null;
  }
}

/** Only a plain origin will do; above all not "*". */
function origin(value) {
  const address = webAddress(value);
  return address !== null && address.origin === value ? value : null;
}

function tell(outcome, target) {
  const succeeded = outcome.success === true;
  const message = { type: 'WHATSAPP_CONNECTED', success: succeeded };
  if (!succeeded && typeof outcome.error === 'string') {
    message.error = outcome.error.slice(0, LONGEST_ERROR);
  }
  window.opener.postMessage(message, target);
}

function goOn(outcome, target) {
  const next = webAddress(outcome.next);
  if (next !== null && [target, location.origin].includes(next.origin)) {
    location.replace(next.href);
  }
}

/** In a window of its own, trying again begins in the page behind it. */
function letTheOpenerTryAgain() {
  Document.prototype.querySelector.call(document, 'a#again')?.addEventListener('click', (event) => {
    if (window.opener && !window.opener.closed) {
      event.preventDefault();
      window.close();
    }
  });
}

function end(outcome) {
  const target = origin(outcome.target);
  const succeeded = outcome.success === true;
  const pending = outcome.pending === true;
  if (window.opener) {
    if (target !== null && !pending) {
      tell(outcome, target);
    }
    if (succeeded || pending) {
      window.close();
    } else {
      letTheOpenerTryAgain();
    }
  } else if (succeeded && !pending) {
    goOn(outcome, target);
  }
}

const outcome = read();
if (outcome !== null) {
  end(outcome);
}
