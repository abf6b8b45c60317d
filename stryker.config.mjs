import { rules, tests } from './local/src/check/mutants/rules.mjs'

/** Mutants of the rules that are pure functions: whoever changes one unnoticed has found a rule that no test states. */
export default {
  mutate: rules,
  mutator: { excludedMutations: ['StringLiteral'] },
  plugins: ['./local/src/check/mutants/ignore-decorators.mjs'],
  ignorers: ['decorators'],
  testRunner: 'command',
  commandRunner: {
    command: `cd api && node --import ./register-typescript.mjs ../node_modules/uvu/bin.js src "${tests}"`,
  },
  concurrency: 2,
  // Only what never ends is killed by time: on a busy machine all takes longer.
  timeoutMS: 120_000,
  coverageAnalysis: 'off',
  ignorePatterns: [
    '*',
    '!api/src/**',
    '!api/*.json',
    '!cms/schema/**',
    '!messages/**',
    '!package.json',
    '!tsconfig.json',
  ],
  tempDirName: '.local/stryker',
  reporters: ['clear-text', 'json'],
  clearTextReporter: { reportTests: false, logTests: false },
  jsonReporter: { fileName: '.local/mutants.json' },
  allowEmpty: false,
}
