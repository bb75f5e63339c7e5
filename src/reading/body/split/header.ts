/** What a header block or an attribution line says about the message that follows it. */
export type Header = {
  from: { name: string; address: string | null } | null
  subject: string | null
  to: string | null
}

export const noHeader: Header = { from: null, subject: null, to: null }

const address = /[^\s<>()[\]{},;:"'|*]{1,64}@[a-z0-9][a-z0-9.-]{1,250}/i

/** Display name and address out of `Name <a@b>`, `Name [mailto:a@b]`, `"Last, First" <a@b>` or a bare address. */
export const parseWriter = (text: string): { name: string; address: string | null } | null => {
  const capped = text.slice(0, 500)
  const found =
    address
      .exec(capped)?.[0]
      .replace(/^mailto:/i, '')
      .toLowerCase() ?? null
  const name = capped
    .replaceAll(/[<[(][^<>[\]()]{0,300}@[^<>[\]()]{0,300}[>\])]/g, '')
    .replaceAll(/["*]/g, '')
    .trim()
  if (name === '' && found === null) return null
  return { name: name.includes('@') ? '' : name, address: found }
}
