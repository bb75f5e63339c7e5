export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** One text for one value: keys in code-unit order, no white space. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value)
