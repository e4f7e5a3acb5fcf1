import type { Row } from './row.ts';

/** The rows as a Markdown table. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ what, size, ours, floor, ratio }) =>
    [what, size, ours, floor ?? '–', ratio === null ? '–' : `${Math.round(ratio * 100)} %`].join(' | '),
  );
  return ['what | size | ours | floor | ratio', '--- | --- | --- | --- | ---', ...lines]
    .map((line) => `| ${line} |`)
    .join('\n');
}
