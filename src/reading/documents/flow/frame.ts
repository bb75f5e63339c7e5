import { tidyCell } from '../grid/builder.ts'

/** Text being gathered for the page, a cell or a text box: finished lines, and the paragraph still being written. */
export class Frame {
  lines: string[] = []
  /** Lines of text boxes anchored in the paragraph being written; they follow it. */
  asides: string[] = []
  columnSpan = 1
  rowSpan = 1
  /** True for a cell that only continues the one above. */
  continues = false
  #line = ''
  #boldLetters = 0
  #letters = 0

  write(text: string, bold: boolean): void {
    const letters = text.replace(/\s/g, '').length
    this.#line += text
    this.#letters += letters
    if (bold) this.#boldLetters += letters
  }

  endParagraph(): void {
    this.lines.push(...this.#line.split('\n'), ...this.asides)
    this.#line = ''
    this.asides = []
  }

  /** Ends the paragraph only if something was written since the last end. */
  finish(): void {
    if (this.#line !== '' || this.asides.length > 0) this.endParagraph()
  }

  get bold(): boolean {
    return this.#letters > 0 && this.#boldLetters >= this.#letters * 0.9
  }

  get text(): string {
    return tidyCell(this.lines.join('\n'))
  }
}
