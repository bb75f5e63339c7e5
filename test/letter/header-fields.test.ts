import { describe, expect, it } from 'vitest'
import { fieldValues, firstValue, headerSection } from '../../src/letter/header-fields.ts'
import { bytes } from './raw.ts'

describe('header section', () => {
  it('keeps every field in order, duplicates and foldings included', () => {
    const section = headerSection(bytes('From: a@x.example', 'X-One: first', ' second', 'From: b@x.example', '', 'body'))
    expect(section.fields.map((field) => field.name)).toEqual(['from', 'x-one', 'from'])
    expect(fieldValues(section, 'from')).toEqual(['a@x.example', 'b@x.example'])
    expect(firstValue(section, 'x-one')).toBe('first second')
    expect(section.damaged).toBe(false)
  })

  it('ends at the first empty line, with either line end', () => {
    const raw = Buffer.from('Subject: one\n\nFrom: not@a.field\n')
    const section = headerSection(raw)
    expect(firstValue(section, 'from')).toBeNull()
    expect(raw.subarray(section.bodyStart).toString()).toBe('From: not@a.field\n')
  })

  it('has no fields when the body begins at once', () => {
    expect(headerSection(bytes('', 'From: a@x.example')).fields).toEqual([])
  })

  it('skips an mbox line above the fields', () => {
    expect(firstValue(headerSection(Buffer.from('From dana Mon Nov 23\nFrom: a@x.example\n\nx')), 'from')).toBe('a@x.example')
  })

  it.each(['Parse', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then'])('takes a field called %s for a field', (name) => {
    const section = headerSection(bytes(`${name}: x`, 'From: a@x.example', '', ''))
    expect(firstValue(section, name.toLowerCase())).toBe('x')
    expect(firstValue(section, 'from')).toBe('a@x.example')
  })

  it.each([
    ['a line that is no field', bytes('From: a@x.example', 'no field at all', '', '')],
    ['a bare carriage return', Buffer.from('Subject: x\rFrom: b@y.example\r\nFrom: a@x.example\r\n\r\n')],
    ['a NUL', Buffer.from('From: a@x.example\0\r\n\r\n')],
  ])('calls a section with %s damaged', (_, raw) => {
    expect(headerSection(raw).damaged).toBe(true)
  })
})
