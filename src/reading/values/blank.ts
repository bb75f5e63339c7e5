/** Texts that stand where a value should be and say nothing. */

const nothing =
  /^(?:n\.?\s?\/?\s?a\.?|none|nil|null|not applicable|not available|not given|not known|unknown|unk|tbd|tba|tbc|to be (?:determined|advised|confirmed|provided)|same|same as (?:above|service|below|contact|before)(?: address| name)?|as above|see above|see (?:below|attached|attachment|notes?|remarks|form)|ditto|blank|empty|leave blank|\(?you\)?|-+|_+|\.+|\*+|x{3,}|\?+|0{3,}|if (?:any|different|known|applicable)|optional|required|pending|ninguno|ninguna|keine?|aucune?)$/i

const placeholder =
  /^(?:[[<({]?\s*)?(?:(?:please )?(?:click|tap)(?: or tap)?(?: here)?(?: to)?|choose an? (?:item|date|option)|select(?: (?:one|an? (?:item|option|date)))?$|enter (?:text|here|a date|your)|type (?:here|text)|insert (?:here|text|name)|fill in\b|your (?:name|text|answer) here)/i

/** The words of a value without the marks around it. */
export const bareText = (text: string): string =>
  text
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .replace(/^[\s:;,|*•·_=>–—-]+/, '')
    .replace(/[\s;,|*•·_–—-]+$/, '')
    .trim()

/** Whether a value says nothing: empty, "N/A", "same", or the prompt of an untouched form control. */
export const isBlankValue = (text: string): boolean => {
  const bare = text.replaceAll(/[\s\u00a0]+/g, ' ').trim()
  if (!/[\p{L}\p{N}]/u.test(bare)) return !/[☒☑✓✔]/.test(bare)
  const unwrapped = bare.replace(/^[[({<"']+|[\])}>"'.!]+$/g, '').trim()
  return nothing.test(unwrapped) || placeholder.test(bare)
}
