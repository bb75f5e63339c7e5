/** Column types that take whatever a stranger's letter holds. */
import { customType, timestamp } from 'drizzle-orm/pg-core'

/** Both drivers give a Uint8Array (postgres.js a Buffer, which is one). */
export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** PostgreSQL stores neither NUL nor half a surrogate pair: a letter that holds one would fail at every try. */
export const storable = (value: string) => value.replaceAll('\0', '\uFFFD').toWellFormed()

export const text = customType<{ data: string; driverData: string }>({ dataType: () => 'text', toDriver: storable })

export const storableJson = (value: unknown): string => {
  const json = JSON.stringify(value)
  if (!/\\u(0000|d[89a-f])/i.test(json)) return json
  return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'string' ? storable(inner) : inner))
}

/** A whole object or list. Never a bare string: the drivers differ in what they give back for it. */
export const jsonb = customType<{ data: object; driverData: string }>({ dataType: () => 'jsonb', toDriver: storableJson })
