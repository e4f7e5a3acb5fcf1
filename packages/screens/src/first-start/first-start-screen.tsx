import { useState } from 'react';
import { FirstStartPage } from './first-start-page.tsx';
import { SetUpForm } from './set-up-form.tsx';
import { Ways } from './ways.tsx';

/** What an empty installation shows: two ways in, or the form of the first. */
export default function FirstStartScreen() {
  const [settingUp, setSettingUp] = useState(false);
  return (
    <FirstStartPage>
      {settingUp ? <SetUpForm onBack={() => setSettingUp(false)} /> : <Ways onSetUp={() => setSettingUp(true)} />}
    </FirstStartPage>
  );
}
