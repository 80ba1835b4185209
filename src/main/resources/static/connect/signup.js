/** What the status says about the sign-up. It comes from a server of any age: nothing in it is taken for granted. */

const DIALOG = ['oauth_started', 'oauth_completed'];

export const steps = (status) => (Array.isArray(status.steps) ? status.steps : []);

export const isConnected = (status) => Boolean(status.connected || status.whatsapp_connected);

/** Begun, and neither finished nor given up. */
export const isUnfinished = (status) => !status.is_complete && steps(status).some((step) => step.status !== 'pending');

/** Everything waits for what somebody does in Meta's window. */
export const isAtMeta = (status) =>
  isUnfinished(status)
  && DIALOG.includes(status.current_step)
  && steps(status).every((step) => !DIALOG.includes(step.step_key) || step.status !== 'error');

/** Whether something may change without anybody touching this page. */
export function runs(status, inSight) {
  if (status.is_complete) {
    return false;
  }
  const going = steps(status).filter((step) => step.status === 'in_progress');
  return going.some((step) => step.waiting_for !== 'you') || (inSight && (going.length > 0 || isAtMeta(status)));
}

/** Why it does not go on, in the service's words. */
export function complaint(status) {
  const failed = steps(status).find((step) => step.status === 'error');
  const current = steps(status).find((step) => step.step_key === status.current_step);
  return (failed ?? current)?.message ?? null;
}
