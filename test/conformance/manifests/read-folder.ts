// A folder of manifests with what the format's own engine did with them: `yaml/NAME.yaml` and `golden/NAME.json`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the engine did with one stream, with a responder that answers every request alike. */
export interface GoldenStream {
  response: unknown;
  sync_mode: 'full_refresh' | 'incremental';
  requests: GoldenRequest[];
  records: unknown[];
  states: unknown[];
  errors: unknown[];
  /** It would not have ended with such a responder. */
  timeout?: boolean;
}

export interface GoldenRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | null;
}

export interface Golden {
  connector: string;
  config?: Record<string, unknown>;
  /** By name: the first of the manifest's streams. */
  streams?: Record<string, GoldenStream>;
  /** Why it refused the manifest, or the config. */
  fatal?: string;
}

export interface Case {
  name: string;
  text: string;
  golden: Golden;
}

/** In the order of their names. Throws when the folder is of another form. */
export function readFolder(folder: string): Case[] {
  for (const part of ['yaml', 'golden'])
    if (!existsSync(join(folder, part)))
      throw new Error(`${folder} has no folder ${part}/: expected yaml/ and golden/.`);
  return readdirSync(join(folder, 'yaml'))
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.yaml'.length);
      return {
        name,
        text: readFileSync(join(folder, 'yaml', file), 'utf8'),
        golden: JSON.parse(readFileSync(join(folder, 'golden', `${name}.json`), 'utf8')) as Golden,
      };
    });
}
