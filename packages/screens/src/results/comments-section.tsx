import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { IconSearch } from '@tabler/icons-react';
import type { CommentPage, ResultComment } from '@unisono/surveys/schema';
import { useFormats } from '@unisono/ui/format';
import { Section } from '@unisono/ui/page';
import { ErrorState, Loading, NotRenewed } from '@unisono/ui/states';
import { useState } from 'react';
import { useTRPC } from '../application/api.ts';
import { useTranslation } from './results.texts.ts';
import { useAskedPart } from './use-results.ts';
import type { ResultWords } from './use-result-words.ts';
import classes from './comments.module.css';

const PATIENCE_MILLISECONDS = 250;

interface CommentsSectionProps {
  readonly side: 'inside' | 'outside';
  readonly named: boolean;
  readonly words: ResultWords;
}

/** What people wrote, by question and by words that are looked for. Protected ones stand by groups of ten, shuffled. */
export function CommentsSection({ side, named, words }: CommentsSectionProps) {
  const { t } = useTranslation('results');
  const [question, setQuestion] = useState<string>();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), PATIENCE_MILLISECONDS);
  const query = useComments(question, search);
  const { data, isError, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = query;
  const first = data?.pages[0];
  if (isError && !first)
    return <ErrorState title={t('comments.failed')} error={error} onRetry={() => void refetch()} />;
  if (!first) return <Loading shape="section" />;
  if (first.questions.length === 0 && first.withheld === 0) return null;
  const comments = data.pages.flatMap((page) => page.comments);
  const all = first.questions.reduce((sum, { total }) => sum + total, 0);
  return (
    <Section title={t('comments.title')} subtitle={t(named ? 'comments.named' : 'comments.shuffled', { count: all })}>
      {first.withheld > 0 && <p className={classes.quiet}>{t('comments.withheld', { count: first.withheld })}</p>}
      <div className={classes.layout}>
        <div className={classes.choose}>
          <TextInput
            type="search"
            aria-label={t('comments.search')}
            placeholder={t('comments.search')}
            value={typed}
            maxLength={200}
            leftSection={<IconSearch size={15} stroke={1.6} aria-hidden />}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {first.questions.length > 1 && (
            <ul>
              <QuestionChoice total={all} chosen={question === undefined} onChoose={() => setQuestion(undefined)}>
                {t('comments.all')}
              </QuestionChoice>
              {first.questions.map((each) => (
                <QuestionChoice
                  key={each.question}
                  total={each.total}
                  chosen={each.question === question}
                  onChoose={() => setQuestion(each.question)}
                >
                  {words.question(each.question)}
                </QuestionChoice>
              ))}
            </ul>
          )}
        </div>
        <div>
          <p className="visually-hidden" role="status">
            {t('comments.found', { count: first.total })}
          </p>
          {comments.length === 0 && <p className={classes.quiet}>{t('comments.found', { count: 0 })}</p>}
          <Quotes comments={comments} pages={data.pages} side={side} words={words} />
          <NotRenewed query={query} />
          {hasNextPage && (
            <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t('comments.more')}
            </Button>
          )}
        </div>
      </div>
    </Section>
  );
}

function useComments(question: string | undefined, search: string) {
  const { results } = useTRPC();
  const asked = { ...useAskedPart(), search, ...(question !== undefined && { question }) };
  return useInfiniteQuery(
    results.comments.infiniteQueryOptions(asked, {
      initialCursor: 0,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
    }),
  );
}

interface QuestionChoiceProps {
  readonly total: number;
  readonly chosen: boolean;
  onChoose(): void;
  readonly children: string;
}

function QuestionChoice({ total, chosen, onChoose, children }: QuestionChoiceProps) {
  const formats = useFormats();
  return (
    <li>
      <button type="button" aria-pressed={chosen} onClick={onChoose}>
        <span>{children}</span> <span>{formats.count(total)}</span>
      </button>
    </li>
  );
}

interface QuotesProps {
  readonly comments: readonly ResultComment[];
  readonly pages: readonly CommentPage[];
  readonly side: 'inside' | 'outside';
  readonly words: ResultWords;
}

function Quotes({ comments, pages, side, words }: QuotesProps) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  const units = new Map(pages.flatMap((page) => page.units.map(({ id, name }) => [id, name])));
  const unit = (id: string) => units.get(id) ?? words.unit(id);
  const saidBy = ({ from, by }: ResultComment) => {
    if (by) {
      const parts = [by.name ?? t('comments.nameless'), unit(by.unitId), by.at === null ? '' : formats.instant(by.at)];
      return parts.filter(Boolean).join(' · ');
    }
    return from ? t('comments.from', { units: formats.list(from.unitIds.map(unit)), count: from.people }) : '';
  };
  return (
    <div className={classes.quotes}>
      {comments.map((comment, index) => (
        // Protected comments have no identity, on purpose; the list only grows at its end.
        // oxlint-disable-next-line react/no-array-index-key
        <figure key={index} data-side={side}>
          <blockquote>{comment.text}</blockquote>
          <figcaption>{saidBy(comment)}</figcaption>
        </figure>
      ))}
    </div>
  );
}
