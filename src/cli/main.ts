/** The program `coldstart`: connects the command line to the process. */
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { type Job, type JobResult, runJob } from '../experiments/index.ts';
import { commandLine } from './commandLine.ts';
import type { StartWorker } from './runJobs.ts';

// A reader that has seen enough (`coldstart rules | head`) closes the pipe; that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

/** A thread that runs this same file, and there answers jobs. */
const startWorker: StartWorker = ({ onResult, onFailure }) => {
  const worker = new Worker(new URL(import.meta.url));
  worker.on('message', (result: JobResult) => onResult(result));
  worker.on('error', (error) => onFailure(error.message));
  return { ask: (job) => worker.postMessage(job), end: () => void worker.terminate() };
};

async function main(): Promise<void> {
  try {
    process.exitCode = await commandLine(process.argv.slice(2), {
      write: (text) => void process.stdout.write(text),
      complain: (message) => void process.stderr.write(`${message}\n`),
      startWorker,
    });
  } catch (error) {
    // Whatever is left is a fault of Coldstart and not of the input; a stack would help nobody who reads a terminal.
    process.stderr.write(`Coldstart ran into a fault of its own: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}

if (isMainThread) await main();
else parentPort?.on('message', (job: Job) => parentPort?.postMessage(runJob(job)));
