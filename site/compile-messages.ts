import fs from 'node:fs'
import { join } from 'node:path'
import { compileProject, writeOutput } from '@inlang/paraglide-js'
import { loadProjectFromDirectory } from '@inlang/sdk'
import { icuMessages } from './icu-messages.ts'

const path = join(import.meta.dirname, 'messages.inlang')

/** Others may read the files meanwhile, such as a check of types beside a build: what stands there already is left, and another text replaces it whole. */
const files = {
  ...fs.promises,
  async writeFile(file: string, text: string): Promise<void> {
    if ((await fs.promises.readFile(file, 'utf8').catch(() => null)) === text) return
    const written = `${file}.${process.pid}`
    await fs.promises.writeFile(written, text)
    await fs.promises.rename(written, file)
  },
} as typeof fs.promises

/** Compiles `messages/` to functions, one for each key. A fault in a text fails it. */
export async function compileMessages(): Promise<void> {
  const project = await loadProjectFromDirectory({ path, fs, providePlugins: [icuMessages] })
  try {
    const faults = await project.errors.get()
    if (faults.length > 0) throw new AggregateError(faults, faults.map(fault => fault.message).join('\n'))
    const output = await compileProject({
      project,
      projectPath: path,
      compilerOptions: {
        outputStructure: 'message-modules',
        strategy: ['baseLocale'],
        emitGitIgnore: false,
        emitPrettierIgnore: false,
        emitReadme: false,
        includeEslintDisableComment: false,
      },
    })
    await writeOutput({ directory: join(import.meta.dirname, '.messages'), output, fs: files })
  } finally {
    await project.close()
  }
}

// `npm run messages`
if (import.meta.main) await compileMessages()
