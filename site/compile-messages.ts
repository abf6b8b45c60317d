import fs from 'node:fs'
import { join } from 'node:path'
import { compileProject, writeOutput } from '@inlang/paraglide-js'
import { loadProjectFromDirectory } from '@inlang/sdk'
import { icuMessages } from './icu-messages.ts'

const path = join(import.meta.dirname, 'messages.inlang')

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
    await writeOutput({ directory: join(import.meta.dirname, '.messages'), output, fs: fs.promises })
  } finally {
    await project.close()
  }
}

// `npm run messages`
if (import.meta.main) await compileMessages()
