const rural = 'RR|R R|RURAL ROUTE|RURAL RTE|RURAL RT|RFD|R F D|RD|RT|RTE|ROUTE|STAR ROUTE'
const contract = 'HC|HCR|HIGHWAY CONTRACT(?: ROUTE| RTE)?'
const line = new RegExp(`(?:^|, )(?:(${rural})|${contract}) ?(?:# ?|NO ?)?0*(\\d+)[ ,]*(?:BOX|BX|#) ?#? ?0*(\\w+)`)

/** The route and box of a rural or highway contract address (RR 4 BOX 61, HC 62 BOX 75), or null. */
export function ruralRoute(text: string): { route: string; box: string } | null {
  const found = line.exec(text)
  if (found === null) return null
  const [, isRural, route = '', box = ''] = found
  return { route: `${isRural === undefined ? 'HC' : 'RR'} ${route}`, box }
}
