import { findContentFault, type SurveyContent } from '@unisono/surveys/schema';
import { refusalOf } from '@unisono/ui/client';

/** Which version stands on the server, and what it says. */
export interface KeptDraft {
  readonly content: SurveyContent;
  readonly revision: number;
  readonly version: number;
}

/** Where saving stands. `conflict`: somebody else saved first; nothing is sent until that is resolved. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: Date | undefined; readonly version: number }
  | { readonly kind: 'waiting' | 'saving' | 'conflict'; readonly version: number }
  | { readonly kind: 'refused'; readonly error: unknown; readonly version: number };

type Send = (revision: number, content: SurveyContent) => Promise<{ version: number; revision: number }>;

/** So long after the last change it is sent; after a failure that may pass, so long until the next try. In ms. */
const PAUSE = 900;
const PATIENCE = 6000;

/**
 * Keeps a draft on the server: one request at a time, always with the newest content, each building on the revision
 * before it. Content that contradicts itself waits for its repair.
 */
export class DraftSaver {
  #kept: KeptDraft;
  #offered: SurveyContent;
  #state: SaveState;
  #running: Promise<boolean> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #send: Send;

  constructor(kept: KeptDraft, send: Send) {
    this.#kept = kept;
    this.#offered = kept.content;
    this.#send = send;
    this.#state = { kind: 'saved', at: undefined, version: kept.version };
  }

  readonly read = (): SaveState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** The newest content; it is sent after a pause. */
  offer(content: SurveyContent): void {
    if (content === this.#offered) return;
    this.#offered = content;
    if (this.#state.kind === 'conflict' || this.#running) return;
    this.#become({ kind: 'waiting', version: this.#kept.version });
    this.#after(PAUSE);
  }

  /** Sends at once what is not saved yet. Answers whether everything is saved then. */
  readonly settle = async (): Promise<boolean> => {
    this.stop();
    while (this.#running) await this.#running;
    if (this.#offered === this.#kept.content) return true;
    if (this.#state.kind === 'conflict' || findContentFault(this.#offered)) return false;
    this.#running = this.#sendNow().finally(() => {
      this.#running = undefined;
    });
    const done = await this.#running;
    return done && (this.#offered === this.#kept.content || this.settle());
  };

  /** Ends a conflict: what somebody else saved stands, and the draft becomes it or replaces it. */
  resolve(theirs: KeptDraft, content: SurveyContent): void {
    this.#kept = theirs;
    this.#offered = content;
    if (content === theirs.content) {
      this.#become({ kind: 'saved', at: new Date(), version: theirs.version });
      return;
    }
    this.#become({ kind: 'waiting', version: theirs.version });
    void this.settle();
  }

  /** Nothing is sent any more until something new is offered. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  async #sendNow(): Promise<boolean> {
    const content = this.#offered;
    this.#become({ kind: 'saving', version: this.#kept.version });
    try {
      this.#kept = { content, ...(await this.#send(this.#kept.revision, content)) };
    } catch (error) {
      this.#fail(error);
      return false;
    }
    const { version } = this.#kept;
    if (this.#offered === content) this.#become({ kind: 'saved', at: new Date(), version });
    else {
      this.#become({ kind: 'waiting', version });
      this.#after(PAUSE);
    }
    return true;
  }

  #fail(error: unknown): void {
    const { version } = this.#kept;
    const { reason, code } = refusalOf(error);
    if (reason === 'survey-edited-meanwhile') {
      this.#become({ kind: 'conflict', version });
      return;
    }
    this.#become({ kind: 'refused', error, version });
    if (code === 'unreachable' || code === 'internal') this.#after(PATIENCE);
  }

  #after(milliseconds: number): void {
    this.stop();
    this.#timer = setTimeout(() => void this.settle(), milliseconds);
  }

  #become(state: SaveState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
