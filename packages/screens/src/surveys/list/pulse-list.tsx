import { SurveyListPage } from './survey-list-page.tsx';

/** The surveys that ask employees. */
export default function PulseList() {
  return <SurveyListPage side="employee" />;
}
