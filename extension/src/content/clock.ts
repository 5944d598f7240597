/** Times and timers, handed in so that tests need no sleeping. Each function that schedules gives back its cancel. */
export interface Clock {
  /** Milliseconds since some fixed moment. */
  now(): number;
  after(milliseconds: number, run: () => void): () => void;
  /** Before the next picture is painted; never in a hidden page. */
  frame(run: () => void): () => void;
  /** When the page has nothing better to do, half a second from now at the latest. */
  idle(run: () => void): () => void;
}

const PATIENCE = 500;

/** The clock of a real page. */
export function clockOf(view: Window): Clock {
  return {
    now: () => view.performance.now(),
    after: (milliseconds, run) => {
      const id = view.setTimeout(run, milliseconds);
      return () => {
        view.clearTimeout(id);
      };
    },
    frame: (run) => {
      const id = view.requestAnimationFrame(run);
      return () => {
        view.cancelAnimationFrame(id);
      };
    },
    idle: (run) => {
      const id = view.requestIdleCallback(run, { timeout: PATIENCE });
      return () => {
        view.cancelIdleCallback(id);
      };
    },
  };
}

/** Gathers many calls into one run; a call while one is awaited changes nothing. */
export function gathered(schedule: (run: () => void) => () => void, run: () => void): { ask(): void; drop(): void } {
  let cancel: (() => void) | undefined;
  return {
    ask: () => {
      cancel ??= schedule(() => {
        cancel = undefined;
        run();
      });
    },
    drop: () => {
      cancel?.();
      cancel = undefined;
    },
  };
}
