/** An answer as indented lines for people; the same facts as `--json`. */
export const outline = (value: unknown, indent = ''): string[] => {
  if (Array.isArray(value))
    return value.flatMap((item: unknown) =>
      typeof item === 'object' && item !== null ? [`${indent}-`, ...outline(item, `${indent}  `)] : [`${indent}- ${String(item)}`],
    )
  if (typeof value !== 'object' || value === null) return [`${indent}${String(value)}`]
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (inner === null || inner === '' || (Array.isArray(inner) && inner.length === 0)) return []
    return typeof inner === 'object' ? [`${indent}${key}:`, ...outline(inner, `${indent}  `)] : [`${indent}${key}: ${String(inner)}`]
  })
}
