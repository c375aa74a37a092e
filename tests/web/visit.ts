/**
 * A visit to a page of the site in Chromium. What a visit must never have is watched all the while: an error on the console, a request to anywhere
 * but the site, anything that the page's own policy refuses.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect, inject } from 'vitest';

export type Language = 'ar' | 'en';
export type Theme = 'light' | 'dark';

export const WIDE = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

export interface VisitOptions {
  readonly language?: Language;
  readonly theme?: Theme;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Another site than the one that all tests share. */
  readonly base?: string;
  /** Answers that are no fault here: the 404 of a page about what is not there. */
  readonly expected?: RegExp;
  /** Who has signed in before. */
  readonly as?: { readonly name: string; readonly password: string };
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Says what went wrong; ends the visit. */
  end(): Promise<void>;
}

/** Opens a path and waits until the screen has its heading and nothing is on its way. */
export async function visit(browser: Browser, path: string, options: VisitOptions = {}): Promise<Visit> {
  const { language = 'ar', theme = 'light', viewport = WIDE, base = inject('site'), expected, as } = options;
  const context = await browser.newContext({
    viewport,
    reducedMotion: 'reduce',
    locale: language === 'ar' ? 'ar' : 'en-GB',
    colorScheme: theme,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const faults: string[] = [];
  const note = (fault: string): void => {
    if (expected === undefined || !expected.test(fault)) faults.push(fault);
  };
  await context.addInitScript(
    ({ preferred }) => {
      try {
        if (localStorage.getItem('musnad') === null) localStorage.setItem('musnad', preferred);
      } catch {
        // A page without storage: about:blank.
      }
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
        console.error(`refused by the policy: ${violatedDirective} ${blockedURI} ${sourceFile}`),
      );
    },
    { preferred: JSON.stringify({ language, theme }) },
  );
  if (as !== undefined) {
    const signedIn = await context.request.post(`${base}/api/v1/session`, { data: as, headers: { origin: base } });
    expect(signedIn.status()).toBe(200);
  }
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      note(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', ({ message }) => note(`error: ${message}`));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (origin !== new URL(base).origin && !['data:', 'blob:'].includes(protocol)) note(`request to ${request.url()}`);
  });
  await page.goto(`${base}${path}`);
  await settled(page);
  return {
    page,
    context,
    end: async () => {
      await context.close();
      expect(faults).toEqual([]);
    },
  };
}

/** Waits until the screen has its heading and waits for nothing. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('main h1') !== null &&
      document.querySelector('main .waiting') === null &&
      // A long list hides its items until each has its measure.
      ![...document.querySelectorAll<HTMLElement>('main [style]')].some(({ style }) => style.visibility === 'hidden'),
  );
  await page.evaluate(() => document.fonts.ready.then(() => {}));
}

/** An answer of the API, as the page would get it. */
export async function ask<Answer>(path: string, base: string = inject('site')): Promise<Answer> {
  const answer = await fetch(`${base}/api/v1${path}`);
  if (!answer.ok) throw new Error(`${answer.status} ${path}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}
