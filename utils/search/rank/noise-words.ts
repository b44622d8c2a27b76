/**
 * Words of questions rather than of papers: "what papers are there about …". They say little, so
 * they rank little, and they decide nothing while other words are there.
 */
export const noiseWords: ReadonlySet<string> = new Set(
  [
    'i me my we us our you your he she they them his her its who whom whose which what when where',
    'why how am been being has have had having do does did doing done can could may might must',
    'shall should would about between from because during than so very just also both each some',
    'any all other others same own only here again further once while until',
    'am is are was were interested interest interests looking look like want wants need needs find',
    'finding found get give show tell see know list please searching search exist exists existing',
    'paper papers article articles publication publications literature work works research study',
    'studies concerning regarding related relating deal deals dealing discuss',
    'discusses discussing describe describes describing written',
  ].flatMap((line) => line.split(' ')),
);
