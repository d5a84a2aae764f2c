import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { chunkGroups } from './web/build/chunks.ts';
import { compressAssets } from './web/build/compress.ts';
import { writePages } from './web/build/pages.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const dist = path('web/dist');

/** `vite build` makes web/dist: `client/assets` with .br and .gz beside, and `pages` for the server. */
export default defineConfig({
  root: path('web'),
  publicDir: false,
  plugins: [{ ...optimizeLocales.vite({ locales: ['ru-RU', 'en-US'] }), enforce: 'pre' }, react(), tailwind()],
  build: { target: 'baseline-widely-available', emptyOutDir: true, reportCompressedSize: false, modulePreload: { polyfill: false } },
  environments: {
    client: {
      build: {
        outDir: `${dist}/client`,
        manifest: true,
        // Fonts and pictures stay files: a data: URL cannot be kept apart from the page that carries it.
        assetsInlineLimit: 0,
        // One stylesheet, in every page already (inlined in some): no chunk asks for it again.
        cssCodeSplit: false,
        rolldownOptions: { input: [path('web/index.html'), path('web/staff.html')], output: { codeSplitting: { groups: chunkGroups } } },
      },
    },
    // Renders the sign-in page while building; nothing of it is served.
    ssr: {
      build: { outDir: `${dist}/prerender`, ssr: true, rolldownOptions: { input: path('web/app/prerender.tsx') } },
    },
  },
  builder: {
    async buildApp(builder) {
      const { client, ssr } = builder.environments;
      if (!client || !ssr) throw new Error('vite has lost an environment');
      await builder.build(client);
      await builder.build(ssr);
      await writePages(dist);
      await compressAssets(`${dist}/client/assets`);
    },
  },
});
