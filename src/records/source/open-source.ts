import type { Profile } from '../../profile.ts'
import { askOutside } from './ask-outside.ts'
import { httpSource } from './http-source.ts'
import type { Records } from './source.ts'
import { staffSource } from './staff-source.ts'
import { storeSource } from './store-source.ts'

const megabyte = 1_048_576

/**
 * The source that the profile names, opened afresh for each piece of work; an outside system keeps one breaker for all.
 * @param token for the outside system; the other sources need none.
 */
export const openSource = (records: Profile['records'], token: string): (() => Records) => {
  switch (records.source) {
    case 'store':
      return () => ({ within: storeSource, askWanted: () => Promise.resolve() })
    case 'staff':
      return () => ({ within: () => staffSource, askWanted: () => Promise.resolve() })
    case 'http': {
      const source = httpSource({ ...records, token, maxAnswerBytes: records.maxAnswerMb * megabyte })
      return () => askOutside(source)
    }
  }
}
