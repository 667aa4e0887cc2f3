import { runtime } from './runtime.ts'

/** Whether a page of ours sent it: a form on another site cannot, whatever cookies the browser adds. */
export const isFromHere = (request: Request): boolean => {
  const site = request.headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = request.headers.get('origin')
  return origin !== null && origin === new URL(runtime().publicUrl).origin
}
