// What a notification says, in both languages: it comes from the background, which loads no dictionary.
import { createSay, type Language, type Words } from './say'

const words: Record<Language, Words> = {
  en: {
    title: 'Encore: {n} thing to look at|Encore: {n} things to look at',
    'gate-broken': '{asin}: the baseline no longer holds.',
    'wave-over-stock': '{asin}: stock ends before new stock could arrive.',
    killer: '{asin}: something costs you reorders.',
    'verdict-due': '{asin}: the verdict on your lever is in.',
    more: 'And {n} more.|And {n} more.',
  },
  fr: {
    title: 'Encore : {n} point à regarder|Encore : {n} points à regarder',
    'gate-broken': '{asin} : la base ne tient plus.',
    'wave-over-stock': '{asin} : le stock finit avant qu’un nouveau puisse arriver.',
    killer: '{asin} : quelque chose vous coûte des réachats.',
    'verdict-due': '{asin} : le verdict sur votre levier est là.',
    more: 'Et {n} autre.|Et {n} autres.',
  },
}
const SHOWN = 3

/** A title and a few lines. */
export function sayAlert(
  alerts: readonly { kind: string; asin: string }[],
  language: Language,
): { title: string; text: string } {
  const say = createSay(words, language)
  const lines = alerts.slice(0, SHOWN).map(({ kind, asin }) => say(kind, { asin }))
  const rest = alerts.length - SHOWN
  return {
    title: say('title', { n: alerts.length }),
    text: [...lines, ...(rest > 0 ? [say('more', { n: rest })] : [])].join('\n'),
  }
}
