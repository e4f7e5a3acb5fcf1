import {
  IconBuildingCommunity,
  IconCircleDot,
  IconFeather,
  IconGauge,
  IconHeartHandshake,
  IconListCheck,
  IconListNumbers,
  IconMessage,
  IconMoodSmile,
  IconScaleOutline,
  IconSpeakerphone,
  IconStars,
} from '@tabler/icons-react';
import type { QuestionKind } from '@unisono/surveys/schema';

/** The sign of each kind of question, beside its words. */
export const KIND_ICONS: Readonly<Record<QuestionKind, typeof IconGauge>> = {
  emotions: IconMoodSmile,
  recommend: IconGauge,
  ease: IconFeather,
  expectation: IconScaleOutline,
  pum: IconStars,
  retelling: IconSpeakerphone,
  agreement: IconListNumbers,
  'single-choice': IconCircleDot,
  'multiple-choice': IconListCheck,
  comment: IconMessage,
  'internal-service': IconBuildingCommunity,
  empathy: IconHeartHandshake,
};
