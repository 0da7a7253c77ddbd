// The hand-made part of the catalogue: two dozen invented products whose clocks are known, with everything a page shows of them.
import type { Cadence } from './cadence'

export type Language = 'en' | 'de' | 'fr' | 'ja'

/** One designed product: the short form from which the catalogue is made. */
export interface Design {
  sku: string
  family: string
  category: string
  title: Record<Language, string>
  dollars: number
  /** Weight among first purchases. */
  popularity: number
  cadence: Cadence
  /** What the second purchase is instead, by SKU and share of those who come back. */
  leadsTo?: Record<string, number>
  merchantFulfilled?: boolean
  returnShare: number
  stars: number
  /** Days the stock lasts at the end of the history. */
  stockDays: number
}

const words = (en: string, de: string, fr: string, ja: string): Record<Language, string> => ({
  en,
  de,
  fr,
  ja,
})
const gamma = (meanDays: number, shape: number, repeat: number): Cadence => ({
  kind: 'refill-gamma',
  meanDays,
  shape,
  repeat,
})
const normal = (meanDays: number, sdDays: number, repeat: number): Cadence => ({
  kind: 'refill-normal',
  meanDays,
  sdDays,
  repeat,
})
const memoryless = (meanDays: number, repeat: number): Cadence => ({ kind: 'memoryless', meanDays, repeat })
const once: Cadence = { kind: 'one-off', repeat: 0 }

/** [SKU, family, category, dollars, popularity, cadence, return share, stars, stock days] */
type Row = [string, string, string, number, number, Cadence, number, number, number]
const rows: readonly Row[] = [
  ['TEA-250', 'TEA', 'tea', 12.99, 10, gamma(31, 24, 0.58), 0.02, 4.7, 64],
  ['TEA-500', 'TEA', 'tea', 22.5, 4, gamma(58, 20, 0.5), 0.02, 4.6, 52],
  ['TEA-250-X3', 'TEA', 'tea', 34.9, 2, gamma(88, 25, 0.55), 0.02, 4.7, 71],
  ['COFFEE-1KG', 'COFFEE', 'coffee', 19.9, 9, normal(28, 3, 0.64), 0.015, 4.6, 45],
  ['PODS-100', 'COFFEE', 'coffee', 29.9, 6, gamma(27, 12, 0.5), 0.03, 4.4, 38],
  ['FILTER-3', 'FILTER', 'kitchen', 24.5, 7, gamma(33, 30, 0.6), 0.025, 4.8, 90],
  ['LITTER-10', 'LITTER', 'pets', 17.9, 7, normal(30, 4, 0.62), 0.02, 4.5, 41],
  ['CATFOOD-12', 'CATFOOD', 'pets', 14.9, 5, gamma(29, 10, 0.45), 0.05, 3.9, 55],
  ['VITAMIN-60', 'VITAMIN', 'health', 15.9, 6, normal(32, 5, 0.4), 0.03, 4.5, 9],
  ['VITAMIN-120', 'VITAMIN', 'health', 27.9, 3, normal(61, 6, 0.42), 0.03, 4.5, 48],
  ['TABS-60', 'TABS', 'home', 13.9, 5, gamma(35, 9, 0.38), 0.02, 4.4, 60],
  ['BLADES-8', 'BLADES', 'health', 21.9, 4, memoryless(75, 0.35), 0.04, 4.3, 66],
  ['NOTES-3', 'NOTES', 'office', 11.5, 4, memoryless(60, 0.3), 0.02, 4.6, 80],
  ['CANDLE-4', 'CANDLE', 'home', 18.5, 4, memoryless(90, 0.25), 0.05, 4.4, 75],
  ['SPICE-6', 'SPICE', 'kitchen', 23.9, 3, memoryless(120, 0.2), 0.03, 4.5, 110],
  ['DESCALE-2', 'DESCALE', 'kitchen', 9.9, 2, memoryless(100, 0.3), 0.01, 4.6, 95],
  ['KETTLE-1L', 'KETTLE', 'kitchen', 49.9, 5, once, 0.06, 4.4, 58],
  ['GRINDER-1', 'GRINDER', 'coffee', 64.9, 4, once, 0.08, 4.2, 44],
  ['TIN-1', 'TIN', 'kitchen', 8.9, 2, once, 0.03, 4.6, 120],
  ['INFUSER-1', 'INFUSER', 'tea', 7.9, 2, once, 0.04, 4.3, 100],
  ['FROTHER-1', 'FROTHER', 'coffee', 16.9, 3, once, 0.07, 4.1, 36],
  ['CATTOY-5', 'CATTOY', 'pets', 9.5, 3, once, 0.16, 4.0, 47],
  ['SCOOP-1', 'SCOOP', 'pets', 6.9, 1, once, 0.02, 4.7, 130],
  ['GIFTBOX-1', 'GIFTBOX', 'tea', 39.9, 3, once, 0.03, 4.8, 28],
]

