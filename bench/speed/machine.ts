import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** The machine, the runtime and the day, in one line: a figure means nothing without them. */
export function machineLine(): string {
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const day = new Date().toISOString().slice(0, 10);
  const load = (loadavg()[0] ?? 0).toFixed(1);
  return `${day}, ${availableParallelism()} cores (${model}), ${memory} GB memory, Node ${process.versions.node}, ${process.platform} ${process.arch}, load before ${load}`;
}
