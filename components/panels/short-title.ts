// Amazon's titles run to two hundred letters: as many words of one as a list has room for.

/** At most `most` letters, cut between words. @throws never. */
export function shortTitle(title: string, most = 60): string {
  if (title.length <= most) return title
  const cut = title.slice(0, most)
  const space = cut.lastIndexOf(' ')
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:–-]+$/, '')}…`
}
