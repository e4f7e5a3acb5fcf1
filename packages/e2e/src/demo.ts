import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test';
import { startProduct, type Product } from '@unisono/test-kit/product';

/** Whom the demo lets a visitor look through the eyes of. */
type DemoAccount = 'visitor' | 'hr' | 'marketing' | 'leadership' | 'manager' | 'admin';

export interface DemoProduct extends Product {
  /** A browser of its own, signed in as one of the demo's accounts. */
  enter(browser: Browser, as: DemoAccount, options?: BrowserContextOptions): Promise<BrowserContext>;
}

/** The whole product with the demo organisation in it. @throws Error when the demo could not be made */
export async function startDemo(language: 'en' | 'es' = 'en'): Promise<DemoProduct> {
  const product = await startProduct();
  const ask = (procedure: string, input: object) =>
    fetch(`${product.url}/trpc/${procedure}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
  const made = await ask('demo.create', { language });
  if (!made.ok) throw new Error(`the demo was not made: ${await made.text()}`);
  return {
    ...product,
    async enter(browser, as, options = {}) {
      const context = await browser.newContext({ baseURL: product.url, locale: 'en-GB', ...options });
      const entered = await context.request.post('/trpc/demo.enter', { data: { as } });
      if (!entered.ok()) throw new Error(`nobody could enter as ${as}: ${await entered.text()}`);
      return context;
    },
  };
}
