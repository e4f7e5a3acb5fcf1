import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { IconPlus, IconPrinter } from '@tabler/icons-react';
import type { Results, WaveResults } from '@unisono/surveys/schema';
import { Columns, Page, Stack } from '@unisono/ui/page';
import { useAbility } from '../application/use-session.ts';
import { ArrivingSection } from './arriving-section.tsx';
import { CommentsSection } from './comments-section.tsx';
import { DriversSection } from './drivers-section.tsx';
import { ExportMenu } from './export-menu.tsx';
import { FeltSection } from './felt-section.tsx';
import { HeatMap } from './heat-map.tsx';
import { Constructs, Empathy } from './other-evidence.tsx';
import { ResultsFigures } from './results-figures.tsx';
import { ResultsKicker } from './results-head.tsx';
import { ScoreTable } from './score-table.tsx';
import { useFacts } from './use-facts.ts';
import { useResultWords } from './use-result-words.ts';
import { useTranslation } from './results.texts.ts';
import classes from './results.module.css';

/** As many questions have room beside other evidence; more take the whole width. */
const BESIDE = 8;

interface ResultsStoryProps {
  readonly wave: WaveResults;
  readonly results: Results;
}

/** The results with their answer: sentence, figures, where it hurts, what to work on, what was felt, question by question. */
export function ResultsStory({ wave, results }: ResultsStoryProps) {
  const { t } = useTranslation('results');
  const words = useResultWords(wave);
  const { headline, below } = useFacts(results, words);
  const empathic = new Set(results.empathy.map(({ question }) => question));
  const felt = results.emotions.map((each) => (
    <FeltSection key={each.question} felt={each} predicted={empathic.has(each.question)} words={words} />
  ));
  const heat = <HeatMap wave={wave} results={results} words={words} />;
  const drivers = <DriversSection side={wave.wave.side} words={words} />;
  return (
    <Page
      title={t('title')}
      kicker={<ResultsKicker wave={wave} />}
      finding={headline}
      {...(below !== '' && { lede: below })}
      actions={<ResultsActions waveId={wave.wave.id} />}
    >
      <ResultsFigures wave={wave} results={results} words={words} />
      {results.heatMap.scores.length > BESIDE ? (
        <>
          {heat}
          <Columns kind="halves">
            {drivers}
            <Stack>{felt}</Stack>
          </Columns>
        </>
      ) : (
        <Columns kind="work">
          {heat}
          <Stack>
            {drivers}
            {felt}
          </Stack>
        </Columns>
      )}
      {wave.wave.mode === 'identified' && <ArrivingSection state={wave.wave.state} />}
      <CommentsSection
        side={wave.wave.side === 'employee' ? 'inside' : 'outside'}
        named={wave.wave.mode === 'identified'}
        words={words}
      />
      <ScoreTable wave={wave} results={results} words={words} />
      <Constructs results={results} words={words} />
      <Empathy results={results} words={words} />
    </Page>
  );
}

function ResultsActions({ waveId }: { waveId: string }) {
  const { t } = useTranslation('results');
  const mayAct = useAbility('initiative.manage');
  const navigate = useNavigate();
  const act = () => navigate({ to: '/initiatives/new', search: (before: object) => ({ ...before, wave: waveId }) });
  return (
    <span className={classes.actions}>
      <ExportMenu />
      <Button
        variant="default"
        leftSection={<IconPrinter size={15} stroke={1.6} aria-hidden />}
        onClick={() => window.print()}
      >
        {t('print')}
      </Button>
      {mayAct && (
        <Button leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />} onClick={() => void act()}>
          {t('act')}
        </Button>
      )}
    </span>
  );
}
