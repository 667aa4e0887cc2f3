/** Who is logged in in this browser: null for nobody, undefined when there is no answer. */
export async function askWho(signal?: AbortSignal): Promise<string | null | undefined> {
  try {
    const answer = await fetch('/api/innlogget', { cache: 'no-store', ...(signal && { signal }) })
    return answer.ok ? ((await answer.json()) as { user: string | null }).user : undefined
  } catch {
    return undefined
  }
}
