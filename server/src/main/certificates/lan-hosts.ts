import { hostname, networkInterfaces } from 'node:os';

/** Addresses of bridges that containers and virtual machines make: real, but no phone can reach them. */
const virtualNames = /^(docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|utun|zt|tailscale)/;

/**
 * The IPv4 addresses of this machine in its networks, private ones of real network cards first: the first is the one
 * a phone on the same network can most likely reach.
 */
export function lanAddresses(): string[] {
  const found = Object.entries(networkInterfaces()).flatMap(([name, addresses]) =>
    (addresses ?? [])
      .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
      .map(({ address }) => ({ address, rank: rankOf(name, address) })),
  );
  return found.sort((one, other) => one.rank - other.rank).map(({ address }) => address);
}

function rankOf(name: string, address: string): number {
  const isPrivate = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address);
  return (virtualNames.test(name) ? 2 : 0) + (isPrivate ? 0 : 1);
}

/** Every name and address that the server's certificate has to cover. */
export function certificateHosts(publicHost: string | null): string[] {
  const name = hostname();
  const isName = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(name);
  return [...(publicHost === null ? [] : [publicHost]), ...(isName ? [name] : []), ...lanAddresses()];
}
