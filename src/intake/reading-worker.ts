import { parentPort, workerData } from 'node:worker_threads';
import { openCaseToRead } from '../record/index.js';
import { reasonOf } from '../text/index.js';
import { readFiles } from './read-files.js';
import { readMessages } from './read-messages.js';
import type { Answer, Order } from './reading-pool.js';

/** A thread that reads: orders come in, what was made of them goes out, in the same order. */
const caseFile = await openCaseToRead((workerData as { dir: string }).dir);

parentPort?.on('message', async (order: Order) => {
  parentPort?.postMessage(await answerTo(order));
});

async function answerTo(order: Order): Promise<Answer> {
  try {
    const result =
      order.task === 'messages'
        ? await readMessages(order.stretch)
        : await readFiles(caseFile, order.stretch);
    return { n: order.n, result };
  } catch (cause) {
    return { n: order.n, fault: { reason: reasonOf(cause), code: (cause as NodeJS.ErrnoException).code } };
  }
}
