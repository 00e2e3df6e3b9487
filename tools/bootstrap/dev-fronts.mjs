import { join } from 'node:path';
import { createServer } from 'vite';

/** What the server answers itself; every other address belongs to the front end and its live reload. */
const serverPaths = ['/api', '/docs', '/openapi.json', '/problems', '/ca.crt'];

/** Starts Vite for both front ends on the addresses of the product, passing the server's own paths on. */
export async function startFronts(rootDir, { port, participantPort, host }, serverStep) {
  const ports = { console: port, participant: participantPort };
  return Promise.all(
    Object.entries(ports).map(async ([name, own]) => {
      const target = `http://127.0.0.1:${own + serverStep}`;
      const front = await createServer({
        root: join(rootDir, name),
        clearScreen: false,
        server: {
          port: own,
          strictPort: true,
          host,
          // The address the browser used stays visible to the server, which compares it with the Origin of writes.
          proxy: Object.fromEntries(serverPaths.map((path) => [path, { target, changeOrigin: false }])),
        },
      });
      return front.listen();
    }),
  );
}
