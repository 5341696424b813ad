import { once } from 'node:events';
import { createServer } from 'node:net';

/** Ports of this machine that nobody listens at. */
export async function freePorts(count: number): Promise<number[]> {
  // All are held before the first is given back, so that none is there twice.
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => {
    const address = server.address();
    return address !== null && typeof address === 'object' ? address.port : 0;
  });
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}
