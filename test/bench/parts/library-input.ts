const abstract = 'Rents rose where berths were few, and fell where quays were many. '.repeat(8);

/** One library of so many works in each of the forms that Tickmark reads; 50,000 works are about 40 MB. */
export function libraryFiles(works: number): Readonly<Record<string, string>> {
  const items = Array.from({ length: works }, (_, i) => ({
    id: `author${i % 9000}_${i}`,
    type: i % 3 === 0 ? 'report' : 'article-journal',
    title: `Berths and their rents in port number ${i}`,
    author: [
      { family: `Author${i % 9000}`, given: 'Jörg' },
      { family: `Second${i % 700}`, given: 'Ann' },
    ],
    issued: { 'date-parts': [[1950 + (i % 75), 1 + (i % 12)]] },
    publisher: 'Port Press',
    URL: `https://ports.example/${i}`,
    DOI: `10.1000/${i}`,
    abstract,
  }));
  const yearOf = (item: (typeof items)[number]) => item.issued['date-parts'][0]![0]!;
  const names = (item: (typeof items)[number]) => item.author.map(({ family, given }) => `${family}, ${given}`);
  return {
    'library.bib': items
      .map(
        (item) =>
          `@${item.type === 'report' ? 'report' : 'article'}{${item.id},\n  author = {${names(item).join(' and ')}},\n  title = {${item.title}},\n  date = {${yearOf(item)}},\n  publisher = {${item.publisher}},\n  url = {${item.URL}},\n  doi = {${item.DOI}},\n  abstract = {${item.abstract}},\n}\n`,
      )
      .join('\n'),
    'library.json': JSON.stringify(items, null, 1),
    'library.yaml': `references:\n${items
      .map(
        (item) =>
          `- id: ${item.id}\n  type: ${item.type}\n  title: "${item.title}"\n  author:\n${item.author.map(({ family, given }) => `  - family: ${family}\n    given: ${given}`).join('\n')}\n  issued:\n    year: ${yearOf(item)}\n  publisher: ${item.publisher}\n  URL: ${item.URL}\n  DOI: ${item.DOI}\n  abstract: "${item.abstract}"`,
      )
      .join('\n')}\n`,
    'library.ris': items
      .map(
        (item) =>
          `TY  - ${item.type === 'report' ? 'RPRT' : 'JOUR'}\nID  - ${item.id}\n${names(item)
            .map((name) => `AU  - ${name}`)
            .join(
              '\n',
            )}\nTI  - ${item.title}\nPY  - ${yearOf(item)}\nUR  - ${item.URL}\nDO  - ${item.DOI}\nAB  - ${item.abstract}\nER  - \n`,
      )
      .join('\n'),
  };
}
