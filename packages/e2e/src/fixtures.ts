import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';

import { startProduct, type Product } from '@unisono/test-kit/product';

interface WorkerFixtures {
  /** A product nobody has set up. Tests of one file share it, in order. */
  readonly product: Product;
}

export const test = base.extend<object, WorkerFixtures>({
  product: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a function needs from its pattern
    async ({}, use) => {
      const product = await startProduct();
      await use(product);
      await product.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});

/** Fails with the rules and elements that axe objects to (WCAG 2.2 A and AA, best practices). */
export async function expectAccessible(page: Page, rules = new AxeBuilder({ page })): Promise<void> {
  const { violations } = await rules.analyze();
  const found = violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
  expect(found).toEqual([]);
}

/** As `expectAccessible`, in the light theme; in the dark one its colours, for nothing else is different. */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  // Without motion, so that no colour is measured on its way to another.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectAccessible(page, new AxeBuilder({ page }).withRules(['color-contrast']));
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

export { expect };
