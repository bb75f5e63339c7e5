import { BuilderElement, SimpleField, StringContainer } from 'docx'
import type { IContext, IXmlableObject, ParagraphChild, XmlComponent } from 'docx'
import { palette } from '../../print/pdf/style.ts'
import type { FormField } from '../form-fields.ts'
import { shown } from '../prefilled.ts'

/** Shown until something is typed; a reader must not take it for a value. */
const invitation = (field: FormField): string => (field.kind === 'choice' ? 'Choose one' : 'Click to enter text')

const element = (name: string, children: XmlComponent[] = []): BuilderElement => new BuilderElement({ name, children })
const valued = (name: string, value: string): XmlComponent => new BuilderElement({ name, attributes: { value: { key: 'w:val', value } } })

/** A content control for one field: text, text of several lines, or a list; its title is the label, its tag the field's name. */
export function contentControl(field: FormField, value: string, id: number): ParagraphChild {
  const empty = value === ''
  const properties = element('w:sdtPr', [
    valued('w:alias', field.label),
    valued('w:tag', field.field),
    valued('w:id', String(id)),
    ...(empty ? [element('w:showingPlcHdr')] : []),
    kindOf(field),
  ])
  const words = new StringContainer('w:t', empty ? invitation(field) : shown(field, value))
  const run = element('w:r', [
    ...(empty ? [element('w:rPr', [valued('w:rStyle', 'PlaceholderText'), valued('w:color', palette.faint.slice(1))])] : []),
    words,
  ])
  return new InParagraph(element('w:sdt', [properties, element('w:sdtContent', [run])]))
}

/** The package knows no text controls: this is a child of a paragraph to it, and writes the control in its own place. */
class InParagraph extends SimpleField {
  readonly #control: XmlComponent

  constructor(control: XmlComponent) {
    super('')
    this.#control = control
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    return this.#control.prepForXml(context)
  }
}

function kindOf(field: FormField): XmlComponent {
  if (field.kind === 'choice')
    return element(
      'w:dropDownList',
      field.choices.map(({ label }) => listItem(label)),
    )
  if (field.kind === 'lines') return new BuilderElement({ name: 'w:text', attributes: { multiLine: { key: 'w:multiLine', value: '1' } } })
  return element('w:text')
}

const listItem = (label: string): XmlComponent =>
  new BuilderElement({
    name: 'w:listItem',
    attributes: { shown: { key: 'w:displayText', value: label }, value: { key: 'w:value', value: label } },
  })
