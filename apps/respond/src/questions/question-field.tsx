import { EmotionField } from '../emotions/emotion-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { CommentField } from './comment-field.tsx';
import type { FieldProps, Unit } from './field.ts';
import { PumField } from './pum-field.tsx';
import { ScaleField } from './scale-field.tsx';
import { ServiceField } from './service-field.tsx';
import { ToldField } from './told-field.tsx';

/** A question's own way to be answered. */
export function QuestionField({ units, question, ...rest }: FieldProps & { units: readonly Unit[] }) {
  switch (question.kind) {
    case 'emotions':
    case 'empathy':
      return <EmotionField question={question} {...rest} />;
    case 'recommend':
    case 'ease':
    case 'expectation':
    case 'agreement':
      return <ScaleField question={question} {...rest} />;
    case 'pum':
      return <PumField question={question} {...rest} />;
    case 'retelling':
      return <ToldField question={question} {...rest} />;
    case 'single-choice':
    case 'multiple-choice':
      return <ChoiceField question={question} {...rest} />;
    case 'comment':
      return <CommentField question={question} {...rest} />;
    case 'internal-service':
      return <ServiceField question={question} units={units} {...rest} />;
  }
}
