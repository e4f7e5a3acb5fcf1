import type { HeatCell, Results, ScoreResult, Shown, WaveResults } from '@unisono/surveys/schema';
import { ChartSection } from '@unisono/ui/charts/frame';
import { DotInterval } from '@unisono/ui/charts/dot-interval';
import { useFormats } from '@unisono/ui/format';
import { IconStack2 } from '@tabler/icons-react';
import { NotShown } from './not-shown.tsx';
import { rangeOf } from '../overview/range-of.ts';
import { estimateOf } from '../scores/estimate-of.ts';
import { tintOf } from '../scores/tint-of.ts';
import { useTranslation } from './results.texts.ts';
import type { ResultWords } from './use-result-words.ts';
import { writingOf } from './score-words.ts';
import classes from './heat-map.module.css';

interface HeatMapProps {
  readonly wave: WaveResults;
  readonly results: Results;
  readonly words: ResultWords;
}

/** Groups by questions: where it hurts, in the order of the units. The first score has its interval drawn. */
export function HeatMap({ wave, results, words }: HeatMapProps) {
  const { t } = useTranslation('results');
  const columns = results.heatMap.scores.flatMap((code) => results.scores.find((score) => score.code === code) ?? []);
  const { rows } = results.heatMap;
  const lead = leadRange(results);
  const names = new Map(rows.map(({ group }) => [group.id, words.group(group)]));
  const headOf = (score: ScoreResult) =>
    score.metric === 'agreement' ? words.question(score.question) : words.metric(score);
  return (
    <ChartSection
      title={t('heat.title')}
      subtitle={t('heat.subtitle')}
      explanation={t(wave.wave.mode === 'identified' ? 'heat.computed.identified' : 'heat.computed.protected')}
      table={{
        columns: [
          { label: t('heat.group') },
          { label: t('heat.answered') },
          ...columns.map((score) => ({
            label: headOf(score),
            digits: writingOf(score).digits + (score.kind === 'share' ? 2 : 0),
          })),
        ],
        rows: rows.map(({ group, cells }) => [
          names.get(group.id) ?? '',
          group.answered,
          ...cells.map((cell) => (cell.ok ? cell.value : null)),
        ]),
      }}
    >
      {/* What scrolls must be reachable without a mouse. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes.scroll} role="group" aria-label={t('heat.title')} tabIndex={0}>
        <table className={classes.heat}>
          <caption className="visually-hidden">{t('heat.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('heat.group')}</th>
              <th scope="col" data-numeric>
                {t('heat.answered')}
              </th>
              {columns.map((score, index) => (
                <th key={score.code} scope="col" data-numeric data-lead={index === 0 || undefined}>
                  <span title={headOf(score)}>{headOf(score)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <WholeRow wave={wave} columns={columns} lead={lead} words={words} />
            {rows.map(({ group, cells }) => (
              <tr key={group.id}>
                <th scope="row">
                  {words.group(group)}
                  {group.pooled && (
                    <IconStack2
                      className={classes.pooled}
                      size={13}
                      stroke={1.6}
                      role="img"
                      aria-label={t('heat.pooled')}
                    />
                  )}
                </th>
                <td data-numeric>
                  <Answered answered={group.answered} invited={group.invited} />
                </td>
                {columns.map((score, index) => (
                  <Cell
                    key={score.code}
                    score={score}
                    cell={cells[index]}
                    lead={index === 0 ? lead : undefined}
                    reference={index === 0 && score.organisation.ok ? score.organisation.value : undefined}
                    side={wave.wave.side === 'employee' ? 'inside' : 'outside'}
                    names={names}
                    words={words}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Key rows={rows} />
    </ChartSection>
  );
}

/** The stretch of the scale that the intervals of the first column share. */
function leadRange({ heatMap, scores }: Results): readonly [number, number] {
  const first = scores.find(({ code }) => code === heatMap.scores[0]);
  const cells = heatMap.rows.flatMap(({ cells: [cell] }) => (cell?.ok ? [cell] : []));
  return rangeOf([...cells, ...(first?.figure.ok ? [first.figure] : [])]);
}

function Answered({ answered, invited }: { answered: number | null; invited: number | null }) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  return (
    <>
      {answered === null ? '–' : formats.count(answered)}
      {invited !== null && <small> {t('heat.of', { invited })}</small>}
    </>
  );
}

interface WholeRowProps {
  readonly wave: WaveResults;
  readonly columns: readonly ScoreResult[];
  readonly lead: readonly [number, number];
  readonly words: ResultWords;
}

function WholeRow({ wave: { participation, part, wave }, columns, lead, words }: WholeRowProps) {
  const { t } = useTranslation('results');
  const wholeName = part.whole ? t('heat.all') : part.unitId === null ? t('heat.part') : words.unit(part.unitId);
  return (
    <tr data-total>
      <th scope="row">{wholeName}</th>
      <td data-numeric>
        <Answered {...participation} />
      </td>
      {columns.map((score, index) => (
        <td key={score.code} data-numeric data-lead={index === 0 || undefined}>
          {score.figure.ok ? (
            <>
              {index === 0 && (
                <DotInterval
                  value={estimateOf(score.figure)}
                  side={wave.side === 'employee' ? 'inside' : 'outside'}
                  range={lead}
                  strong
                />
              )}
              {words.value(score, score.figure.value)}
            </>
          ) : (
            <NotShown withheld={score.figure} words={words} />
          )}
        </td>
      ))}
    </tr>
  );
}

interface CellProps {
  readonly score: ScoreResult;
  readonly cell: Shown<HeatCell> | undefined;
  readonly lead: readonly [number, number] | undefined;
  readonly reference: number | undefined;
  readonly side: 'inside' | 'outside';
  readonly names: ReadonlyMap<number, string>;
  readonly words: ResultWords;
}

function Cell({ score, cell, lead, reference, side, names, words }: CellProps) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  if (!cell?.ok) {
    return (
      <td data-numeric data-hidden>
        <NotShown withheld={cell ?? { ok: false, reason: 'not-answered' }} words={words} />
      </td>
    );
  }
  const tint = cell.marked && cell.fromWhole.ok ? tintOf(cell.fromWhole) : undefined;
  const others = cell.together?.flatMap((id) => names.get(id) ?? []);
  return (
    <td data-numeric data-tint={tint} data-lead={lead ? true : undefined} data-together={others ? true : undefined}>
      {lead && (
        <DotInterval
          value={estimateOf(cell)}
          side={side}
          range={lead}
          {...(reference !== undefined && { reference })}
        />
      )}
      {tint && (
        <>
          <i aria-hidden>{tint.startsWith('above') ? '▴' : '▾'}</i>
          <span className="visually-hidden">{t(tint.startsWith('above') ? 'heat.higher' : 'heat.lower')} </span>
        </>
      )}
      <span title={others ? t('heat.togetherWith', { groups: formats.list(others) }) : undefined}>
        {words.value(score, cell.value)}
      </span>
    </td>
  );
}

/** Says what the signs of the table mean, of those that stand in it. */
function Key({ rows }: { rows: Results['heatMap']['rows'] }) {
  const { t } = useTranslation('results');
  const cells = rows.flatMap((row) => row.cells);
  const marked = cells.some((cell) => cell.ok && cell.marked);
  return (
    <p className={classes.key}>
      {marked && (
        <>
          <span>
            <i data-tint="below-1" /> ▾ {t('heat.lower')}
          </span>
          <span>
            <i data-tint="above-1" /> ▴ {t('heat.higher')}
          </span>
        </>
      )}
      {cells.some((cell) => !cell.ok && cell.reason !== 'not-answered') && (
        <span>
          <i data-hidden /> {t('heat.hidden')}
        </span>
      )}
      {cells.some((cell) => cell.ok && cell.together) && (
        <span>
          <i data-together /> {t('heat.together')}
        </span>
      )}
      {rows.some(({ group }) => group.pooled) && (
        <span>
          <IconStack2 size={13} stroke={1.6} aria-hidden /> {t('heat.pooledKey')}
        </span>
      )}
    </p>
  );
}
