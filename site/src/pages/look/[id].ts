import type { APIRoute } from 'astro'
import { keepLook } from '../../features/account/look/look-cookie.ts'

const form = /^[0-9a-f-]{36}$/

/** Where the panel leads a member of staff who sees the site as somebody. Whether they may is decided by the api, at each request. */
export const GET: APIRoute = ({ params, cookies, redirect }) => {
  const id = params.id ?? ''
  if (form.test(id)) keepLook(cookies, id)
  return redirect('/', 303)
}
