import type { Flow } from '../flow/flow.ts'
import { type ContentControl, type Field, shownByField } from './controls.ts'
import { plainRun, type Run, seenInRun } from './run.ts'

/** Where a walk through a part of a Word file stands. */
export class WordState {
  readonly flow: Flow
  readonly boldStyles: ReadonlySet<string>
  path: string[] = []
  /** Elements open inside one whose whole content is left out. */
  skipping = 0
  runs: Run[] = []
  controls: ContentControl[] = []
  fields: Field[] = []
  boldParagraph = false

  constructor(flow: Flow, boldStyles: ReadonlySet<string>) {
    this.flow = flow
    this.boldStyles = boldStyles
  }

  get run(): Run {
    return this.runs.at(-1) ?? plainRun()
  }

  /** Name of the element that contains the current one. */
  parent(levels = 1): string {
    return this.path.at(-1 - levels) ?? ''
  }

  /** Writes what a person sees of a text: placeholders nothing, tick boxes their state once. */
  say(text: string): void {
    const muted = this.controls.find((control) => control.inContent && (control.placeholder || control.ticked !== null))
    if (muted) this.#sayControl(muted)
    else this.#write(seenInRun(this.run, text))
  }

  closeContent(control: ContentControl): void {
    this.#sayControl(control)
    control.inContent = false
  }

  endField(): void {
    const field = this.fields.pop()
    if (field) this.#write(shownByField(field))
  }

  #sayControl(control: ContentControl): void {
    if (control.said || control.ticked === null) return
    control.said = true
    this.#write(control.ticked ? '☒' : '☐')
  }

  #write(text: string): void {
    const field = this.fields.at(-1)
    if (field?.inResult && text.trim() !== '') field.said = true
    this.flow.write(text, this.run.bold || this.boldParagraph)
  }
}
