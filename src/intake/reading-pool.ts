import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CaseFile } from '../record/index.js';
import { type FileStretch, type ReadFile, readFiles } from './read-files.js';
import { type MessageStretch, type MessagesRead, readMessages } from './read-messages.js';

/** Reads stretches of mail and files, here or on other threads. Nothing that is read is written by it. */
export interface ReadingPool {
  /** How many stretches should be on order at once, so that no thread waits. */
  readonly ahead: number;
  messages(stretch: MessageStretch): Promise<MessagesRead>;
  files(stretch: FileStretch): Promise<ReadFile[]>;
  close(): Promise<void>;
}

/** What a thread is asked to do, and its answer: the result, or what went wrong. */
export type Order =
  | { readonly n: number; readonly task: 'messages'; readonly stretch: MessageStretch }
  | { readonly n: number; readonly task: 'files'; readonly stretch: FileStretch };
export type Answer =
  | { readonly n: number; readonly result: MessagesRead | ReadFile[] }
  | { readonly n: number; readonly fault: { readonly reason: string; readonly code: string | undefined } };

type Task = { [Each in Order as Each['task']]: Omit<Each, 'n'> }[Order['task']];

/** Reads on the thread of the caller, one stretch after the other: for little, threads cost more than they give. */
export function readingHere(caseFile: CaseFile): ReadingPool {
  return {
    ahead: 1,
    messages: readMessages,
    files: (stretch) => readFiles(caseFile, stretch),
    close: async () => {},
  };
}

/** Threads that read, as many as the machine can feed beside the one that writes. */
export function readingThreads(caseFile: CaseFile): ReadingPool {
  const threads = Array.from({ length: threadCount() }, () => readingThread(caseFile.dir));
  let next = 0;
  const order = async (task: Task) => (threads[next++ % threads.length] as ReadingThread).order(task);
  return {
    ahead: threads.length * AHEAD,
    messages: async (stretch) => (await order({ task: 'messages', stretch })) as MessagesRead,
    files: async (stretch) => (await order({ task: 'files', stretch })) as ReadFile[],
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

/** Stretches on order for each thread: a commit takes a while, and the threads must have work until it is done. */
const AHEAD = 6;

/** Whether threads can be started: not where the program runs from its TypeScript, which they cannot load. */
export function canThread(): boolean {
  return import.meta.url.endsWith('.js');
}

/**
 * The writer is busy most of the time and takes one processor; more than three readers would wait for it, and each
 * takes its share of memory.
 */
function threadCount(): number {
  return Math.max(1, Math.min(3, availableParallelism() - 1));
}

interface ReadingThread {
  order(task: Task): Promise<MessagesRead | ReadFile[]>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (result: MessagesRead | ReadFile[]) => void;
  readonly reject: (cause: Error) => void;
}

function readingThread(dir: string): ReadingThread {
  const worker = new Worker(new URL('./reading-worker.js', import.meta.url), { workerData: { dir } });
  const waiting = new Map<number, Waiting>();
  let n = 0;
  worker.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.n);
    waiting.delete(answer.n);
    if ('result' in answer) asked?.resolve(answer.result);
    else asked?.reject(Object.assign(new Error(answer.fault.reason), { code: answer.fault.code }));
  });
  worker.on('error', (cause) => {
    for (const asked of waiting.values()) asked.reject(cause);
    waiting.clear();
  });
  return {
    order: (task) =>
      new Promise((resolve, reject) => {
        waiting.set(++n, { resolve, reject });
        worker.postMessage({ n, ...task });
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}
