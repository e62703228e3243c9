import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Says in one line at the end what was looked at and how much was found. */
export default class Counts implements Reporter {
  private readonly routes = new Set<string>();
  private readonly counted = { states: 0, looks: 0, checks: 0, findings: 0 };

  onTestEnd({ annotations: planned }: TestCase, { annotations, retry }: TestResult): void {
    if (retry > 0) return;
    for (const { type, description = '' } of annotations.length > 0 ? annotations : planned) {
      if (type === 'route') {
        this.routes.add(description);
        this.counted.states += 1;
      } else if (type in this.counted) this.counted[type as 'checks'] += Number(description);
    }
  }

  onEnd(): void {
    const { states, looks, checks, findings } = this.counted;
    console.log(
      `\naccessibility: ${this.routes.size} routes, ${states} states, ${looks} looks, ${checks} checks, ${findings} findings`,
    );
  }

  printsToStdio(): boolean {
    return false;
  }
}
