import { startProduct, type Product } from '@unisono/test-kit/product';
import { Client } from 'pg';
import { databaseUrls, signedIn, type Ask } from '../signed-in.ts';
import { MILLION, writeSkewedOrganisation, type OrganisationSize } from './skewed-organisation.ts';

export interface OrganisationAtScale {
  readonly product: Product;
  /** Over HTTP, as an account that may everything. */
  readonly ask: Ask;
  /** Statements as the owner of the tables. */
  readonly owner: Client;
  readonly size: OrganisationSize;
  stop(): Promise<void>;
}

/** The whole product on a folder of its own with a skewed organisation in it: a million people, or `BENCH_PEOPLE`. */
export async function organisationAtScale(): Promise<OrganisationAtScale> {
  const size = { ...MILLION, people: Number(process.env['BENCH_PEOPLE'] ?? MILLION.people) };
  const product = await startProduct();
  const owner = new Client({ connectionString: databaseUrls(product).owner });
  const stop = async () => {
    await owner.end();
    await product.stop();
  };
  try {
    const ask = await signedIn(product);
    await owner.connect();
    await writeSkewedOrganisation(owner, size);
    return { product, ask, owner, size, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
