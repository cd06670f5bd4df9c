// How an answer was written, as far as it shows.
import type { Failure } from '../diagnosis/index.ts';

export type BodyFormat = 'json' | 'html' | 'xml' | 'form' | 'text' | 'empty' | 'error';

export function formatOf({ response }: Pick<Failure, 'response'>): BodyFormat {
  if (!response) return 'error';
  const { body } = response;
  if (body === undefined || body === null || body === '') return 'empty';
  if (typeof body !== 'string') return 'json';
  const begin = body.slice(0, 500).trimStart().toLowerCase();
  if (/^(?:<!doctype html|<html)/.test(begin)) return 'html';
  if (begin.startsWith('<')) return response.headers['content-type']?.includes('html') ? 'html' : 'xml';
  if (begin.startsWith('{') || begin.startsWith('[')) return 'json';
  return /^[\w.-]+=[^\s&]*(?:&[\w.-]+=[^\s&]*)*$/.test(begin) ? 'form' : 'text';
}
