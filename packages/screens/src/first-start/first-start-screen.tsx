import { useState } from 'react';
import { FirstStartPage } from './first-start-page.tsx';
import { useTranslation } from './first-start.texts.ts';
import { SetUpForm } from './set-up-form.tsx';
import { Ways } from './ways.tsx';

/** What an empty installation shows: two ways in, or the form of the first. */
export default function FirstStartScreen() {
  const { t } = useTranslation('firstStart');
  const [settingUp, setSettingUp] = useState(false);
  return (
    <FirstStartPage title={t(settingUp ? 'setUp.title' : 'window')}>
      {settingUp ? <SetUpForm onBack={() => setSettingUp(false)} /> : <Ways onSetUp={() => setSettingUp(true)} />}
    </FirstStartPage>
  );
}
