/** The program `coldstart`: connects the command line to the process. */
import { commandLine } from './commandLine.ts';

// A reader that has seen enough (`coldstart rules | head`) closes the pipe; that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

try {
  process.exitCode = commandLine(process.argv.slice(2), {
    write: (text) => void process.stdout.write(text),
    complain: (message) => void process.stderr.write(`${message}\n`),
  });
} catch (error) {
  // Whatever is left is a fault of Coldstart and not of the input; a stack would help nobody who reads a terminal.
  process.stderr.write(`Coldstart ran into a fault of its own: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
