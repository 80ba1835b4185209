/** The access token: comes in the fragment, which no server and no log sees, or by hand, and stays in this tab. */

const KEPT = 'svontai.token';
const SHAPE = /^[\w-]+\.[\w-]+\.[\w-]+$/;

let current = sessionStorage.getItem(KEPT);

export const token = () => current;

/** The token in the address, which is not used yet, or null. The fragment goes in any case. */
export function takeFromAddress() {
  const fragment = location.hash.slice(1);
  if (location.hash || location.href.endsWith('#')) {
    history.replaceState(null, '', location.pathname + location.search);
  }
  return shaped(fragment);
}

export function keep(candidate) {
  const trimmed = shaped(candidate);
  if (trimmed === null) {
    return false;
  }
  current = trimmed;
  sessionStorage.setItem(KEPT, trimmed);
  return true;
}

export function forget() {
  current = null;
  sessionStorage.removeItem(KEPT);
}

function shaped(candidate) {
  const trimmed = candidate.trim().replace(/^Bearer\s+/i, '');
  return SHAPE.test(trimmed) ? trimmed : null;
}
