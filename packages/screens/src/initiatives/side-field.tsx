import { Input } from '@mantine/core';
import type { Fields } from '@unisono/ui/forms';
import { Mark } from '@unisono/ui/marks';
import { useMe } from '../application/use-session.ts';
import type { InitiativeValues } from './form-values.ts';
import { useTranslation } from './initiatives.texts.ts';
import { manageableSides } from './manageable-sides.ts';
import { MARK_OF_SIDE } from './mark-of-side.ts';
import { SIDES } from './statuses.ts';
import classes from './side-field.module.css';

/** Whose experience it is meant to change, with the mark that it carries from then on. */
export function SideField({ fields }: { fields: Fields<InitiativeValues> }) {
  const { t } = useTranslation('initiatives');
  const open = manageableSides(useMe().grants);
  return (
    <Input.Wrapper
      label={t('form.side')}
      labelElement="div"
      error={fields.errors.side}
      {...(open.length < SIDES.length && { description: t('form.sideLimited') })}
    >
      <div role="radiogroup" aria-label={t('form.side')} className={classes.sides}>
        {SIDES.map((side) => (
          <label key={side} className={classes.side}>
            <input
              type="radio"
              name="side"
              checked={fields.values.side === side}
              disabled={!open.includes(side)}
              onChange={() => fields.setFieldValue('side', side)}
            />
            <span>
              <Mark kind={MARK_OF_SIDE[side]} /> <b>{t(`sides.${side}`)}</b>
            </span>
            <small>{t(`sideHelp.${side}`)}</small>
          </label>
        ))}
      </div>
    </Input.Wrapper>
  );
}
