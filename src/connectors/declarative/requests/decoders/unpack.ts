// Unpacks what a provider has packed itself, beyond what HTTP does (GzipDecoder, ZipfileDecoder). Bounded: a small answer can hold a huge one.
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';

/** All that one answer may unpack to. */
export const unpackedBytesMax = 256 * 1024 * 1024;

/** An answer that unpacks to more than can be held. */
export class UnpacksToTooMuch extends Error {}

const filesMax = 10_000;

/** What is not packed, for instance because HTTP has unpacked it already, comes back as it is. Undefined when it is damaged. */
export function unpackGzip(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: unpackedBytesMax });
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw tooMuch();
    return undefined;
  }
}

/** The files of an archive in its order. Undefined when it is none. */
export function unpackZip(bytes: Uint8Array): Uint8Array[] | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
  let size = 0;
  let count = 0;
  try {
    const files = unzipSync(bytes, {
      // The size that is told bounds what is unpacked: a file is never given more room than that.
      filter: ({ name, originalSize }) => {
        size += originalSize;
        count += 1;
        if (size > unpackedBytesMax || count > filesMax) throw tooMuch();
        return !name.endsWith('/');
      },
    });
    return Object.values(files);
  } catch (error) {
    if (error instanceof UnpacksToTooMuch) throw error;
    return undefined;
  }
}

const tooMuch = (): UnpacksToTooMuch =>
  new UnpacksToTooMuch(`The answer unpacks to more than ${unpackedBytesMax / 1024 / 1024} MiB.`);
