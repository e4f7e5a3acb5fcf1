import { DEEPEST } from '@unisono/segments/schema';
import { useTranslation } from '../segments.texts.ts';
import { QueryBuilder, type RuleGroupType } from 'react-querybuilder';
import { aboutsOf, blankRule, type About } from './rule-query.ts';
import { useBuilderChoices } from './builder-context.ts';
import { AddGroup, AddRule, NotGroup, Remove } from './rule-acts.tsx';
import { ChooseOption } from './choose-option.tsx';
import { RuleFields } from './rule-fields.tsx';
import classes from './builder.module.css';

const CONTROLS = {
  addRuleAction: AddRule,
  addGroupAction: AddGroup,
  removeRuleAction: Remove,
  removeGroupAction: Remove,
  combinatorSelector: ChooseOption,
  fieldSelector: ChooseOption,
  operatorSelector: ChooseOption,
  notToggle: NotGroup,
  valueEditor: RuleFields,
};
const CLASSES = {
  queryBuilder: classes.builder ?? '',
  ruleGroup: classes.group ?? '',
  header: classes.head ?? '',
  body: classes.body ?? '',
  rule: classes.rule ?? '',
};
/** The builder counts the levels under the outermost group. */
const MOST_LEVELS = DEEPEST - 1;

interface RuleBuilderProps {
  readonly query: RuleGroupType;
  onChange(query: RuleGroupType): void;
}

/** Rules in groups, each with the fields of what it is about. */
export function RuleBuilder({ query, onChange }: RuleBuilderProps) {
  const { t } = useTranslation('segments');
  const { side } = useBuilderChoices();
  return (
    <QueryBuilder
      query={query}
      onQueryChange={onChange}
      // Else it tells of a change before anybody made one.
      enableMountQueryChange={false}
      fields={aboutsOf(side).map((about) => ({ name: about, label: t(`about.${about}`) }))}
      operators={(['is', 'not'] as const).map((name) => ({ name, label: t(`builder.${name}`) }))}
      combinators={(['and', 'or'] as const).map((name) => ({ name, label: t(`builder.${name}`) }))}
      translations={{
        fields: { title: t('builder.field') },
        operators: { title: t('builder.operator') },
        combinators: { title: t('builder.combinator') },
        addRule: { label: t('builder.addRule'), title: t('builder.addRule') },
        addGroup: { label: t('builder.addGroup'), title: t('builder.addGroup') },
        removeRule: { label: t('builder.removeRule'), title: t('builder.removeRule') },
        removeGroup: { label: t('builder.removeGroup'), title: t('builder.removeGroup') },
        notToggle: { label: t('builder.notGroup'), title: t('builder.notGroup') },
      }}
      getDefaultField={aboutsOf(side)[0] ?? 'standing'}
      getDefaultValue={({ field }) => blankRule(field as About, side)}
      resetOnFieldChange
      showNotToggle
      maxLevels={MOST_LEVELS}
      controlElements={CONTROLS}
      controlClassnames={CLASSES}
      accessibleDescriptionGenerator={() => t('builder.description')}
    />
  );
}
