// What a person enters where there are no pages of the provider: "the new API key", "the new client secret and refresh token".
import { type Connector, secretLabelsOf } from '../../../connectors/index.ts';
import { inSentence } from '../../diagnosis/index.ts';

export const secretNameOf = (connector: Pick<Connector, 'fields'>): string => {
  const names = secretLabelsOf(connector).map(inSentence);
  return `the new ${names.length > 0 ? names.join(' and ') : 'secret'}`;
};
