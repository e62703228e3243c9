/** What a number may be: from, to, both included. */
export interface Range {
  from: number;
  to: number;
}
