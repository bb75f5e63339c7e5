/** One question over HTTP and what came of it. Nothing of the address or the answer gets into the words. */

/** `passing`: it may go better next time, and says that the system is in trouble. */
export type Tried = { kind: 'json'; value: unknown } | { kind: 'failed'; why: string; passing: boolean }

const failed = (why: string, passing: boolean): Tried => ({ kind: 'failed', why, passing })

/** An error's code, such as ECONNREFUSED or CERT_HAS_EXPIRED; its message may quote what was sent. */
const codeOf = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : undefined
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]*$/.test(code) ? ` (${code})` : ''
}

const refusedStatus = (status: number): Tried => {
  if (status === 401 || status === 403) return failed(`refuses our token (status ${status}): look at RECORDS_TOKEN`, false)
  if (status >= 300 && status < 400) return failed(`sends us elsewhere (status ${status}), where we do not go`, false)
  return failed(`answered with status ${status}`, status === 408 || status === 429 || status >= 500)
}

/** @returns null when there is more than the limit. Leaving the loop cancels the rest. */
const bytesOf = async (body: ReadableStream<Uint8Array> | null, limit: number): Promise<Buffer | null> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.length
    // An endless answer would otherwise fill the memory, also one that was small before it was unpacked.
    if (size > limit) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const jsonOf = (bytes: Uint8Array): Tried => {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return { kind: 'json', value }
  } catch {
    return failed('answered with something that is no JSON', false)
  }
}

/**
 * @param question goes in the body: an address ends in the access logs of every proxy on the way.
 * @param limits milliseconds until the last byte must be there, and the largest answer in bytes.
 */
export const askOnce = async (url: URL, question: object, token: string, limits: { ms: number; bytes: number }): Promise<Tried> => {
  const signal = AbortSignal.timeout(Math.max(1, Math.ceil(limits.ms)))
  try {
    // A redirect would carry the token and the number to somebody else.
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(question),
      redirect: 'manual',
      signal,
    })
    if (response.status !== 200) {
      await response.body?.cancel()
      return refusedStatus(response.status)
    }
    const bytes = await bytesOf(response.body, limits.bytes)
    return bytes === null ? failed(`answered with more than ${limits.bytes} bytes`, false) : jsonOf(bytes)
  } catch (error) {
    return signal.aborted ? failed('did not answer in time', true) : failed(`cannot be reached${codeOf(error)}`, true)
  }
}
