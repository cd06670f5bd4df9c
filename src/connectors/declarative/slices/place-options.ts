// Where a router or a cursor puts its values into requests.
import type { RequestParts } from '../contract.ts';

/** A RequestOption with its name rendered: one name, or a path into a JSON body. */
export interface Placed {
  into: 'request_parameter' | 'header' | 'body_data' | 'body_json';
  path: readonly string[];
}

/** Values that are undefined or null, or have no place, are left out. */
export function placeAll(values: readonly (readonly [Placed | null, unknown])[]): RequestParts {
  const parts = {
    query: {} as Record<string, unknown>,
    headers: {} as Record<string, unknown>,
    bodyData: {} as Record<string, unknown>,
    bodyJson: {} as Record<string, unknown>,
  };
  const rooms = {
    request_parameter: parts.query,
    header: parts.headers,
    body_data: parts.bodyData,
    body_json: parts.bodyJson,
  };
  for (const [option, value] of values) {
    if (!option || value === undefined || value === null) continue;
    let at = rooms[option.into];
    for (const part of option.path.slice(0, -1)) {
      at[part] = Object.hasOwn(at, part) ? at[part] : {};
      at = at[part] as Record<string, unknown>;
    }
    const name = option.path.at(-1);
    if (name !== undefined) at[name] = value;
  }
  return parts;
}
