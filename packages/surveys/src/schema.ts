export { LIBRARY } from './library/library.ts';
export { QUESTION_SETS, type QuestionSet, type QuestionSetCode } from './library/question-set.ts';
export { AGREEMENT_LABELS } from './survey/agreement-labels.ts';
export { ANSWER_WORDS, scaleWords } from './survey/answer-words.ts';
export { answers, type Answer, type Answers } from './survey/answer.schema.ts';
export { AIMED_SECONDS, answeringTime } from './survey/answering-time.ts';
export { breakdownsBeyondK, EXPECTED_RESPONSE } from './survey/breakdowns-beyond-k.ts';
export { checkAnswers, type AnswerFault } from './survey/check-answers.ts';
export { findContentFault, type ContentFault } from './survey/find-content-fault.ts';
export type { LocalText } from './survey/local-text.schema.ts';
export type { Condition, ConditionTest } from './survey/condition.schema.ts';
export {
  LONGEST_QUESTION,
  type ChoiceOption,
  type Question,
  type QuestionKind,
  type QuestionOf,
} from './survey/question.schema.ts';
export { questionsAsked } from './survey/questions-asked.ts';
export { questionCode } from './survey/question-code.schema.ts';
export { scaleOf } from './survey/scale-of.ts';
export { splitDoubleBarrelled } from './survey/split-double-barrelled.ts';
export { surveyContent, type SurveyContent } from './survey/survey-content.schema.ts';
export { surveyWarnings, type SurveyWarning } from './survey/survey-warnings.ts';
export type { Survey, SurveySummary } from './survey/survey.schema.ts';
export { schedule, type Recurrence, type Schedule } from './schedule/schedule.schema.ts';
export type { Questions, Received } from './respond/respond.schema.ts';
export { SMALLEST_K, smallestCell } from '@unisono/disclosure/schema';
export { WAVE_CHANNELS, WAVE_MODES, wavePlan, type WaveMode, type WavePlan } from './wave/wave-plan.schema.ts';
export type {
  AudienceAttribute,
  PreviewWaveInput,
  Wave,
  WaveLink,
  WavePreview,
  WaveState,
} from './wave/wave.schema.ts';
export type { ArrivingMoment, ArrivingPage } from './result/arriving.schema.ts';
export type { CommentPage, ResultComment } from './result/comments.schema.ts';
export type { ResultFile } from './result/results-csv.schema.ts';
export type { ScoreMetric } from './result/score-metric.ts';
export type {
  ConstructReliability,
  Driver,
  Drivers,
  DriversOf,
  EmotionsFelt,
  EmpathyGap,
  HeatCell,
  HeatMap,
  ResultFact,
  ResultGroup,
  ResultReason,
  Results,
  ResultWave,
  ScoreAgreement,
  ScoreDifference,
  ScoreFigure,
  ScoreKey,
  ScoreResult,
  Shown,
  TrendPoint,
  WaveResults,
  Withheld,
} from './result/result.schema.ts';
export { spokesOf, touchedAt, WHEEL, type Mark, type Spoke } from './survey/wheel-layout.ts';
