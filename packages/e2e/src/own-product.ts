import { test } from '@playwright/test';
import { startProduct, type Product } from '@unisono/test-kit/product';

/** A product of its own for the file that calls this, on an empty folder; tests of the file share it, in order. */
export function ownProduct(): { at(path: string): string } {
  let product: Product | undefined;
  test.describe.configure({ mode: 'serial' });
  test.beforeAll(async () => {
    test.setTimeout(90_000);
    product = await startProduct();
  });
  test.afterAll(() => product?.stop());
  return {
    at(path) {
      if (!product) throw new Error('the product is not started before the tests');
      return product.url + path;
    },
  };
}
