/** What a stream tells, whichever library carries it. */
export interface Sink<Entry> {
  entry(entry: Entry): void;
  /** The stream has ended: with a code of the API's, with another trouble, or of itself. */
  end(code?: string): void;
}

/** An entry has a place in its stream; a reset stands for entries that are no longer kept. */
export interface Placed {
  cursor: string;
  reset: { reason: string } | null;
}

export interface Following<Entry> {
  /** Where the streams stood before the lists were read; without it a stream begins when it is opened. */
  from?: string;
  /** Subscribes; what it answers unsubscribes. */
  open(after: string | null, sink: Sink<Entry>): () => void;
  entry(entry: Entry): void;
  /** Entries may have been missed: the cursor is too old, is not known, or there was none yet. Read again. */
  gap(): void;
}

const SOONEST_MS = 200;
const LATEST_MS = 30_000;

// #region follow
/** Follows a stream across whatever cuts it: it is opened anew after the last cursor, not with the variables of old. */
export function follow<Entry extends Placed>({ from, open, entry, gap }: Following<Entry>): () => void {
  let cursor = from ?? null;
  let wait = SOONEST_MS;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let close = (): void => undefined;

  const begin = (): void => {
    let ended = false;
    close = open(cursor, {
      entry: (told) => {
        if (stopped || ended) return;
        cursor = told.cursor;
        wait = SOONEST_MS;
        if (told.reset) gap();
        else entry(told);
      },
      // Libraries tell an error and then the end: it is one end.
      end: (code) => {
        if (!ended) again(code);
        ended = true;
      },
    });
  };
  const again = (code?: string): void => {
    if (stopped) return;
    // Not, or no longer, the caller's to read: there is nothing to come back to.
    if (code === 'NOT_FOUND' || code === 'FORBIDDEN') return stop();
    if (code === 'BAD_USER_INPUT') cursor = null;
    timer = setTimeout(() => {
      begin();
      if (cursor === null) gap();
    }, wait);
    wait = Math.min(wait * 2, LATEST_MS);
  };
  const stop = (): void => {
    stopped = true;
    clearTimeout(timer);
    close();
  };

  begin();
  return stop;
}
// #endregion
