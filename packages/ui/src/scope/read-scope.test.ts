import { describe, expect, it } from 'vitest';
import { plainSearch, readScope } from './read-scope.ts';

describe('the scope in an address', () => {
  it('takes units and periods and leaves out the rest', () => {
    expect(readScope({ unit: 'u1', period: '2026-Q3', tab: 'x' })).toEqual({ unit: 'u1', period: '2026-Q3' });
    expect(readScope({ unit: '', period: 'soon' })).toEqual({});
    expect(readScope({ period: 2026 })).toEqual({ period: '2026' });
  });

  it('stays readable in the address and comes back as it was', () => {
    const search = { unit: 'u1', period: '2026-Q3', kinds: ['a', 'b'] };
    const address = plainSearch.stringifySearch(search);
    expect(address).toContain('unit=u1&period=2026-Q3');
    expect(plainSearch.parseSearch(address)).toEqual(search);
  });
});
