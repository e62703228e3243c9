import type { PlanFeature } from '../../model/plan';
import { Fault } from '../xml-fault';

/** What is regulated for a feature, before all texts are known: words, or the id of a text. */
export type Regulation = string | { id: string };

/** Of all regulations that are handed on, in characters: a long text that everything refers to is not multiplied. */
const WORDS_LIMIT = 100 * 1024 * 1024;

/**
 * Hands features on in the order of the file. One that refers to a text further on waits for it, and so do those behind
 * it; at the end all that is left goes on, without texts that never came.
 */
export class Waiting {
  private readonly texts = new Map<string, string>();
  private line: { feature: PlanFeature; regulations: Regulation[] }[] = [];
  private next = 0;
  private words = 0;

  constructor(private readonly handOn: (feature: PlanFeature) => void) {}

  learn(id: string, words: string) {
    this.texts.set(id, words);
    this.release((regulations) => regulations.every((one) => this.isKnown(one)));
  }

  add(feature: PlanFeature, regulations: Regulation[]) {
    this.line.push({ feature, regulations });
    this.release((those) => those.every((one) => this.isKnown(one)));
  }

  end() {
    this.release(() => true);
  }

  private release(isReady: (regulations: Regulation[]) => boolean) {
    for (let first = this.line[this.next]; first && isReady(first.regulations); first = this.line[this.next]) {
      this.next += 1;
      this.handOn({ ...first.feature, regulations: this.inWords(first.regulations) });
    }
    if (this.next < this.line.length && this.next < 1000) return;
    this.line = this.line.slice(this.next);
    this.next = 0;
  }

  private isKnown(regulation: Regulation) {
    return typeof regulation === 'string' || this.texts.has(regulation.id);
  }

  /** Each once, in their order. */
  private inWords(regulations: Regulation[]): string[] {
    const words = regulations.flatMap((one) => (typeof one === 'string' ? one : (this.texts.get(one.id) ?? [])));
    const once = [...new Set(words)];
    this.words += once.reduce((sum, text) => sum + text.length, 0);
    if (this.words > WORDS_LIMIT) throw new Fault('plan.xplan.too-many-words');
    return once;
  }
}
