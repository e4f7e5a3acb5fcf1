import type { ImportDetails, ImportMap } from '@unisono/imports/schema';
import { useTranslation } from '../imports.texts.ts';
import classes from './columns.module.css';
import { MapRow } from './map-row.tsx';

interface MapTableProps {
  readonly details: ImportDetails;
  readonly map: ImportMap;
  readonly fields: readonly string[];
  /** Reasons by field. */
  readonly problems: Readonly<Record<string, string>>;
  /** The field for which the server refused the file. */
  readonly refused: string | undefined;
  onMap(map: ImportMap): void;
  onRemove(field: string): void;
}

/** The fields, what fills each, and the first values that come of it. */
export function MapTable({ details, map, fields, problems, refused, onMap, onRemove }: MapTableProps) {
  const { t } = useTranslation('imports');
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">{t('columns.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('columns.field')}</th>
          <th scope="col">{t('columns.source')}</th>
          <th scope="col">{t('columns.values')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <MapRow
            key={field}
            details={details}
            map={map}
            field={field}
            problem={problems[field]}
            refused={field === refused}
            onMap={onMap}
            onRemove={onRemove}
          />
        ))}
      </tbody>
    </table>
  );
}
