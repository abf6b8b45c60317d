/** What a journey is told of the world it runs in. */
export const siteUrl = required('SITE_URL')
export const auralumicUrl = siteUrl.replace('//', '//auralumic.')
export const stateFolder = required('SOULSEER_STATE')
export const chromiumPath = required('CHROMIUM_PATH')
export const inRealTime = process.argv.includes('--real-time')
/** `--story=WORDS` tells only those whose title has the words. */
export const wantedStory =
  process.argv.find(word => word.startsWith('--story='))?.slice('--story='.length) ?? ''

function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: journeys are run by "npm run journeys".`)
  return value
}
