/** Text without capitals and stops, as telephones write down what is dictated: given both, so that names can be told from words. */

import { readState } from '../../values/address/states.ts'

const common = new Set(
  (
    'a about account accounts address after again all also am an and any anything are area as asap at attached authorization available back bathroom be because been before best bill billing both business but by bye ' +
    'call called can carrier cell change city code come coming company contact copy could csr csi csir current customer customers dated date day days did do does done each else email end everything fax few file find first ' +
    'five for forward four from get getting give go going good got had has have having he hello help her here hey hi him his hold house how i if in info information is it its just kindly know last later left let letter ' +
    'like line lines list little live lives loa located location long look mail main make many may me mean might month morning most move moved moves moving much my name named need needs new next no not now number ' +
    'numbers of off office ok okay old on once one ones only open or order other our out over owner page pay phone phones please pls port porting provider pull put question questions reach read really record records ' +
    'regarding regards request requests residence residential right ring said same say second see send sent service services she shop should sign signed signing site six so some soon sorry state still store street suite ' +
    'sure talk telephone tell ten than thank thanks that the their them then there these they thing things think third this those three through time to today together tomorrow too two type under unit until up us use ' +
    'user very wait want wants was way we week well were what when where which while who will with work working would write yes yesterday yet you your zip seven eight nine excuse typos any bye'
  ).split(' '),
)
/** Words that stay small inside names and around them. */
const begins =
  /\s+(?=(?:i need|i['’]?m|we need|we have|we hold|i have|can you|could you|would you|their|they are|they['’]re|the (?:store|shop|office|address|number|btn|bill|account|customer|loa|letter)|it is|it['’]s|call me|send it|please|thank you|thanks|my (?:number|email|phone)|our (?:number|code|ocn|ref\w*))\b)/g

/** Words that stand inside the names of shops and streets as often as outside of them. */
const nounsOfNames = new Set(
  'street main city house store shop office business service services center home bill good old new one first page city'.split(' '),
)

/** Letters without capitals from which a text counts as dictated, and length without a stop from which stops are put in. */
const enough = 60

/** Words of a name that was written without capitals; addresses on the net stay as they are. */
export const capitalized = (text: string): string =>
  text.replaceAll(/(?<![@\w.'’])\p{Ll}[\p{L}'’-]+(?![\w@]|\.\w)/gu, (word) =>
    /^(?:and|the|of|for|to|in|at|de|la|van|von)$/.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  )

/** Whether a whole text is written without capitals. */
export const isDictated = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  return letters >= enough && capitals * 50 <= letters
}

/** `dictated`: the letter around the text has no capitals either. */
export const punctuated = (text: string, dictated: boolean): string => {
  if (!isDictated(text) && !(dictated && !/\p{Lu}/u.test(text))) return text
  const stopped = /[.!?;]\s/.test(text) ? text : text.replaceAll(begins, '. ')
  return capitalStates(stopped).replaceAll(/(?<![@\w.])[\p{Ll}][\p{L}'’-]*(?![\w@]|\.\w)/gu, (word, at: number) => {
    const opens = at === 0 || /[.!?]\s+$/.test(stopped.slice(Math.max(0, at - 3), at))
    const small = common.has(word.replace(/['’]s?$/, '')) && !(nounsOfNames.has(word) && standsInName(stopped, at, word))
    return (small && !opens) || /^(?:and|the|of|for|to|in|at|on|or)$/.test(word)
      ? word === 'i'
        ? 'I'
        : word
      : word.charAt(0).toUpperCase() + word.slice(1)
  })
}

/** "pelham street dairy": between two words that are none of everyday's. */
const standsInName = (text: string, at: number, word: string): boolean => {
  const before = /(\p{L}[\p{L}'’-]*) $/u.exec(text.slice(Math.max(0, at - 30), at))?.[1]
  const after = /^ (\p{L}[\p{L}'’-]*)/u.exec(text.slice(at + word.length, at + word.length + 30))?.[1]
  if (before === undefined || common.has(before)) return false
  // "the ploverton tackle shop on the highway"
  const twoBefore = /(\p{L}[\p{L}'’-]*) \p{L}[\p{L}'’-]* $/u.exec(text.slice(Math.max(0, at - 50), at))?.[1]
  const ends = /^(?:shop|store|house|service|services|center)$/.test(word) && twoBefore !== undefined && !common.has(twoBefore)
  return ends || (after !== undefined && !common.has(after))
}

/** "venice fl 34285" */
const capitalStates = (text: string): string =>
  text
    .replaceAll(/\b[a-z]{2}(?=,? \d{5}\b)/g, (word) => (readState(word) === null ? word : word.toUpperCase()))
    .replaceAll(/\bus(?= (?:hwy|highway|rte|route)\b)/g, 'US')
