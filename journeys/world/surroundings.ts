/** What a journey is told of the world it runs in. */
export const siteUrl = required('SITE_URL')
export const auralumicUrl = siteUrl.replace('//', '//auralumic.')
export const stateFolder = required('SOULSEER_STATE')
export const chromiumPath = required('CHROMIUM_PATH')
/** Whether a story that takes its time in earnest is told too. */
export const inRealTime = process.env.JOURNEYS_IN_REAL_TIME === '1'

function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: journeys are run by "npm run journeys".`)
  return value
}
