/** Form controls of an OpenDocument text: they are described once and only pointed to where they stand. */
import { newRtfField, shownByRtfField } from '../rtf/field.ts'
import type { Attributes } from '../xml/walk.ts'

const boxes = new Set(['form:checkbox', 'form:radio'])
const lists = new Set(['form:listbox', 'form:combobox'])

export class Forms {
  readonly #shown = new Map<string, string>()
  #list = ''

  open(name: string, attributes: Attributes): void {
    const id = attributes['xml:id'] ?? attributes['form:id'] ?? ''
    const value = attributes['form:current-value'] ?? attributes['form:value'] ?? ''
    if (boxes.has(name)) this.#shown.set(id, `${isTicked(attributes) ? '☒' : '☐'} ${attributes['form:label'] ?? ''}`)
    else if (lists.has(name)) this.#list = id
    if (name === 'form:option' && attributes['form:current-selected'] === 'true')
      this.#shown.set(this.#list, attributes['form:label'] ?? '')
    else if (!boxes.has(name) && name.startsWith('form:') && value !== '') this.#shown.set(id, value)
  }

  shownBy(id: string | undefined): string {
    return this.#shown.get(id ?? '') ?? ''
  }
}

const isTicked = (attributes: Attributes): boolean =>
  attributes['form:current-state'] === 'checked' || attributes['form:current-selected'] === 'true' || attributes['form:state'] === 'checked'

/** Legacy fields that came from Word: a name and parameters. */
export class FieldMark {
  readonly #field = newRtfField()

  constructor(type: string) {
    this.#field.instruction = type.split('.').at(-1) ?? ''
  }

  parameter(attributes: Attributes): void {
    const value = attributes['field:value'] ?? ''
    const name = attributes['field:name'] ?? ''
    if (name === 'Checkbox_Checked') this.#field.result = value === 'true' ? 1 : 0
    else if (name === 'Dropdown_Selected') this.#field.result = Number.parseInt(value, 10) || 0
    else if (name === 'Dropdown_ListEntry') this.#field.entries.push(value)
  }

  get shown(): string {
    return shownByRtfField(this.#field) ?? ''
  }
}
