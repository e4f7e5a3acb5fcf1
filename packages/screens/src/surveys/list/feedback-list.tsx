import { SurveyListPage } from './survey-list-page.tsx';

/** The surveys that ask customers. */
export default function FeedbackList() {
  return <SurveyListPage side="customer" />;
}
