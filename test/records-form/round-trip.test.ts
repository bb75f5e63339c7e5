import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/reading/documents/read.ts'
import { extractRequests } from '../../src/reading/extract/extract.ts'
import type { CsirForm, FieldPath, ReadRequest } from '../../src/reading/form.ts'
import { blankForm, formFormats } from '../../src/records/form/blank-form.ts'
import type { PrintedForm } from '../../src/records/form/blank-form.ts'
import { fill } from './fill.ts'
import { order, requests, typed } from './requests.ts'

async function read({ fileName, contentType }: PrintedForm, bytes: Uint8Array): Promise<ReadRequest[]> {
  const document = await readDocument({ name: fileName, declaredType: contentType, bytes })
  expect(document.problem).toBeNull()
  const receivedAt = new Date('2026-11-24T15:00:00Z')
  return extractRequests({ subject: '', bodies: [], documents: [document], extraLabels: {}, receivedAt }).requests
}

const plain = ({ sources: _sources, problems, ...form }: ReadRequest): CsirForm => {
  expect(problems).toEqual([])
  return form
}

describe.each(formFormats)('the blank form as %s', (format) => {
  it.each(requests)('comes back without loss when it is filled in for %s', async (_name, request) => {
    const blank = await blankForm(format, order)
    const found = await read(blank, await fill[format](blank.bytes, typed(request)))
    expect(found.map(plain)).toEqual([request])
  })

  it.each(requests)('comes back without loss when we filled it in for %s', async (_name, request) => {
    const form = await blankForm(format, { ...order, prefill: request })
    expect((await read(form, form.bytes)).map(plain)).toEqual([request])
  })

  it('comes back complete when only the marked fields are filled in again', async () => {
    const [, request] = requests[0]!
    const faulty: FieldPath[] = ['contactPhone', 'btn', 'serviceAddress.zip', 'platform', 'loaOnFile']
    const form = await blankForm(format, { ...order, prefill: request, faulty })
    const [empty] = await read(form, form.bytes)
    expect(empty).toMatchObject({ contactPhone: null, btn: null, platform: null, serviceAddress: { zip: null } })
    expect(empty?.loaOnFile).not.toBe(true)
    const again = new Map([...typed(request)].filter(([field]) => faulty.some((fault) => fault === field)))
    expect((await read(form, await fill[format](form.bytes, again))).map(plain)).toEqual([request])
  })

  it('states nothing while it is empty', async () => {
    const blank = await blankForm(format, order)
    for (const { sources: _sources, problems, loaOnFile, ...form } of await read(blank, blank.bytes)) {
      expect(problems).toEqual([])
      expect(loaOnFile).not.toBe(true)
      expect(Object.values(form).filter((value) => value !== null && !(Array.isArray(value) && value.length === 0))).toEqual([])
    }
  })
})
