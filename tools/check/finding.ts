/** One thing that is wrong, told in one line that also says how to mend it. */
export type Finding = {
  /** Short kebab-case name of the rule, so that a reader can search the code for it. */
  readonly rule: string;
  /** Path from the repository root, with `:line` where a line is known. */
  readonly at: string;
  /** What is wrong and what to do instead, one sentence each. */
  readonly says: string;
};

export function formatFinding(finding: Finding): string {
  return `  ${finding.at} [${finding.rule}] ${finding.says.replace(/\s*\n\s*/g, ' ')}`;
}

/** Order by place, so that two runs over the same tree print the same lines. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => a.at.localeCompare(b.at, 'en', { numeric: true }) || a.rule.localeCompare(b.rule),
  );
}
