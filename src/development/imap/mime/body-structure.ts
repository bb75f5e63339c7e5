/** BODY and BODYSTRUCTURE of a message (RFC 3501 7.4.2). */
import { envelope } from './envelope.ts'
import { readType } from './part.ts'
import type { Part } from './part.ts'
import { quote } from './quote.ts'

/** `extended` adds what BODYSTRUCTURE has beyond BODY. */
export function bodyStructure(part: Part, extended: boolean): string {
  if (part.children.length > 0) return multipart(part, extended)
  const encoding = part.fields.get('content-transfer-encoding') ?? '7bit'
  const basic = [
    quote(part.type || 'text'),
    quote(part.subtype || 'plain'),
    parameterList(part.parameters),
    quote(part.fields.get('content-id')),
    quote(part.fields.get('content-description')),
    quote(encoding),
    String(part.body.length),
  ]
  const lines = String(part.body.toString('latin1').split('\n').length - 1)
  if (part.embedded) basic.push(envelope(part.embedded), bodyStructure(part.embedded, extended), lines)
  else if (part.type === 'text') basic.push(lines)
  if (extended) basic.push('NIL', disposition(part), 'NIL', 'NIL')
  return `(${basic.join(' ')})`
}

function multipart(part: Part, extended: boolean): string {
  const inner = part.children.map((child) => bodyStructure(child, extended)).join('')
  const more = extended ? ` ${parameterList(part.parameters)} ${disposition(part)} NIL NIL` : ''
  return `(${inner} ${quote(part.subtype || 'mixed')}${more})`
}

function disposition(part: Part): string {
  const value = part.fields.get('content-disposition')
  if (!value) return 'NIL'
  const { type, parameters } = readType(value)
  return `(${quote(type)} ${parameterList(parameters)})`
}

function parameterList(parameters: Map<string, string>): string {
  if (parameters.size === 0) return 'NIL'
  return `(${[...parameters].map(([name, value]) => `${quote(name)} ${quote(value)}`).join(' ')})`
}
