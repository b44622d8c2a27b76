/** The parts of two untyped packages that the benches use. */
declare module 'wink-bm25-text-search' {
  type PrepTask = (input: never) => unknown;
  interface Engine {
    defineConfig(config: { fldWeights: Record<string, number> }): boolean;
    definePrepTasks(tasks: readonly PrepTask[]): number;
    addDoc(doc: Record<string, string | undefined>, id: number): number;
    consolidate(): boolean;
    /** Pairs of id and score, best first. */
    search(text: string, limit: number): [id: string, score: number][];
  }
  const createEngine: () => Engine;
  export = createEngine;
}

declare module 'wink-nlp-utils' {
  type PrepTask = (input: never) => unknown;
  const utilities: {
    string: Record<'lowerCase' | 'tokenize0', PrepTask>;
    tokens: Record<'removeWords' | 'stem' | 'propagateNegations', PrepTask>;
  };
  export = utilities;
}
