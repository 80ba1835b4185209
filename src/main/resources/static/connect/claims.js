/** What a token says about itself, to be shown and compared only: the server alone decides whether it is true. */

const LONGEST = 80;
/** Characters that nobody sees, some of which turn the text around: with them a name could pass for another. */
const UNSEEN = /[\p{C}\p{Z}]+/gu;

/** Whose token it is, or null where it cannot be read. What it does not say is null. */
export function whose(token) {
  const claims = read(token);
  return claims === null ? null : {
    subject: plain(claims.sub),
    people: people(claims),
    tenant: tenant(claims),
    tenantName: shown(claims.tenant_name),
  };
}

/** A text as people may see it: one line, not too long, in the order in which it is written; else null. */
export function shown(value) {
  const letters = [...(plain(value) ?? '').replace(UNSEEN, ' ').trim()];
  if (letters.length === 0) {
    return null;
  }
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : letters.join('');
}

const plain = (value) => (typeof value === 'string' && value !== '' ? value : null);

/** A name and an address where there are some, else the subject. */
function people(claims) {
  const said = [shown(claims.name), shown(claims.email) ?? shown(claims.preferred_username)].filter(Boolean);
  return said.length > 0 ? [...new Set(said)] : [shown(claims.sub)].filter(Boolean);
}

/** As the server chooses: the tenant of the claim, else the only one of the others. */
function tenant(claims) {
  const others = Array.isArray(claims.tenants) ? claims.tenants : [];
  const [only] = others.length === 1 ? others : [];
  return plain(claims.tenant_id) ?? plain(only) ?? plain(only?.tenant_id ?? only?.id);
}

function read(token) {
  try {
    const coded = token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(coded), (letter) => letter.charCodeAt(0));
    const claims = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return claims !== null && typeof claims === 'object' && !Array.isArray(claims) ? claims : null;
  } catch {
    return null;
  }
}
