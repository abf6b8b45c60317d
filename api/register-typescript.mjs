import { registerHooks } from 'node:module'
import { createResolve, load } from '@oxc-node/core'

/**
 * Lets Node import the `.ts` and `.tsx` files of a workspace that have decorators or JSX. They are compiled by oxc within the thread that
 * imports them: the package's own registration does it in another thread, for which every process waits half a second (decision 87).
 */
const options = { getCurrentDirectory: () => process.cwd() }

process.setSourceMapsEnabled(true)
registerHooks({
  resolve: (specifier, context, nextResolve) =>
    specifier.startsWith('node:') || isInstalled(context.parentURL)
      ? nextResolve(specifier, context)
      : createResolve(options, specifier, context, nextResolve),
  load: (url, context, nextLoad) =>
    url.startsWith('file:') && !isInstalled(url) ? load(url, context, nextLoad) : nextLoad(url, context),
})

function isInstalled(url = '') {
  return url.includes('/node_modules/')
}
