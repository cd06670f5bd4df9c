// `mooring demo`: a whole Mooring with pretend providers, a pretend mailbox and a second PostgreSQL, and its story played in the
// terminal: connected, synced, broken, told why, reconnected, caught up. Everything is real but the providers; days pass in a moment.
// Next: stage.ts sets everything up, story.ts plays it, tell.ts prints.
import type { BuildMooring } from '../mooring.ts';
import { setStage } from './stage.ts';
import { playStory } from './story.ts';
import { createTeller } from './tell.ts';

export interface DemoOptions {
  /** End after the story, with what the exit code is to be. */
  isOnce: boolean;
  /** Resolves when a person wants to end it. */
  untilStopped: Promise<unknown>;
  port: number;
  print: (line: string) => void;
  buildMooring: BuildMooring;
}

/** Plays the demo. Returns the exit code: 0 when the story ended as it should, 1 otherwise. */
export async function runDemo({ isOnce, untilStopped, port, print, buildMooring }: DemoOptions): Promise<number> {
  const tell = createTeller(print);
  tell.title('Mooring demo');
  const stage = await setStage(tell, port, buildMooring);
  try {
    const story = playStory(stage, tell).then(
      () => true,
      (error) => {
        tell.failed(error);
        return false;
      },
    );
    const isGood = await Promise.race([story, untilStopped.then(() => null)]);
    // Somebody ended it before its end: that is no failure of the story.
    if (isGood === null) return 0;
    if (!isOnce) {
      tell.afterwards(stage);
      await untilStopped;
    }
    return isGood ? 0 : 1;
  } finally {
    tell.line('Stopping.');
    await stage.end();
  }
}
