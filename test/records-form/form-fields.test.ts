import { describe, expect, it } from 'vitest'
import { emptyForm } from '../../src/reading/form.ts'
import type { FieldPath } from '../../src/reading/form.ts'
import { buildDictionary } from '../../src/reading/labels/dictionary.ts'
import { createResolver } from '../../src/reading/labels/resolve.ts'
import { formFields, formSections } from '../../src/records/form/form-fields.ts'
import { isFaulty, prefilled, shown } from '../../src/records/form/prefilled.ts'
import { placeAll, page } from '../../src/records/form/pdf/geometry.ts'
import { requests } from './requests.ts'

const resolver = createResolver(buildDictionary({}))
/** What the reader must take a label for; parts of an address stand under their own name. */
const conceptsOf = (field: FieldPath): string[] =>
  field === 'billingName' ? ['billingName', 'nameOnBill'] : [field.slice(field.indexOf('.') + 1)]

describe('the fields of the form', () => {
  it.each(formFields.map((field) => [field.label, field] as const))(
    'call the field %s by words that our own reader knows',
    (_label, field) => {
      const written = [field.label, `${field.label} *`, `${field.label} (${field.hint || 'x'})`, `${field.label} * (${field.hint || 'x'})`]
      for (const label of written) {
        const found = resolver(label, 'marked').map(({ concept }) => concept)
        expect(found).toHaveLength(1)
        expect(conceptsOf(field.field)).toContain(found[0])
      }
    },
  )

  it('ask for everything without which a request is rejected, with a star', () => {
    const required: FieldPath[] = [
      'requestingCompany',
      'contactName',
      'contactPhone',
      'contactEmail',
      'loaOnFile',
      'btn',
      'endUserName',
      'serviceAddress.street',
      'serviceAddress.city',
      'serviceAddress.state',
      'serviceAddress.zip',
    ]
    expect(
      formFields
        .filter((field) => field.required)
        .map((field) => field.field)
        .toSorted(),
    ).toEqual(required.toSorted())
  })

  it('ask for no passcode', () => {
    expect(formFields.map((field) => field.field)).not.toContain('pin')
    expect(JSON.stringify(formSections).toLowerCase()).not.toMatch(/\bpin\b|passcode|password/)
  })

  it('ask for each thing once', () => {
    expect(new Set(formFields.map((field) => field.field)).size).toBe(formFields.length)
    expect(new Set(formFields.map((field) => field.label)).size).toBe(formFields.length)
  })
})

describe('what a field shows for a request', () => {
  const [, bakery] = requests[0]!

  it.each([
    ['btn', '716-555-0149'],
    ['contactPhone', '212-555-0100'],
    ['loaDate', '11/12/2026'],
    ['wtns', '716-555-0150 thru 716-555-0152, 716-555-0160'],
    ['circuitIds', '20.LXFU.708142..NY'],
    ['serviceAddress.unit', 'STE 100'],
    ['loaOnFile', 'yes'],
    ['platform', 'voip'],
  ] satisfies [FieldPath, string][])('is for %s %s', (field, value) => {
    expect(prefilled(bakery, [], field)).toBe(value)
  })

  it('is the word of a choice, not its value', () => {
    const platform = formFields.find((field) => field.field === 'platform')!
    expect(shown(platform, 'une_p')).toBe('UNE-P')
    expect(shown(platform, '')).toBe('')
  })

  it('is nothing without a request, and nothing where the request is silent', () => {
    for (const { field } of formFields) {
      expect(prefilled(null, [], field)).toBe('')
      expect(prefilled(emptyForm(), [], field)).toBe('')
    }
  })

  it('is nothing where the value was at fault, also by a part of an address', () => {
    expect(prefilled(bakery, ['btn'], 'btn')).toBe('')
    expect(prefilled(bakery, ['serviceAddress'], 'serviceAddress.zip')).toBe('')
    expect(prefilled(bakery, ['serviceAddress.zip'], 'serviceAddress.street')).toBe('46 N Cayuga Rd')
    expect(isFaulty('billingName', ['btn'])).toBe(false)
  })

  it('is no tick for a letter of authorization that is denied', () => {
    expect(prefilled({ ...emptyForm(), loaOnFile: false }, [], 'loaOnFile')).toBe('')
  })

  it('writes two neighboring numbers as two, three as a range', () => {
    const numbers = (wtns: string[]): string => prefilled({ ...emptyForm(), wtns }, [], 'wtns')
    expect(numbers(['2125550101', '2125550102'])).toBe('212-555-0101, 212-555-0102')
    expect(numbers(['2125550101', '2125550102', '2125550103'])).toBe('212-555-0101 thru 212-555-0103')
    expect(numbers([])).toBe('')
  })
})

describe('the places of the fields on paper', () => {
  const { placed, bottom } = placeAll(117)
  const boxes = placed.flatMap((one) => (one.kind === 'field' ? [one.input] : []))

  it('are all on one Letter page above its foot', () => {
    expect(bottom).toBeLessThan(page.height - 44)
    for (const box of boxes) {
      expect(box.x).toBeGreaterThanOrEqual(page.left)
      expect(box.x + box.width).toBeLessThanOrEqual(page.left + page.inner + 0.01)
    }
  })

  it('do not overlap', () => {
    boxes.forEach((a, at) => {
      for (const b of boxes.slice(at + 1)) {
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
        expect(apart).toBe(true)
      }
    })
  })

  it('leave each label above its field, or beside it where the field is a box', () => {
    for (const one of placed) {
      if (one.kind !== 'field') continue
      if (one.field.kind === 'box') expect(one.label.y).toBe(one.input.y)
      else expect(one.label.y + one.label.height).toBeLessThanOrEqual(one.input.y + 0.01)
    }
  })
})
