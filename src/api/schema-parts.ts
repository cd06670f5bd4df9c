// Small parts that many schemas of the API are made of.
import { z } from 'zod';

export const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC' });
export const id = z.string().min(1).max(100);
export const name = z.string().trim().min(1).max(200);
