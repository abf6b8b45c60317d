const known = ['check', 'unit', 'journeys', 'chaos', 'bench', 'mutants', 'look'] as const
export type Part = (typeof known)[number]
export type Wanted = { parts: Set<Part>; filter: string; passedOn: string[] }

/** `--only=PART` picks a part, a bare word picks test files by name; other options go on to journeys and benches. */
export function wantedParts(args: string[]): Wanted {
  const only = args.find(each => each.startsWith('--only='))?.slice('--only='.length)
  if (only !== undefined && !isPart(only))
    throw new Error(`--only=${only} is not known; there are ${known.join(', ')}.`)
  const filter = args.find(each => !each.startsWith('-')) ?? ''
  const usual: Part[] = filter ? ['unit', 'journeys'] : ['check', 'unit', 'journeys']
  return {
    parts: new Set(only ? [only] : usual),
    filter,
    passedOn: args.filter(each => each.startsWith('-') && !each.startsWith('--only=')),
  }
}

function isPart(word: string): word is Part {
  return known.some(part => part === word)
}
