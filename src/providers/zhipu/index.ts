// Zhipu BigModel.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const zhipu: ProviderRules = {
  slug: 'zhipu',
  name: 'Zhipu BigModel',
  aliases: ['bigmodel', 'zhipuai', 'glm'],
  rules,
};
