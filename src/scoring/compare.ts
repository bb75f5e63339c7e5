/** Compares what was read with what stands there, value by value. */
import { fold, foldStreet } from './fold.ts'

/** A value that can be right, wrong or missing, under the path people know it by. */
type Values = Map<string, string>
export type Difference = { path: string; expected: string | null; got: string | null }
export type RequestScore = { right: number; wrong: Difference[]; missing: Difference[]; exact: boolean }

const notCompared = new Set(['remarks', 'sources', 'problems'])

const put = (values: Values, path: string, value: unknown): void => {
  if (value === null || value === undefined || value === '') return
  if (Array.isArray(value)) {
    for (const item of value) values.set(`${path}[${fold(String(item))}]`, fold(String(item)))
  } else if (typeof value === 'object') {
    for (const [part, inner] of Object.entries(value)) put(values, `${path}.${part}`, inner)
  } else {
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    values.set(path, /street$|unit$/.test(path) ? foldStreet(text) : fold(text))
  }
}

const valuesOf = (request: object): Values => {
  const values: Values = new Map()
  for (const [field, value] of Object.entries(request)) if (!notCompared.has(field)) put(values, field, value)
  return values
}

/** One request against another; either may be absent (null). */
export const scoreRequest = (expected: object | null, got: object | null): RequestScore => {
  const want = valuesOf(expected ?? {})
  const have = valuesOf(got ?? {})
  const wrong: Difference[] = []
  const missing: Difference[] = []
  let right = 0
  for (const [path, value] of want) {
    const read = have.get(path)
    if (read === value) right++
    else if (read === undefined) missing.push({ path, expected: value, got: null })
    else wrong.push({ path, expected: value, got: read })
  }
  for (const [path, value] of have) if (!want.has(path)) wrong.push({ path, expected: null, got: value })
  return { right, wrong, missing, exact: wrong.length === 0 && missing.length === 0 }
}

const btnOf = (request: object): unknown => ('btn' in request ? request.btn : null)

/** Pairs the requests of one letter: by BTN first, the rest in order. */
export const scoreRequests = (expected: readonly object[], got: readonly object[]): RequestScore[] => {
  const left = [...got]
  const pairs = expected.map((want) => {
    const at = left.findIndex((have) => btnOf(have) !== null && btnOf(have) === btnOf(want))
    return { want, have: at < 0 ? null : (left.splice(at, 1)[0] ?? null) }
  })
  const scores = pairs.map(({ want, have }) => scoreRequest(want, have ?? left.shift() ?? null))
  return [...scores, ...left.map((have) => scoreRequest(null, have))]
}
