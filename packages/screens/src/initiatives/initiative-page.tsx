import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconClockExclamation, IconPencil } from '@tabler/icons-react';
import { useFormats } from '@unisono/ui/format';
import { Mark, Tag } from '@unisono/ui/marks';
import { Columns, Page, Section, Stack } from '@unisono/ui/page';
import { AmendmentHistory } from './amendment-history.tsx';
import { Emotions } from './emotions.tsx';
import { InitiativeFacts } from './initiative-facts.tsx';
import { InitiativeFrame } from './initiative-frame.tsx';
import { useTranslation } from './initiatives.texts.ts';
import { MARK_OF_SIDE } from './mark-of-side.ts';
import { StatusSection } from './status-section.tsx';
import type { FoundInitiative } from './use-initiative.ts';
import classes from './initiatives.module.css';

/** One initiative: what is expected of it, where it stands, and what was changed since it started. */
export default function InitiativePage() {
  return <InitiativeFrame>{(initiative) => <InitiativeStory initiative={initiative} />}</InitiativeFrame>;
}

function InitiativeStory({ initiative }: { initiative: FoundInitiative }) {
  const { t } = useTranslation('initiatives');
  const { id, title, side, kind, objective, intendedEmotions, editable, registeredLate, startedAt } = initiative;
  return (
    <Page
      title={title}
      kicker={
        <>
          <Link to="/initiatives">{t('detail.back')}</Link> /
          <Tag icon={<Mark kind={MARK_OF_SIDE[side]} />}>
            {t(`sides.${side}`)}, {t(`kinds.${kind}`).toLocaleLowerCase()}
          </Tag>
          {registeredLate && (
            <Tag tone="warn" icon={<IconClockExclamation size={14} stroke={1.6} aria-hidden />}>
              {t('late')}
            </Tag>
          )}
        </>
      }
      lede={registeredLate ? `${objective} ${t('lateHelp')}` : objective}
      actions={
        editable && (
          <Button
            component={Link}
            to={`/initiatives/${id}/amend`}
            variant="default"
            leftSection={<IconPencil size={15} stroke={1.6} aria-hidden />}
          >
            {t('detail.amend')}
          </Button>
        )
      }
    >
      <Columns kind="work">
        <Stack>
          <Expectation initiative={initiative} />
          <Section title={t('detail.emotions')} quiet>
            <Emotions codes={intendedEmotions} />
          </Section>
          {startedAt !== null && <AmendmentHistory history={initiative.history} />}
        </Stack>
        <Stack>
          <StatusSection initiative={initiative} />
          <InitiativeFacts initiative={initiative} />
        </Stack>
      </Columns>
    </Page>
  );
}

function Expectation({ initiative }: { initiative: FoundInitiative }) {
  const { t } = useTranslation('initiatives');
  const formats = useFormats();
  const { side, startedAt, employeeHypothesis, customerHypothesis } = initiative;
  const said = [
    { mark: 'inside', asked: side !== 'customer', words: employeeHypothesis },
    { mark: 'outside', asked: side !== 'employee', words: customerHypothesis },
  ] as const;
  return (
    <Section
      title={t('detail.expectation')}
      subtitle={
        startedAt === null
          ? t('detail.expectationOpen')
          : t('detail.expectationLocked', { day: formats.instant(startedAt) })
      }
    >
      <div className={classes.expectation}>
        {said.map(
          ({ mark, asked, words }) =>
            (asked || words !== null) && (
              <div key={mark}>
                <h3>
                  <Mark kind={mark} /> {t(`detail.${mark}`)}
                </h3>
                {words === null ? (
                  <p className={classes.quiet}>{t('detail.nothing')}</p>
                ) : (
                  <blockquote>{words}</blockquote>
                )}
              </div>
            ),
        )}
      </div>
    </Section>
  );
}
