import type { Readable, Writable } from 'node:stream';
import { FrameReader, frameOf } from './main.frames.ts';
import type { Channel } from './rpc/channel.ts';

/** Two streams, each message behind a header with its length. */
export function streamChannel(input: Readable, output: Writable): Channel {
  return {
    listen(receive, end) {
      const reader = new FrameReader();
      let hasEnded = false;
      const endOnce = () => {
        if (!hasEnded) end();
        hasEnded = true;
      };
      input.on('data', (chunk: Buffer) => {
        try {
          for (const message of reader.read(chunk)) receive(message);
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error);
          process.stderr.write(`integration-spec ends: ${reason}\n`);
          input.destroy();
        }
      });
      for (const event of ['end', 'close', 'error']) input.on(event, endOnce);
      output.on('error', endOnce);
    },
    send: (message) => void output.write(frameOf(message)),
  };
}

/** The channel between this process and the one that forked it. */
const processChannel: Channel = {
  listen(receive, end) {
    process.on('message', receive);
    process.on('disconnect', end);
  },
  // A parent that is gone is heard of above; that it does not get this is no error of its own.
  send: (message) => void process.send?.(message, undefined, undefined, () => {}),
};

/**
 * The channel to whoever started this process: `--node-ipc` is Node's own, anyone else gets standard input and
 * output. There is no other way in.
 */
export function channelFor(argv: readonly string[]): Channel {
  if (argv.includes('--node-ipc') && process.send) return processChannel;
  // Standard output is for messages; whatever else is written must not come between them.
  console.log = console.info = console.debug = console.error;
  return streamChannel(process.stdin, process.stdout);
}

/** The value of `--name=value` or `--name value`; undefined where the option is not there. */
export function optionIn(name: string, argv: readonly string[]): string | undefined {
  const at = argv.findIndex((argument) => argument === name || argument.startsWith(`${name}=`));
  if (at < 0) return undefined;
  return argv[at] === name ? argv[at + 1] : argv[at]?.slice(name.length + 1);
}
