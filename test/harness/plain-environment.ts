// What a process that a test starts is given of our own environment: where programs are, and what was compiled before. No option of Mooring.

export function plainEnvironment(home: string): Record<string, string> {
  const compiled = process.env.NODE_COMPILE_CACHE;
  return {
    PATH: process.env.PATH ?? '',
    HOME: home,
    ...(compiled !== undefined && { NODE_COMPILE_CACHE: compiled }),
  };
}
