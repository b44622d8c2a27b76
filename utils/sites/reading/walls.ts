/** The riddles that sites put before their pages. Marks as in public code of Nov 2026. */
import { find } from './dom';

const cloudflare = [
  ...['#challenge-form', '#challenge-running', '#challenge-stage', '#challenge-error-text'],
  ...['.cf-turnstile', 'input[name="cf-turnstile-response"]'],
];
const captchas = ['#captcha-container', '.g-recaptcha', 'form#captcha-form', '#px-captcha'];

export function showsWall(page: ParentNode): boolean {
  return find(page, ...cloudflare, ...captchas) !== undefined;
}