const TITLES: Record<string, Record<Language, string>> = {
  'TEA-250': words(
    'Green tea, loose, 250 g',
    'Grüner Tee, lose, 250 g',
    'Thé vert en vrac, 250 g',
    '緑茶 茶葉 250g',
  ),
  'TEA-500': words(
    'Green tea, loose, 500 g',
    'Grüner Tee, lose, 500 g',
    'Thé vert en vrac, 500 g',
    '緑茶 茶葉 500g',
  ),
  'TEA-250-X3': words(
    'Green tea, 3 x 250 g',
    'Grüner Tee, 3 x 250 g',
    'Thé vert, 3 x 250 g',
    '緑茶 茶葉 250g×3袋',
  ),
  'COFFEE-1KG': words(
    'Coffee beans, dark roast, 1 kg',
    'Kaffeebohnen, kräftig geröstet, 1 kg',
    'Café en grains, torréfaction foncée, 1 kg',
    'コーヒー豆 深煎り 1kg',
  ),
  'PODS-100': words(
    'Coffee pods, 100 pieces',
    'Kaffeekapseln, 100 Stück',
    'Capsules de café, 100 pièces',
    'コーヒーカプセル 100個',
  ),
  'FILTER-3': words(
    'Water filter cartridges, 3 pack',
    'Wasserfilter-Kartuschen, 3er-Pack',
    "Cartouches filtrantes pour l'eau, lot de 3",
    '浄水フィルター 3個セット',
  ),
  'LITTER-10': words(
    'Cat litter, clumping, 10 l',
    'Katzenstreu, klumpend, 10 l',
    'Litière agglomérante pour chat, 10 l',
    '猫砂 固まるタイプ 10L',
  ),
  'CATFOOD-12': words(
    'Cat food, salmon, 12 cans',
    'Katzenfutter, Lachs, 12 Dosen',
    'Pâtée pour chat, saumon, 12 boîtes',
    'キャットフード サーモン 12缶',
  ),
  'VITAMIN-60': words(
    'Vitamin D3, 60 capsules',
    'Vitamin D3, 60 Kapseln',
    'Vitamine D3, 60 gélules',
    'ビタミンD3 60粒',
  ),
  'VITAMIN-120': words(
    'Vitamin D3, 120 capsules',
    'Vitamin D3, 120 Kapseln',
    'Vitamine D3, 120 gélules',
    'ビタミンD3 120粒',
  ),
  'TABS-60': words(
    'Dishwasher tabs, 60 pieces',
    'Spülmaschinentabs, 60 Stück',
    'Tablettes lave-vaisselle, 60 pièces',
    '食洗機用タブレット 60個',
  ),
  'BLADES-8': words(
    'Razor blades, 8 pieces',
    'Rasierklingen, 8 Stück',
    'Lames de rasoir, 8 pièces',
    '替刃 8個入り',
  ),
  'NOTES-3': words(
    'Notebooks A5, dotted, 3 pack',
    'Notizbücher A5, gepunktet, 3er-Pack',
    'Carnets A5 à points, lot de 3',
    'ノート A5 ドット 3冊',
  ),
  'CANDLE-4': words(
    'Beeswax candles, 4 pack',
    'Bienenwachskerzen, 4er-Pack',
    "Bougies en cire d'abeille, lot de 4",
    '蜜蝋キャンドル 4本',
  ),
  'SPICE-6': words(
    'Spice set, 6 tins',
    'Gewürzset, 6 Dosen',
    "Coffret d'épices, 6 boîtes",
    'スパイスセット 6缶',
  ),
  'DESCALE-2': words(
    'Descaler, 2 x 250 ml',
    'Entkalker, 2 x 250 ml',
    'Détartrant, 2 x 250 ml',
    '除石灰剤 250ml×2本',
  ),
  'KETTLE-1L': words(
    'Gooseneck kettle, 1 l',
    'Schwanenhalskessel, 1 l',
    'Bouilloire à col de cygne, 1 l',
    '細口ケトル 1L',
  ),
  'GRINDER-1': words('Hand coffee grinder', 'Handkaffeemühle', 'Moulin à café manuel', '手挽きコーヒーミル'),
  'TIN-1': words(
    'Storage tin, airtight',
    'Vorratsdose, luftdicht',
    'Boîte de conservation hermétique',
    '密閉保存缶',
  ),
  'INFUSER-1': words(
    'Tea infuser, stainless steel',
    'Tee-Ei, Edelstahl',
    'Infuseur à thé en inox',
    '茶こし ステンレス',
  ),
  'FROTHER-1': words(
    'Milk frother, battery',
    'Milchaufschäumer, Batterie',
    'Mousseur à lait à piles',
    'ミルクフォーマー 電池式',
  ),
  'CATTOY-5': words(
    'Cat toys, 5 pieces',
    'Katzenspielzeug, 5 Stück',
    'Jouets pour chat, 5 pièces',
    '猫のおもちゃ 5個',
  ),
  'SCOOP-1': words('Litter scoop', 'Streuschaufel', 'Pelle à litière', '猫砂スコップ'),
  'GIFTBOX-1': words(
    'Tea gift box, 12 sorts',
    'Tee-Geschenkbox, 12 Sorten',
    'Coffret cadeau de thés, 12 sortes',
    '紅茶ギフトボックス 12種',
  ),
}

const LEADS: Record<string, Record<string, number>> = {
  'TEA-250': { 'INFUSER-1': 0.12, 'TIN-1': 0.06, 'TEA-500': 0.05 },
  'COFFEE-1KG': { 'DESCALE-2': 0.1, 'GRINDER-1': 0.05 },
  'PODS-100': { 'FROTHER-1': 0.12, 'DESCALE-2': 0.05 },
  'LITTER-10': { 'SCOOP-1': 0.1, 'CATTOY-5': 0.08 },
  'CATFOOD-12': { 'LITTER-10': 0.15 },
  'VITAMIN-60': { 'VITAMIN-120': 0.2 },
}
const FROM_THE_SELLER = new Set(['CANDLE-4', 'NOTES-3'])

/** The designed products, most popular clocks first. */
export const DESIGNS: readonly Design[] = rows.map(
  ([sku, family, category, dollars, popularity, cadence, returnShare, stars, stockDays]) => ({
    sku,
    family,
    category,
    dollars,
    popularity,
    cadence,
    returnShare,
    stars,
    stockDays,
    title: TITLES[sku] ?? words(sku, sku, sku, sku),
    leadsTo: LEADS[sku] ?? {},
    merchantFulfilled: FROM_THE_SELLER.has(sku),
  }),
)
