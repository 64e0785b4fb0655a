import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './paths.mjs'

export const BUNDLED = ['web', 'worker', 'sandbox', 'microshop']

/**
 * Compiles a server of ours into one file. Our own packages go in; other people's stay where they are
 * installed and are named by their full address, so that native parts and assets are found.
 */
export async function bundleApp(app) {
  const esbuild = createRequire(join(root, 'package.json'))('esbuild')
  const entry = join(root, 'apps', app, 'src', 'main.ts')
  if (!existsSync(entry)) throw new Error(`apps/${app}/src/main.ts is missing`)
  await esbuild.build({
    entryPoints: [entry],
    outfile: join(root, 'apps', app, 'dist', 'main.js'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    logLevel: 'silent',
    plugins: [leaveInstalledPackages],
  })
}

const leaveInstalledPackages = {
  name: 'leave-installed-packages',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, async ({ path, kind, resolveDir, pluginData }) => {
      if (kind === 'entry-point' || pluginData === leaveInstalledPackages) return undefined
      if (path.startsWith('node:') || path.startsWith('@onetill/')) return undefined
      const found = await build.resolve(path, {
        kind,
        resolveDir,
        pluginData: leaveInstalledPackages,
      })
      if (found.errors.length > 0 || found.external) return found
      return { path: pathToFileURL(found.path).href, external: true }
    })
  },
}
