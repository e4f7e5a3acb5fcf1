import type { Finding } from '@unisono/coherence/schema';
import { useFormats } from '@unisono/ui/format';
import { useTranslation } from './findings.texts.ts';

type Of<Code extends Finding['code']> = Extract<Finding, { code: Code }>;

/** Whether a finding about several units lists them. */
export type Naming = 'with-units' | 'without-units';

/**
 * Words for what the data say. A finding that the engine did not make has no sentence; none says that anything causes.
 * `digits` are the decimals of points, more of them for scores on short scales.
 */
export function useFindingWords(digits = 1): (finding: Finding, naming?: Naming) => string {
  const { t } = useTranslation('findings');
  const formats = useFormats();
  const points = (value: number) => formats.number(Math.abs(value), digits);
  // "Q2 2025" stays on one line.
  const period = (name: string) => formats.period(name).replaceAll(' ', '\u00A0');

  const quadrant = ({ quadrant: name, count, units }: Of<'units-in-quadrant'>, naming: Naming) => {
    if (units.length === 0 || naming === 'without-units') return t(`quadrant.${name}`, { count });
    const names = units.map((unit) => unit.name);
    const named = names.length < count ? t('more', { units: names.join(', ') }) : formats.list(names);
    return t(`named.${name}`, { units: named });
  };
  const associated = ({ kind, r }: Of<'associated'>) => {
    const question = kind === 'between' || kind === 'within' ? kind : 'other';
    return t(`associated.${question}_${r > 0 ? 'up' : 'down'}`, { r: formats.number(r, 2) });
  };
  const nothing = ({ sides }: Of<'nothing-measured'>) => {
    const [only] = sides;
    return t(sides.length === 1 && only ? `nothing.${only}` : 'nothing.both');
  };

  return (finding, naming = 'with-units') => {
    switch (finding.code) {
      case 'side-moved':
      case 'side-steady': {
        const direction = finding.code === 'side-steady' ? 'steady' : finding.change > 0 ? 'rose' : 'fell';
        return t(`moved.${direction}`, {
          side: t(`sides.${finding.side}`),
          points: points(finding.change),
          from: period(finding.from),
        });
      }
      case 'units-in-quadrant':
        return quadrant(finding, naming);
      case 'all-undetermined':
        return t(`undetermined.${finding.why ?? 'unknown'}`);
      case 'associated':
        return associated(finding);
      case 'unit-differs':
        return t(`unitDiffers.${finding.difference > 0 ? 'over' : 'under'}`, {
          unit: finding.unit.name,
          points: points(finding.difference),
        });
      case 'unit-moved':
        return t(`unitMoved.${finding.change > 0 ? 'rose' : 'fell'}`, {
          unit: finding.unit.name,
          points: points(finding.change),
          from: period(finding.from),
        });
      case 'nothing-measured':
        return nothing(finding);
      default:
        return finding satisfies never;
    }
  };
}
