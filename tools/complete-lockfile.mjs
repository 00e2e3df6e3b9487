// Completes package-lock.json with the packages of other platforms. A registry that mirrors only some platforms makes
// npm leave them out, and `npm ci` then refuses the lockfile. Run after every change of a dependency; changes nothing
// that npm wrote. Each added entry names version and platform, so that npm skips it wherever it does not fit.
import { readFileSync, writeFileSync } from 'node:fs';

const platforms = /(android|darwin|freebsd|linux|netbsd|openbsd|openharmony|win32|windows|aix|sunos|wasm32)/;
const cpus = /(arm64|aarch64|x64|x86_64|ia32|arm|ppc64|riscv64|loong64|mips64el|s390x|wasm32)/;

const platformOf = (name) => {
  const tail = name.slice(name.indexOf('/') + 1);
  const os = platforms.exec(tail)?.[1];
  const cpu = cpus.exec(tail)?.[1];
  const libc = /musl/.test(tail) ? ['musl'] : /gnu|glibc/.test(tail) ? ['glibc'] : undefined;
  return {
    ...(cpu && cpu !== 'wasm32' ? { cpu: [{ aarch64: 'arm64', x86_64: 'x64' }[cpu] ?? cpu] } : { cpu: ['wasm32'] }),
    ...(libc ? { libc } : {}),
    ...(os && os !== 'wasm32' ? { os: [os === 'windows' ? 'win32' : os] } : {}),
  };
};

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
let added = 0;
for (const [at, entry] of Object.entries({ ...lock.packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const isThere = lock.packages[`node_modules/${name}`] || lock.packages[`${at}/node_modules/${name}`];
    if (isThere || !/^\d/.test(version)) continue;
    lock.packages[`node_modules/${name}`] = {
      version,
      ...platformOf(name),
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
    };
    added += 1;
  }
}
const sorted = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
for (const entry of Object.values(sorted))
  if (typeof entry.resolved === 'string' && entry.resolved.startsWith('http')) entry.resolved = undefined;
writeFileSync(file, `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`);
process.stdout.write(`${added} packages of other platforms added\n`);
