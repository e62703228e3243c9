'use client';
import { Component, type ReactNode, type RefObject } from 'react';
import { type Anchor, anchorIn, holdStill } from './in-view';

interface Props {
  list: RefObject<HTMLDivElement | null>;
  children: ReactNode;
}

/**
 * A list that keeps what is read in its place when it changes. By hand, since not every browser does it and none says
 * when; only a class learns how things stood before a change.
 */
export class Still extends Component<Props> {
  /** Windows scroll by whole pixels: what was left over the last time, so that many changes do not add up. */
  private off: Anchor | null = null;

  override getSnapshotBeforeUpdate(): Anchor | null {
    const list = this.props.list.current;
    const anchor = list && anchorIn(list);
    if (!anchor || anchor.element !== this.off?.element || Math.abs(this.off.top) >= 1) return anchor;
    return { ...anchor, top: anchor.top - this.off.top };
  }

  override componentDidUpdate(_: Props, __: unknown, anchor: Anchor | null) {
    this.off = anchor && { element: anchor.element, top: holdStill(anchor) };
  }

  override render() {
    return (
      <div className="thread__list" ref={this.props.list}>
        {this.props.children}
      </div>
    );
  }
}
