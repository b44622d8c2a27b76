import { t } from '../../utils/i18n/translate';

/** Formats as the panel offers them; styles of citations are texts to copy, not files. */
export const fileChoices = [
  ...(['bibtex', 'biblatex', 'ris', 'csl-json', 'csv', 'markdown', 'backup'] as const),
] as const;
export const styleChoices = ['apa', 'ieee', 'acm'] as const;
export type ExportChoice = (typeof fileChoices)[number] | (typeof styleChoices)[number];

/** Names of formats are the same in every language, but for our own. */
export function choiceName(choice: ExportChoice): string {
  const names: Record<ExportChoice, string> = {
    ...{ bibtex: 'BibTeX', biblatex: 'BibLaTeX', ris: 'RIS', 'csl-json': 'CSL-JSON', csv: 'CSV' },
    ...{ markdown: 'Markdown', apa: 'APA', ieee: 'IEEE', acm: 'ACM' },
    backup: t('exportBackup'),
  };
  return names[choice];
}
