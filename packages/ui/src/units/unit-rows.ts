/** A unit as a picker needs it. Units arrive flat; the tree is made here. */
export interface UnitChoice {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  /** What sort of unit it is, in the organisation's words: region, shop, school. */
  readonly kind?: string | null;
}

/** One visible line of the tree. */
export interface UnitRow {
  readonly unit: UnitChoice;
  readonly level: number;
  readonly hasChildren: boolean;
  readonly expanded: boolean;
  readonly position: number;
  readonly siblings: number;
}

/** Letters without accents or case, so that "malaga" finds Málaga. */
export function plainLetters(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/**
 * The lines of the tree in reading order: roots are units whose parent is not among them (an account may see
 * only a part). A search shows what matches and everything above it, opened.
 */
export function unitRows(
  units: readonly UnitChoice[],
  { expanded, query, locale }: { expanded: ReadonlySet<string>; query: string; locale: string },
): UnitRow[] {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const shown = query.trim() === '' ? undefined : matches(units, known, query);
  const collator = new Intl.Collator(locale, { numeric: true });
  const children = Map.groupBy(units, (unit) => (unit.parentId && known.has(unit.parentId) ? unit.parentId : ''));
  const rows: UnitRow[] = [];
  const visit = (parentId: string, level: number) => {
    const siblings = (children.get(parentId) ?? [])
      .filter((unit) => shown === undefined || shown.has(unit.id))
      .sort((a, b) => collator.compare(a.name, b.name));
    for (const [index, unit] of siblings.entries()) {
      const hasChildren = (children.get(unit.id) ?? []).some((child) => shown === undefined || shown.has(child.id));
      const open = hasChildren && (shown !== undefined || expanded.has(unit.id));
      rows.push({ unit, level, hasChildren, expanded: open, position: index + 1, siblings: siblings.length });
      if (open) visit(unit.id, level + 1);
    }
  };
  visit('', 1);
  return rows;
}

/** The units above one, from the top: to open the tree at a selection and to say where it lies. */
export function unitsAbove(units: readonly UnitChoice[], id: string): UnitChoice[] {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const above: UnitChoice[] = [];
  for (let unit = known.get(known.get(id)?.parentId ?? ''); unit; unit = known.get(unit.parentId ?? '')) {
    above.unshift(unit);
  }
  return above;
}

function matches(units: readonly UnitChoice[], known: ReadonlyMap<string, UnitChoice>, query: string): Set<string> {
  const wanted = plainLetters(query.trim());
  const shown = new Set<string>();
  for (const unit of units) {
    if (!plainLetters(unit.name).includes(wanted)) continue;
    for (let at: UnitChoice | undefined = unit; at && !shown.has(at.id); at = known.get(at.parentId ?? '')) {
      shown.add(at.id);
    }
  }
  return shown;
}
