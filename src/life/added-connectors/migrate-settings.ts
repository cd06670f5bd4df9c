// Pure: the settings of a Connection, made with one version of a connector, in the form that another version wants, by the rules that the other
// one comes with (config_migrations). Secrets stay in the vault: marks stand for them, which tell where each of them would go.
import type { Connector } from '../../connectors/index.ts';
import { RequestError } from '../../request-error.ts';
import type { JsonObject } from '../../store/index.ts';

export type Version = Pick<Connector, 'fields' | 'nestConfig' | 'migrateConfig' | 'flattenConfig'>;

export interface MigratedSettings {
  /** As they were, where there is nothing to migrate. */
  config: JsonObject;
  isMigrated: boolean;
  /** A sentence for each thing that the rules could not bring along. */
  problems: string[];
}

/** Nobody enters this. */
const markOf = (index: number): string => `\u0001secret ${index}\u0001`;

export function migrateSettings(
  before: Version | null,
  after: Version,
  config: JsonObject,
  now: Date,
): MigratedSettings {
  const asTheyAre = { config, isMigrated: false, problems: [] };
  if (!before?.nestConfig || !after.migrateConfig || !after.flattenConfig) return asTheyAre;
  const secrets = before.fields.filter(({ isSecret }) => isSecret);
  const marks = Object.fromEntries(secrets.map(({ name }, index) => [name, markOf(index)]));
  try {
    const migrated = after.migrateConfig(before.nestConfig(config, marks), now);
    if (!migrated) return asTheyAre;
    const texts = after.flattenConfig(migrated);
    const settings: JsonObject = {};
    const problems: string[] = [];
    for (const { name, label, isSecret, isRequired } of after.fields) {
      const text = texts[name];
      if (text === undefined) continue;
      const held = secrets.find((_, index) => text.includes(markOf(index)));
      if (!isSecret && !held) settings[name] = text;
      else if (!isSecret) problems.push(`${label} would show a secret (${held?.label}): it is left out.`);
      // A required one that is new is told with the other new secrets.
      else if (held && !isRequired && held.name !== name)
        problems.push(`${held.label} stands elsewhere now, as ${label}: it needs a Reconnect.`);
    }
    return { config: settings, isMigrated: true, problems };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return { ...asTheyAre, problems: [`Its settings cannot be brought to this version: ${error.message}`] };
  }
}
