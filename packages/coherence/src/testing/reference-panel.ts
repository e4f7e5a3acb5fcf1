import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** The folder with public data sets and what others computed on them; tests that read it run only where it is. */
const folder = process.env.REFERENCE_DATA;
export const hasReferenceData = folder !== undefined;

type Row = Readonly<Record<string, string>>;

/** New York's schools of 2011 as units under their districts, and their scores as measures. */
export function newYorkSchools() {
  const text = readFileSync(join(folder ?? '', 'nyc2011_schools/schools.csv'), 'utf8');
  const rows = Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
  const districts = [...new Set(rows.map((row) => row['district'] ?? ''))];
  const units = [
    { code: 'NYC', name: 'New York' },
    ...districts.map((code) => ({ code, name: `District ${code}`, kind: 'district', parent: 'NYC' })),
    ...rows.map((row) => ({
      code: row['dbn'] ?? '',
      name: row['schoolname'] ?? '',
      kind: 'school',
      parent: row['district'] ?? '',
    })),
  ];
  const measures = rows.flatMap((row) =>
    (['t', 'p'] as const).flatMap((who) =>
      ['saf', 'com', 'eng', 'aca'].flatMap((score) => {
        const value = row[`${score}_${who}_11`] ?? '';
        const side = who === 't' ? ('employee' as const) : ('customer' as const);
        const metric = `${score}_${who}_11`;
        const scale = { scaleMin: 0, scaleMax: 10 };
        return value === ''
          ? []
          : [{ unit: row['dbn'] ?? '', side, metric, period: '2011', value: Number(value), ...scale }];
      }),
    ),
  );
  return { units, measures };
}

/** The mean of a side's four scores, as a score reference. */
export function fourScores(who: 't' | 'p'): string {
  return ['saf', 'com', 'eng', 'aca'].map((score) => `measure:${score}_${who}_11`).join('+');
}
