import { devices, expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';

const { viewport, userAgent, deviceScaleFactor } = devices['Pixel 7'];
const PHONE = { viewport, userAgent, deviceScaleFactor, isMobile: true, hasTouch: true, locale: 'en-GB' };

/**
 * Opens an address on a phone that nobody has used before; of two that are opened each is a device of its own. What
 * goes wrong in the page's scripts fails the test, whose end puts the phones away.
 */
export function phones(): (browser: Browser, address: string, options?: object) => Promise<Page> {
  const opened: BrowserContext[] = [];
  const faults: string[] = [];
  test.afterEach(async () => {
    for (const context of opened.splice(0)) await context.close();
    expect(faults.splice(0)).toEqual([]);
  });
  return async (browser, address, options = {}) => {
    const context = await browser.newContext({ ...PHONE, ...options });
    opened.push(context);
    // Of every page that is opened there.
    context.on('weberror', (fault) => faults.push(fault.error().message));
    context.on('console', (message) => {
      if (message.type() === 'error' && /Content.Security.Policy/i.test(message.text())) faults.push(message.text());
    });
    const page = await context.newPage();
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    return page;
  };
}

export const heading = (page: Page, words: string | RegExp) =>
  expect(page.getByRole('heading', { level: 1, name: words })).toBeVisible();

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Chooses a number of a scale; its radio button is heard and not drawn. */
export const point = (page: Page, value: string) =>
  page.getByRole('radio', { name: new RegExp(`^${value}(?:,|$)`) }).check({ force: true });

export const thanks = (page: Page) => heading(page, 'Thank you. Your answers have arrived.');
