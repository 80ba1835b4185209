/** The access token: comes in the fragment, which no server and no log sees, and stays in this tab. */

const KEPT = 'svontai.token';
const SHAPE = /^[\w-]+\.[\w-]+\.[\w-]+$/;

let current = sessionStorage.getItem(KEPT);

export const token = () => current;

/** Takes the token out of the address, if there is one. The fragment goes in any case. */
export function takeFromAddress() {
  const fragment = location.hash.slice(1);
  if (location.hash || location.href.endsWith('#')) {
    history.replaceState(null, '', location.pathname + location.search);
  }
  return keep(fragment);
}

export function keep(candidate) {
  const trimmed = candidate.trim().replace(/^Bearer\s+/i, '');
  if (!SHAPE.test(trimmed)) {
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

/** Whom the token speaks for, to be shown only: the server alone decides whether it is true. */
export function tenant() {
  try {
    const claims = current.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
    return JSON.parse(atob(claims)).tenant_id ?? null;
  } catch {
    return null;
  }
}
