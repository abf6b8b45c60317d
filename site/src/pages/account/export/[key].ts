import type { APIRoute } from 'astro'
import { signInPath } from '../../../features/account/viewer.ts'
import { DataExportDocument } from '../../../graphql/generated.ts'
import { ask } from '../../../graphql/server.ts'
import { settled } from '../../../graphql/settled.ts'

/** The file with everything that is stored about somebody; the api hands it to its owner alone. */
export const GET: APIRoute = async ({ request, params, url, redirect }) => {
  const { data, fault } = await settled(ask({ request }, DataExportDocument, { key: params.key ?? '' }))
  if (fault?.code === 'UNAUTHENTICATED') return redirect(signInPath(url), 303)
  if (!data?.dataExport) return redirect('/account#data', 303)
  return new Response(data.dataExport, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="my-data.json"',
      'cache-control': 'private, no-store',
    },
  })
}
