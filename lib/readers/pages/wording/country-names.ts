// The names of the marketplaces' countries in English and in their own language, as the Unicode CLDR has them. The browser knows them in
// every language, but takes tens of milliseconds to say the first, in the middle of the page's start.

const NAMES: Readonly<Record<string, readonly string[]>> = {
  US: ['United States'],
  CA: ['Canada'],
  MX: ['Mexico', 'México'],
  BR: ['Brazil', 'Brasil'],
  UK: ['United Kingdom'],
  DE: ['Germany', 'Deutschland'],
  FR: ['France'],
  IT: ['Italy', 'Italia'],
  ES: ['Spain', 'España'],
  NL: ['Netherlands', 'Nederland'],
  SE: ['Sweden', 'Sverige'],
  PL: ['Poland', 'Polska'],
  BE: ['Belgium', 'Belgique'],
  IE: ['Ireland'],
  TR: ['Türkiye'],
  AE: ['United Arab Emirates'],
  SA: ['Saudi Arabia'],
  EG: ['Egypt'],
  ZA: ['South Africa'],
  IN: ['India'],
  SG: ['Singapore'],
  AU: ['Australia'],
  JP: ['Japan', '日本'],
}

/** Whether a text is the name of a marketplace's country. In a third language only where one is given, which is dear the first time. */
export function isCountryName(text: string, country: string, language: string | null): boolean {
  if (NAMES[country]?.includes(text)) return true
  if (language === null) return false
  try {
    const region = country === 'UK' ? 'GB' : country
    return new Intl.DisplayNames([language], { type: 'region' }).of(region) === text
  } catch {
    return false
  }
}
