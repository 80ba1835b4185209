/** Asks again and again while there is something to wait for; one question at a time, and more slowly in trouble. */

const LONGEST = 30000;

/**
 * @param interval milliseconds between two questions
 * @param question answers whether to go on
 * @param trouble hears of a question that failed, and answers whether to go on
 */
export function poll(interval, question, trouble) {
  let timer = 0;
  let asking = null;
  let next = null;
  let failures = 0;

  function start() {
    clearTimeout(timer);
    asking = round().finally(() => {
      asking = null;
    });
    return asking;
  }

  async function round() {
    const wait = await question().then(
      (goOn) => {
        failures = 0;
        return goOn ? interval : null;
      },
      (failure) => {
        failures += 1;
        return trouble(failure) ? Math.max(Math.min(interval * 2 ** failures, LONGEST), failure.retryAfter ?? 0) : null;
      },
    );
    if (wait !== null) {
      timer = setTimeout(start, wait);
    }
  }

  /** Asks at once, and after a question under way once more: its answer may be older than the reason to ask. */
  return function now() {
    clearTimeout(timer);
    if (asking === null) {
      return start();
    }
    next ??= asking.then(() => {
      next = null;
      return start();
    });
    return next;
  };
}
