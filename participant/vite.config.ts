import { createHash } from 'node:crypto';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Writes the list of built files and its fingerprint into the service worker. */
function fileListForWorker(): Plugin {
  return {
    name: 'fairground-worker-files',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle['sw.js'];
        if (worker?.type !== 'chunk') return;
        const files = Object.keys(bundle)
          .filter((name) => name.startsWith('assets/') && !name.endsWith('.map'))
          .sort()
          .map((name) => `/${name}`);
        const version = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12);
        worker.code = worker.code
          .replaceAll('__FG_FILES__', JSON.stringify(files))
          .replaceAll('__FG_VERSION__', JSON.stringify(version));
      },
    },
  };
}

/**
 * On the server `new URL('x.svg', import.meta.url)` would point into the file system. The built address of the
 * client is wanted there too, so that served and hydrated HTML agree.
 */
function sameAssetAddresses(): Plugin {
  const pattern = /new URL\(\s*'([^']+\.svg)\?no-inline',\s*import\.meta\.url,?\s*\)\.href/g;
  return {
    name: 'fairground-asset-addresses',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.config.consumer === 'server',
    transform(code, id) {
      if (!/\.tsx?$/.test(id) || !code.includes('?no-inline')) return null;
      const imports: string[] = [];
      const body = code.replace(pattern, (_whole, file: string) => {
        const name = `__asset${imports.length}`;
        imports.push(`import ${name} from '${file}?url&no-inline';`);
        return name;
      });
      return imports.length === 0 ? null : `${imports.join('\n')}\n${body}`;
    },
  };
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), sameAssetAddresses(), ...(isSsrBuild ? [] : [fileListForWorker()])],
  build: {
    target: 'es2022',
    manifest: !isSsrBuild,
    assetsInlineLimit: 0,
    rolldownOptions: isSsrBuild
      ? {}
      : {
          input: { index: 'index.html', sw: 'src/sw.ts' },
          output: {
            entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
          },
        },
  },
  // One file without imports, in its production form: the server loads it as it is.
  ssr: { noExternal: true },
  ...(isSsrBuild
    ? { define: { 'process.env.NODE_ENV': JSON.stringify('production') }, publicDir: false as const }
    : {}),
  server: { proxy: { '/api': process.env.FAIRGROUND_PARTICIPANT ?? 'http://localhost:7310' } },
}));
