// What a person enters where there are no pages of the provider: "the new API key", "the new password".
import type { Connector } from '../../../connectors/index.ts';

export const secretNameOf = (connector: Pick<Connector, 'fields' | 'auth'>): string => {
  const label = connector.fields.find((it) => it.isSecret)?.label ?? 'secret';
  // "API key" keeps its letters; "Password" is an everyday word.
  return `the new ${/^[A-Z][a-z]+$/.test(label) ? label.toLowerCase() : label}`;
};
