// What the data panel shows of the books: put together from the store at each question.
import type { BooksState } from '@/lib/messages/protocol'
import { loadAccounts } from '@/lib/store/account-store'
import type { Database } from '@/lib/store/database'
import { loadShops } from '@/lib/store/figure-store'
import { loadFiles } from '@/lib/store/file-store'
import { loadPages, loadTroubles } from '@/lib/store/page-store'
import { loadSettings } from '@/lib/store/settings-store'
import { loadStamp } from '@/lib/store/stamp'
import { countWaiting } from '@/lib/store/tail-store'

/** Figures older than the books, or readings not folded yet, mean that something is being computed. */
export async function booksState(database: Database): Promise<BooksState> {
  const [stamp, shops, accounts, files, pages, troubles, settings, waiting] = await Promise.all([
    loadStamp(database),
    loadShops(database),
    loadAccounts(database),
    loadFiles(database),
    loadPages(database),
    loadTroubles(database),
    loadSettings(database),
    countWaiting(database),
  ])
  return {
    revision: stamp.revision,
    shops,
    accounts: [...new Set([...accounts.map(one => one.account), ...shops.map(one => one.account)])],
    files,
    pages,
    troubles,
    settings,
    computing: stamp.books !== stamp.figures || waiting > 0,
  }
}
