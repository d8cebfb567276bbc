import { ensureChromium } from '../../tools/chromium.mjs';

export default async function install(): Promise<void> {
  await ensureChromium();
}
