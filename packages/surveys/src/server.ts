export { surveysPolicies } from './policies.ts';
export { SurveyVersionEntity } from './survey/survey-version.entity.ts';
export { SurveyEntity } from './survey/survey.entity.ts';
export { surveyRouter } from './survey/survey.router.ts';
export { occurrences } from './schedule/occurrences.ts';
export { rotateQuestions } from './schedule/rotate-questions.ts';
