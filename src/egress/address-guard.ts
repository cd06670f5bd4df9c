// Decides which addresses may be connected to. Users give us URLs and host names; without a guard they would reach the network that
// Mooring stands in. Judged is the address itself, after the name was resolved and before the connection: a name that resolves
// differently the second time (DNS rebinding) gains nothing.
import dns from 'node:dns';
import { BlockList, isIP, isIPv4, type LookupFunction } from 'node:net';
import { ConfigError } from '../config.ts';

/** Thrown inside egress when an address is refused; becomes a Failure with this code. */
export class AddressRefused extends Error {
  readonly code = 'MOORING_ADDRESS_REFUSED';

  constructor(host: string, address: string) {
    const what = host === address ? address : `${host} (${address})`;
    super(
      `${what} is an address of a private or reserved network, which Data Sources may not reach. To allow it, add ${address}/${isIPv4(address) ? 32 : 128} or its network to MOORING_EGRESS_ALLOW.`,
    );
    this.name = 'AddressRefused';
  }
}

export interface AddressGuard {
  isAllowed(address: string): boolean;
  /** Throws AddressRefused when `host` is itself an address, and a refused one. */
  checkLiteral(host: string): void;
  /** For sockets: resolves a name to its allowed addresses; fails with AddressRefused when there is none. */
  lookup: LookupFunction;
}

/** `allow`: networks as in MOORING_EGRESS_ALLOW, or `private`. Throws ConfigError. */
export function createAddressGuard(allow: readonly string[]): AddressGuard {
  const allowed = readAllowed(allow);
  const isAllowed = (address: string): boolean => {
    const plain = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
    const family = isIP(plain);
    if (family === 0) return false;
    const type = family === 4 ? 'ipv4' : 'ipv6';
    return allowed.check(plain, type) || !reserved.check(plain, type);
  };
  const lookup: LookupFunction = (host, options, callback) => {
    dns.lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const open = addresses.filter((it) => isAllowed(it.address));
      const [first] = open;
      if (!first) return callback(new AddressRefused(host, addresses[0]?.address ?? 'no address'), '', 0);
      if (options.all) return (callback as unknown as (error: null, all: dns.LookupAddress[]) => void)(null, open);
      callback(null, first.address, first.family);
    });
  };
  const checkLiteral = (host: string): void => {
    const plain = host.replace(/^\[|\]$/g, '');
    if (isIP(plain) !== 0 && !isAllowed(plain)) throw new AddressRefused(plain, plain);
  };
  return { isAllowed, checkLiteral, lookup };
}

type Network = readonly [network: string, bits: number];

/** Networks of people's own: what `private` opens. */
const privateNetworks: readonly Network[] = [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // shared address space of carriers, RFC 6598
  ['127.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['::1', 128],
  ['fc00::', 7],
];

/** Never needed by a Data Source, and dangerous: cloud metadata services stand in 169.254.0.0/16. Opened only by naming them. */
const reservedNetworks: readonly Network[] = [
  ['0.0.0.0', 8],
  ['169.254.0.0', 16],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 96], // unspecified, and the old form of IPv4 in IPv6
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 32], // Teredo: an IPv4 address in disguise
  ['2001:db8::', 32],
  ['2002::', 16], // 6to4: likewise
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

/** Metadata services that stand inside private networks: `private` does not open them. */
const metadataAddresses: readonly string[] = ['fd00:ec2::254', '100.100.100.200'];

const reserved = listOf([...privateNetworks, ...reservedNetworks]);

/** BlockList knows IPv4 addresses in IPv4-mapped form (::ffff:a.b.c.d) by itself; those behind NAT64 (64:ff9b::/96) it is told. */
function listOf(networks: readonly Network[]): BlockList {
  const list = new BlockList();
  for (const [network, bits] of networks) {
    const isFour = isIPv4(network);
    list.addSubnet(network, bits, isFour ? 'ipv4' : 'ipv6');
    if (isFour) list.addSubnet(`64:ff9b::${network}`, 96 + bits, 'ipv6');
  }
  return list;
}

function readAllowed(allow: readonly string[]): Pick<BlockList, 'check'> {
  const named = listOf(allow.filter((entry) => entry !== 'private').map(readNetwork));
  if (!allow.includes('private')) return named;
  const open = listOf(privateNetworks);
  const closed = listOf(metadataAddresses.map((address): Network => [address, isIPv4(address) ? 32 : 128]));
  return {
    check: (address: string, type: 'ipv4' | 'ipv6') =>
      named.check(address, type) || (open.check(address, type) && !closed.check(address, type)),
  } as Pick<BlockList, 'check'>;
}

function readNetwork(entry: string): Network {
  const [network = '', bits, ...rest] = entry.split('/');
  const family = isIP(network);
  const most = family === 4 ? 32 : 128;
  const size = bits === undefined ? most : Number(bits);
  const isWhole = bits === undefined || /^\d{1,3}$/.test(bits);
  if (family === 0 || rest.length > 0 || !isWhole || size > most)
    throw new ConfigError(
      `MOORING_EGRESS_ALLOW: "${entry}" is no network. Expected networks such as 10.0.0.0/8 or fd12::/16, or "private".`,
    );
  return [network, size];
}
