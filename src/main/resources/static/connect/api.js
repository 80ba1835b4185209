/** Calls to the service. */

import { language, text } from './texts.js';
import { token } from './token.js';

const BASE = '/api/onboarding/whatsapp';
const PATIENCE = 30000;

/** A call that did not do what it should. */
export class Failure extends Error {
  constructor(status, problem = null, retryAfter = 0, used = null) {
    super(`${status}`);
    this.status = status;
    this.used = used;
    this.detail = typeof problem?.detail === 'string' ? problem.detail : null;
    this.problems = Array.isArray(problem?.problems) ? problem.problems.map(String) : [];
    this.retryAfter = retryAfter;
  }

  /** Whether the same call may well succeed later. Status 0: no answer at all. */
  get passes() {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }

  /** Not if a newer token has come meanwhile. */
  get wantsToken() {
    return this.status === 401 && this.used === token();
  }

  /** In plain words, when the page itself goes on trying. */
  get whileTrying() {
    return this.status === 0 ? text.offline : this.status === 429 ? text.tooMany : text.unavailable;
  }

  /** In plain words, when somebody has pressed a button. The service's own words come first. */
  get toPeople() {
    if (this.status === 0) {
      return text.offlineOnce;
    }
    if (this.status === 429) {
      return text.tooManyOnce;
    }
    return this.detail ?? (this.passes ? text.unavailableOnce : text.unexpected(this.status));
  }
}

export const get = (path) => call('GET', path);
export const post = (path, body) => call('POST', path, body);

async function call(method, path, body) {
  const used = token();
  const headers = {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': language,
    Authorization: `Bearer ${used}`,
  };
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  let answer;
  let content;
  try {
    answer = await fetch(BASE + path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    content = await answer.text();
  } catch {
    throw new Failure(0);
  }
  const value = parse(content);
  if (!answer.ok) {
    throw new Failure(answer.status, value, Number(answer.headers.get('Retry-After')) * 1000 || 0, used);
  }
  if (value === undefined) {
    throw new Failure(502);
  }
  return value;
}

function parse(content) {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
