import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/**
 * Puts the contestants together with the sources of a program, which may be those of another commit.
 * @param program its folder. @param folder where they are to lie; packages are found from there.
 * @returns the file to run.
 */
export async function putTogether(program: string, folder: string): Promise<string> {
  await build({
    ...{ entryPoints: [`${HERE}run.ts`], outdir: folder, plugins: [sourcesOf(program)] },
    ...{ bundle: true, splitting: true, packages: 'external' },
    ...{ format: 'esm', platform: 'node', target: 'node20.20', logLevel: 'warning' },
  });
  return `${folder}/run.js`;
}

/** What contestants import from here is imported from there. */
function sourcesOf(program: string): Plugin {
  return {
    name: 'sources',
    setup({ onResolve }) {
      onResolve({ filter: /^(?:\.\.\/)+src\// }, ({ path, importer }) =>
        importer.startsWith(HERE)
          ? { path: `${program}/${path.replace(/^(?:\.\.\/)+/, '')}` }
          : undefined,
      );
    },
  };
}
