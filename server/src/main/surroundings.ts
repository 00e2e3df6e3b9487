/** The steps of a start that the progress page shows as lanterns. */
export type StartStep = 'database' | 'migrate' | 'demo' | 'ready';

/** What a running application shares with the process that started it, so that tests can stand in for both. */
export type Surroundings = {
  print(text: string): void;
  /** Tells the start page that a step begins; `ready` when the application answers. */
  tell(step: StartStep): void;
  /** Resolves when the front ends are built, which happens beside the start of the database. */
  awaitPages(): Promise<void>;
  /** Resolves when the start page has given up the ports; at once when there is no start page. */
  takeOverPorts(): Promise<void>;
  /** Calls back once, when somebody wants the application to stop: Ctrl-C, a signal, the end of the start script. */
  onStopRequest(stop: () => void): void;
  /** Lets go of everything that would keep a stopped process alive. */
  letGo(): void;
};

type Message = { fairground: 'pages-ready' | 'ports-free' | 'stop' };

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'fairground' in value;
}

/** Asks the start script and waits for its answer; at once without one, or when it ends instead of answering. */
async function askParent(question: string, answer: Message['fairground']): Promise<void> {
  if (!process.connected) return;
  await new Promise<void>((resolve) => {
    process.on('message', (message) => {
      if (isMessage(message) && message.fairground === answer) resolve();
    });
    process.once('disconnect', resolve);
    process.send?.({ fairground: question });
  });
}

/** A second Ctrl-C this long after the first means: do not wait any longer. One key press may arrive twice before. */
const impatienceMs = 1_500;
const lingerMs = 2_000;

/** The real surroundings: signals of the terminal, and messages to `tools/start.mjs` when it is the parent. */
export function processSurroundings(): Surroundings {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  return {
    print: (text) => process.stdout.write(`${text}\n`),
    tell: (step) => process.send?.({ fairground: 'step', step }),
    awaitPages: () => askParent('pages-wanted', 'pages-ready'),
    takeOverPorts: () => askParent('ports-wanted', 'ports-free'),
    onStopRequest: (stop) => {
      let firstAt = 0;
      for (const signal of signals) {
        process.on(signal, () => {
          if (firstAt > 0 && performance.now() - firstAt > impatienceMs) process.exit(130);
          if (firstAt === 0) firstAt = performance.now();
          stop();
        });
      }
      process.on('message', (message) => {
        if (isMessage(message) && message.fairground === 'stop') stop();
      });
      // The start script was killed: an application nobody can see would keep the ports.
      if (process.connected) process.once('disconnect', stop);
    },
    letGo: () => {
      if (process.connected) process.disconnect();
      // A connection that nobody closed must not keep a stopped application alive; the exit code is set by then.
      setTimeout(() => process.exit(), lingerMs).unref();
    },
  };
}
