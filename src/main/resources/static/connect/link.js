/**
 * A link may bring a token, and anybody may send a link: with a stranger's token a business would give its number to the
 * stranger. So nothing is done with the token until somebody has said that the link is his own.
 */

import { shown, whose } from './claims.js';
import { answer, byId, el, show } from './dom.js';
import { text } from './texts.js';
import * as tokens from './token.js';

/**
 * Looks at the address.
 *
 * @param page opens itself for the token that there is, or asks for one; changes from one token to another
 */
export async function arrive(page) {
  const link = tokens.takeFromAddress();
  const there = tokens.token();
  if (link === null) {
    page.open();
  } else if (whose(link) === null) {
    page.open(text.linkUnreadable);
  } else if (renews(link, there)) {
    tokens.keep(link);
    page.open();
  } else {
    page.waitBehind();
    if (await isOwn(link, there)) {
      page.change(link);
    } else {
      page.goOn();
    }
  }
}

/** The dashboard opens the page with a fresh token, again and again, for the same person of the same tenant. */
function renews(link, there) {
  const [next, before] = [whose(link), there === null ? null : whose(there)];
  return link === there || (isSameTenant(next, before) && next.subject !== null && next.subject === before.subject);
}

const isSameTenant = (one, other) => one !== null && other !== null && one.tenant !== null && one.tenant === other.tenant;

function isOwn(link, there) {
  const [next, before] = [whose(link), there === null ? null : whose(there)];
  byId('link-words').replaceChildren(
    ...row(text.linkPerson, next.people),
    ...row(text.linkTenant, next.tenantName === null ? [] : [next.tenantName], null),
    ...row(text.linkTenantId, [shown(next.tenant)].filter(Boolean)),
  );
  const other = there !== null && !isSameTenant(next, before);
  const name = before?.tenantName ?? shown(before?.tenant) ?? '';
  byId('link-other').replaceChildren(...(other ? [text.linkOther, ' ', el('bdi', {}, name)] : []));
  show(byId('link-other'), other);
  return answer('link');
}

/** @param missing what stands there if nothing is said; null: no row then */
function row(name, said, missing = text.linkUnknown) {
  const words = said.length === 0 && missing !== null ? [missing] : said;
  return words.length === 0 ? [] : [el('dt', {}, name), el('dd', {}, ...words.map((line) => el('bdi', {}, line)))];
}
