/** What is set, what works and what to do, for whoever has to find out why it does not. */

import { el } from './dom.js';
import { text } from './texts.js';

export function findings(diagnostics) {
  return [
    heading(text.checks),
    el('ul', { id: 'checks' }, ...list(diagnostics.checks).map(check)),
    ...section(text.issues, list(diagnostics.issues), 'issues'),
    ...section(text.hints, list(diagnostics.hints), 'hints'),
    ...pairs(text.probe, diagnostics.live_probe, 'probe'),
    ...pairs(text.addresses, addresses(diagnostics), 'addresses'),
    ...section(text.events, list(diagnostics.events).map(line), 'events'),
  ];
}

const list = (value) => (Array.isArray(value) ? value : []);

const heading = (words) => el('h3', {}, words);

function check(finding) {
  const [ok, mark, words] = finding.ok === true ? ['yes', '✓', text.ok]
    : finding.ok === false ? ['no', '✗', text.notOk] : ['unknown', '?', text.unknown];
  return el(
    'li',
    { 'data-key': finding.key, 'data-ok': ok },
    el('span', { class: 'mark', 'aria-hidden': 'true' }, mark),
    el(
      'div',
      {},
      el('p', {}, el('strong', {}, finding.key ?? ''), ` · ${words}`),
      finding.message ? el('p', {}, finding.message) : null,
      finding.value ? el('p', { class: 'quiet' }, el('code', {}, finding.value)) : null,
    ),
  );
}

function section(words, lines, id) {
  return lines.length ? [heading(words), el('ul', { id, class: 'plain' }, ...lines.map((entry) => el('li', {}, String(entry))))] : [];
}

function pairs(words, values, id) {
  const known = Object.entries(values ?? {}).filter(([, value]) => isPlain(value));
  return known.length
    ? [heading(words), el('dl', { id }, ...known.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, String(value))]))]
    : [];
}

const isPlain = (value) => ['string', 'number', 'boolean'].includes(typeof value);

/** An event has whatever its kind has; its plain values make the line. */
const line = (event) => Object.values(event ?? {}).filter(isPlain).join(' · ');

const addresses = (diagnostics) => ({
  [text.callback]: diagnostics.meta_redirect_uri,
  [text.expectedCallback]: diagnostics.expected_redirect_uri,
  [text.webhook]: diagnostics.webhook_url,
});
