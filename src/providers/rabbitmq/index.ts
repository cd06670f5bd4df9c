// RabbitMQ, and what speaks AMQP 0-9-1.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const rabbitmq: ProviderRules = {
  slug: 'rabbitmq',
  name: 'RabbitMQ',
  aliases: ['amqp', 'cloudamqp', 'amazon-mq', 'lavinmq'],
  rules,
  lifetimes,
};
