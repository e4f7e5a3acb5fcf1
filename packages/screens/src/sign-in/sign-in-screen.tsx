import { useSuspenseQuery } from '@tanstack/react-query';
import { useTRPC } from '../application/api.ts';
import { FirstStartPage } from '../first-start/first-start-page.tsx';
import { EnterDemo } from './enter-demo.tsx';
import { SignInForm } from './sign-in-form.tsx';
import classes from './sign-in.module.css';
import { useTranslation } from './sign-in.texts.ts';

/** Whoever has an account comes in here; the address they came for is opened afterwards. */
export default function SignInScreen() {
  const { t } = useTranslation('signIn');
  const { state } = useSuspenseQuery(useTRPC().demo.status.queryOptions()).data;
  const demo = state !== 'none';
  return (
    <FirstStartPage title={t('act')}>
      <div className={classes.narrow}>
        <h1>{t(demo ? 'demo.title' : 'title')}</h1>
        <p className={classes.lede}>{t(demo ? 'demo.lede' : 'lede')}</p>
        {demo && <EnterDemo />}
        {demo && <h2 className={classes.or}>{t('demo.or')}</h2>}
        <SignInForm quiet={demo} />
        <p className={classes.help}>{t('help')}</p>
      </div>
    </FirstStartPage>
  );
}
