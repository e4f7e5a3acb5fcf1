import { Button } from '@mantine/core';
import {
  IconAffiliate,
  IconArrowRight,
  IconFileSpreadsheet,
  IconFlask,
  IconSitemap,
  IconTrash,
  IconUserPlus,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { CoherencePicture } from './coherence-picture.tsx';
import { ExploreDemo } from './explore-demo.tsx';
import classes from './first-start.module.css';
import { useTranslation } from './first-start.texts.ts';
import { UnitTreePicture } from './unit-tree-picture.tsx';

/** The two ways in, side by side: the own organisation, or the demo. */
export function Ways({ onSetUp }: { onSetUp: () => void }) {
  const { t } = useTranslation('firstStart');
  return (
    <>
      <p className={classes.kicker}>{t('kicker')}</p>
      <h1 className={classes.title}>{t('title')}</h1>
      <p className={classes.lede}>{t('lede')}</p>
      <div className={classes.ways}>
        <Way
          picture={<UnitTreePicture />}
          title={t('setUp.title')}
          promise={t('setUp.promise')}
          points={[
            [IconUserPlus, t('setUp.account')],
            [IconSitemap, t('setUp.units')],
            [IconFileSpreadsheet, t('setUp.people')],
          ]}
        >
          <Button className={classes.act ?? ''} size="md" rightSection={<IconArrowRight size={16} />} onClick={onSetUp}>
            {t('setUp.act')}
          </Button>
          <p className={classes.fine}>{t('setUp.time')}</p>
        </Way>
        <Way
          picture={<CoherencePicture />}
          title={t('demo.title')}
          promise={t('demo.promise')}
          points={[
            [IconAffiliate, t('demo.applications')],
            [IconFlask, t('demo.synthetic')],
            [IconTrash, t('demo.removable')],
          ]}
        >
          <ExploreDemo />
        </Way>
      </div>
    </>
  );
}

interface WayProps {
  readonly picture: ReactNode;
  readonly title: string;
  readonly promise: string;
  readonly points: readonly (readonly [Icon, string])[];
  readonly children: ReactNode;
}

function Way({ picture, title, promise, points, children }: WayProps) {
  return (
    <section className={classes.way}>
      {picture}
      <h2>{title}</h2>
      <p className={classes.promise}>{promise}</p>
      <ul className={classes.points}>
        {points.map(([PointIcon, text]) => (
          <li key={text}>
            <PointIcon size={17} stroke={1.6} aria-hidden />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
