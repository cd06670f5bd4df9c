// Booking.com.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const bookingCom: ProviderRules = {
  slug: 'booking-com',
  name: 'Booking.com',
  aliases: ['booking'],
  rules,
};
