import { relative } from 'node:path'
import { styleText } from 'node:util'
import { type Layout, root } from './place/layout.ts'

/** Everything a person needs to begin, in one look. */
export function table({ url, brandUrls, logs }: Layout): string {
  const rows: [string, string][] = [
    ...Object.entries(brandUrls),
    ['Sign in', `${url}/sign-in  pick a person: Theo and Nadia are clients, Mara, Orin and Selene readers`],
    ['Mailbox', `${url}/mailbox  every mail SoulSeer sends`],
    ['Admin panel', `${url}/admin  sign in as Ines, who administers`],
    ['GraphQL', `${url}/explorer`],
    ['A token', `curl -s ${url}/local/token -H 'content-type: application/json' -d '{"who":"theo"}'`],
    ['Logs', relative(root, logs) || logs],
  ]
  const width = Math.max(...rows.map(([name]) => name.length)) + 2
  const lines = rows.map(([name, text]) => `  ${styleText('bold', name.padEnd(width))}${text}`)
  return [
    '',
    `  ${styleText(['magenta', 'bold'], 'SoulSeer is ready.')} Ctrl-C stops it.`,
    '',
    ...lines,
    '',
  ].join('\n')
}
