import type { Attributes } from '../xml/walk.ts'

/** What a named style makes of text. */
export type Style = { bold: boolean; font: string; hidden: boolean }

/** Styles of an OpenDocument file by name, gathered while its XML passes by. */
export class Styles {
  readonly #known = new Map<string, Style>()
  #current: Style | null = null

  open(name: string, attributes: Attributes): void {
    if (name === 'style:style') {
      this.#current = { bold: false, font: '', hidden: false }
      this.#known.set(attributes['style:name'] ?? '', this.#current)
    } else if (name === 'style:text-properties' && this.#current) {
      this.#current.bold = /bold|[6-9]00/.test(attributes['fo:font-weight'] ?? '')
      this.#current.font = attributes['style:font-name'] ?? attributes['fo:font-family'] ?? ''
      this.#current.hidden = attributes['text:display'] === 'none'
    }
  }

  close(name: string): void {
    if (name === 'style:style') this.#current = null
  }

  named(name: string | undefined): Style | null {
    return this.#known.get(name ?? '') ?? null
  }
}
