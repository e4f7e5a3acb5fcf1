/** Who a row turned out to be about: a person known already, or the new one that row `leader` stands for. */
export type Claimant = { readonly known: string } | { readonly leader: number };

/** A row between two persons: which of its identities were claimed by whom first. */
export interface Conflict {
  readonly one: number | null;
  readonly other: number;
}

/**
 * Identities of a batch that more than one of its rows names, numbered from 0, and the persons who claimed them
 * so far. Rows come in the order of the file; the first that names an identity claims it for its person.
 */
export class ClaimedIdentities {
  /** Per identity 1 + the index of its claimant, 0 while nobody claimed it. */
  readonly #owners: Int32Array;
  readonly #claimants: Claimant[] = [];
  readonly #known = new Map<string, number>();

  constructor(identities: number) {
    this.#owners = new Int32Array(identities);
  }

  /** Settles one row: `known` is the person whom its other identities name, `shared` its identities here. */
  settle(row: number, known: string | null, shared: readonly number[]): Claimant | Conflict {
    let owner = known === null ? 0 : this.#ownerOfKnown(known);
    let claimedBy: number | null = null;
    for (const identity of shared) {
      const other = this.#owners[identity] ?? 0;
      if (other === 0 || other === owner) continue;
      if (owner !== 0) return { one: claimedBy, other: identity };
      owner = other;
      claimedBy = identity;
    }
    if (owner === 0) owner = this.#claimants.push({ leader: row });
    for (const identity of shared) this.#owners[identity] = owner;
    return this.#claimants[owner - 1] ?? { leader: row };
  }

  #ownerOfKnown(person: string): number {
    const known = this.#known.get(person);
    if (known !== undefined) return known;
    const owner = this.#claimants.push({ known: person });
    this.#known.set(person, owner);
    return owner;
  }
}
