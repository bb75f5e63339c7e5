/** An answer as indented lines for people; the same facts as `--json`. */
const scalar = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

const isEmpty = (value: unknown): boolean => value === null || value === '' || (Array.isArray(value) && value.length === 0)

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null

export const outline = (value: unknown, indent = ''): string[] => {
  if (Array.isArray(value))
    return value.flatMap((item: unknown) =>
      isNested(item) ? [`${indent}-`, ...outline(item, `${indent}  `)] : [`${indent}- ${scalar(item)}`],
    )
  if (!isNested(value)) return [`${indent}${scalar(value)}`]
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (isEmpty(inner)) return []
    return isNested(inner) ? [`${indent}${key}:`, ...outline(inner, `${indent}  `)] : [`${indent}${key}: ${scalar(inner)}`]
  })
}
