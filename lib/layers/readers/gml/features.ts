import type { XmlElement, XmlHandler } from '../xml';
import { Fault } from '../xml-fault';
import { isGml, type Node, Tree } from './node';

/** What somebody who goes through a file's features wants of it. */
export interface FeatureVisitor {
  /** Told every element; `inside` a feature or around them. */
  see?(element: XmlElement, inside: boolean): void;
  /** Whether the tree of this feature is needed. Without it the feature costs nothing. */
  wants(element: XmlElement): boolean;
  take(feature: Node): void;
}

/** Of one feature. A plan of 50 MB that is one feature would not fit otherwise. */
const ELEMENTS_LIMIT = 200_000;

const MEMBER = /^(featureMembers?|members?)$/;
const COLLECTION = /^(FeatureCollection|SimpleFeatureCollection|XPlanAuszug|Transaction|Insert|additionalObjects)$/;
/** XPlanGML's kinds, wherever they stand: `BP_Plan`, `XP_PPO`. */
const KIND = /^[A-Z]{2}_[A-Z]/;

/**
 * Finds the features of a GML file, in whatever wrapping: `gml:featureMember` and `gml:featureMembers`, `gml:member`,
 * `wfs:member` with collections in collections, XPlanGML's own elements without any.
 */
export class FeatureFinder implements XmlHandler {
  private readonly around: ('member' | 'collection' | 'other')[] = [];
  /** How deep inside a feature; 0 outside. */
  private depth = 0;
  private tree: Tree | null = null;

  constructor(private readonly visitor: FeatureVisitor) {}

  open(element: XmlElement) {
    this.visitor.see?.(element, this.depth > 0);
    if (this.depth > 0) this.enter(element);
    else if (COLLECTION.test(element.name)) this.around.push('collection');
    else if (MEMBER.test(element.name)) this.around.push('member');
    else if (this.isFeature(element)) this.start(element);
    else this.around.push('other');
  }

  text(text: string) {
    this.tree?.text(text);
  }

  close() {
    if (this.depth === 0) {
      this.around.pop();
      return;
    }
    this.depth -= 1;
    const whole = this.tree?.close();
    if (this.depth > 0) return;
    this.tree = null;
    if (whole) this.visitor.take(whole);
  }

  private isFeature(element: XmlElement) {
    const holder = this.around.at(-1) ?? 'collection';
    if (holder === 'member') return true;
    return holder === 'collection' && !isGml(element) && KIND.test(element.name);
  }

  private start(element: XmlElement) {
    this.tree = this.visitor.wants(element) ? new Tree() : null;
    this.enter(element);
  }

  private enter(element: XmlElement) {
    this.depth += 1;
    this.tree?.open(element);
    if (this.tree && this.tree.size > ELEMENTS_LIMIT) throw new Fault('plan.xml.too-many', { limit: ELEMENTS_LIMIT });
  }
}
