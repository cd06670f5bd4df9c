// What one check of `mooring doctor` found.
export interface Finding {
  /** What was looked at. */
  check: string;
  state: 'ok' | 'warning' | 'broken';
  found: string;
  /** What to do about it; null when nothing is to be done. */
  advice: string | null;
}

export const ok = (check: string, found: string): Finding => ({ check, state: 'ok', found, advice: null });
export const warning = (check: string, found: string, advice: string): Finding => ({
  check,
  state: 'warning',
  found,
  advice,
});
export const broken = (check: string, found: string, advice: string): Finding => ({
  check,
  state: 'broken',
  found,
  advice,
});

/** The message of whatever was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
