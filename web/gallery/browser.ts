import { chromium, type Browser } from '@playwright/test';
import { browserArguments, findBrowser } from '../../scripts/browser.ts';

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: browserArguments() });
}
