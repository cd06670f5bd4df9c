// What a process that a test starts is given of our own environment: where programs are, and what makes its start short. No option of Mooring.

export function plainEnvironment(home: string): Record<string, string> {
  const { PATH = '', NODE_COMPILE_CACHE, NODE_OPTIONS } = process.env;
  return {
    PATH,
    HOME: home,
    ...(NODE_COMPILE_CACHE !== undefined && { NODE_COMPILE_CACHE }),
    ...(NODE_OPTIONS !== undefined && { NODE_OPTIONS }),
  };
}
