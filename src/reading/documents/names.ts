/** Invisible and direction-changing characters, with which "fdp.exe" is made to look like "exe.pdf". */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\u2028\u2029]/gu

/** A name found inside a file, as display text: without folders, control and invisible characters, at most 120 characters. */
export const displayName = (raw: string): string => {
  const shown =
    raw
      .replace(invisible, '')
      .split(/[/\\]/)
      .filter((step) => step !== '' && step !== '.' && step !== '..')
      .at(-1) ?? ''
  return shown.trim().slice(0, 120) || 'unnamed'
}
