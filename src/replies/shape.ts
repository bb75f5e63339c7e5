import { z } from 'zod'

/** What a template may name: a value to print, a list, or an object with further names. */
export type Shape = { kind: 'value' } | { kind: 'list'; of: Shape } | { kind: 'object'; fields: ReadonlyMap<string, Shape> }

const fieldsOf = (shape: object): Map<string, Shape> => new Map(Object.entries(shape).map(([name, field]) => [name, shapeOf(field)]))

/** The names that facts of this schema have. Nullable objects are named like the object: a template asks before it prints. */
export const shapeOf = (schema: unknown): Shape => {
  if (schema instanceof z.ZodObject) return { kind: 'object', fields: fieldsOf(schema.shape) }
  if (schema instanceof z.ZodArray) return { kind: 'list', of: shapeOf(schema.element) }
  if (schema instanceof z.ZodNullable) return shapeOf(schema.unwrap())
  return { kind: 'value' }
}
