import { limits } from './limits.ts'

const bracketed = /<[^<>\s]{1,996}>/g

/** Message-IDs of an In-Reply-To or References value, bracketed, without repeats; the thread's first and its newest are kept. */
export const threadIds = (values: readonly string[]): string[] => {
  const ids = [...new Set(values.flatMap((value) => value.match(bracketed) ?? []))]
  const [first] = ids
  if (first === undefined || ids.length <= limits.threadIds) return ids
  return [first, ...ids.slice(-(limits.threadIds - 1))]
}

/** The Message-ID with brackets, or null where the value has none: a comment or a bare id is what some mailers write. */
export const messageId = (value: string | null): string | null => {
  const id = value?.match(bracketed)?.[0]
  if (id !== undefined) return id
  const bare = value?.trim() ?? ''
  const usable = bare.length < limits.messageIdCharacters && /^[\x21-\x7e]+$/.test(bare) && bare.includes('@') && !/[<>]/.test(bare)
  return usable ? `<${bare}>` : null
}
